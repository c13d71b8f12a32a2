/** What is said out of courtesy, to agree, or to hold a sentence together. */
import type { PhraseRow } from './phrase-row.ts';

export const COURTESIES: PhraseRow[] = [
  [
    'courtesy',
    `
muy buen(os|as) (dias|tardes|noches)
(muy|) (buen|bonito|lindo|excelente|feliz) (dia|inicio de semana|inicio de mes|fin de semana|fin|viernes|lunes)
buen(os|as) (dias|tardes|noches) (a todos|a todas|a todos y todas|a todas y todos|equipo|companeros|companeras|tengan todos|grupo)
buen(os|as) (dias|tardes|noches)
buena (tarde|noche|jornada)
buen (provecho|descanso|viaje|trabajo|domingo|sabado|puente|camino)
(muchas|muchisimas|mil|infinitas|tantas|bastantes|de nuevo|nuevamente|ok|okay|va|sale|listo|perfecto) gracias
muchas (muchas|) gracias (por (todo|tu apoyo|su apoyo|la atencion|su atencion|tu atencion|el apoyo|su paciencia|su comprension|el recordatorio|recordar|recordarme|avisar|el aviso|la paciencia))
gracias (por (todo|tu apoyo|su apoyo|la atencion|su atencion|tu atencion|el apoyo|su paciencia|su comprension|el recordatorio|recordar|recordarme|recordarnos|avisar|el aviso|la paciencia))
gracias (a todos|a todas|a todos y todas|totales|de antemano|igualmente|jefe|jefa)
de antemano (muchas|) gracias
(se|te|le|les) agradezco (mucho|de antemano|su apoyo|tu apoyo|la atencion|su atencion|su comprension|su paciencia|)
(se|te|le|les) agradece (mucho|)
(muy|) agradecid@
de nada
no (hay|es) (de que|nada)
con (mucho|todo|) gusto
al contrario
para servir(le|les|te|)
estamos para (servirle|servirles|servirte|apoyar|eso)
(quedo|quedamos) (muy|) atent@ (a (sus|tus|cualquier) (comentarios|indicaciones|instrucciones|ordenes|observaciones|comentario|indicacion|duda)|)
(quedo|quedamos) (al (pendiente|tanto)|a (la|sus|tus|su) (orden|ordenes|disposicion|entera disposicion))
(quedo|quedamos) (de (usted|ustedes)|a su entera disposicion)
(quedo|quedamos) pendiente(s|) (de|a) (cualquier|sus|tus|su|lo que|indicaciones|instrucciones|comentarios|cualquier cosa|cualquier duda)
(quedo|quedamos) en espera de (sus|tus|su|tu) (comentarios|indicaciones|instrucciones|respuesta|confirmacion|observaciones|vobo)
(quedo|quedamos) en espera $
(quedo|quedamos) pendiente de (cualquier (cosa|duda|comentario|indicacion))
(estoy|estamos|estare|estaremos) (al pendiente|atent@|a (la orden|sus ordenes|tus ordenes))
a (la|sus|tus) (orden|ordenes)
al pendiente
sin (otro|mas) (particular|asunto|por el momento|que agregar|por agregar|de momento|por ahora)
(por el momento|por ahora) (es|seria) (todo|cuanto)
es cuanto
(cualquier|cualesquier|cualquiera) (duda|cosa|comentario|aclaracion|observacion|detalle|pregunta|situacion) (o (comentario|aclaracion|observacion|duda|pregunta)|) (quedo|quedamos|estoy|estamos|aqui estoy|me avisan|me avisas|me dicen|me dices|por favor|) (a (la orden|sus ordenes|tus ordenes)|al pendiente|)
(reciba|reciban|recibe) (un|unos|mis|mi) (cordial|cordiales|) (saludo|saludos|abrazo)
(un|) (cordial|fuerte|afectuoso|gran|) (saludo|abrazo)
(saludo|saludos) (cordial|cordiales|a todos|a todas|afectuosos)
les (mando|envio) (saludos|un saludo|un abrazo|un cordial saludo)
que (tenga|tengan|tengas) (un|una|) (muy|) (buen|buena|bonito|bonita|excelente|lindo|linda) (dia|tarde|noche|fin de semana|semana|inicio de semana|jornada|fin)
que (este|estes|esten) (muy|) bien
(espero|esperando) (que|) (se encuentre|se encuentren|este|esten|estes|te encuentres) (muy|) bien
por (favor|fas)
hazme el favor
(le|les|te) (pido|ruego) (una|) (disculpa|disculpas)
(una|mil|muchas|ofrezco una|ofrezco) (disculpa|disculpas)
(disculpe|disculpen|disculpa|perdon|perdone|perdonen) (la tardanza|la demora|el retraso|la molestia|las molestias|la hora|la insistencia|que moleste|la lata|mi tardanza)
(que|) pena (con usted|con ustedes|contigo)
con (permiso|el debido respeto|todo respeto)
no (te|se) (preocupes|preocupe|preocupen|apures|apure|apuren|creas|crea)
no (hay|pasa) (problema|nada|cuidado|fijon)
(que gusto|mucho gusto|un gusto|encantad@)
muy (amable|amables) (gracias|)
muy bien gracias
(a todos y todas|a todas y todos)
(estimad@|hola|que tal|buenas) (a todos|a todas|equipo|companer@|todos|todas|tod@|lic|licenciad@|jef@|amig@)
que tal
como (estan|esta|estas|les va|te va|le va|amanecieron)
todo (bien|tranquilo)
(feliz|felices) (cumpleanos|cumple|navidad|ano|ano nuevo|fiestas|vacaciones|dia|jueves|martes|miercoles)
(buen|excelente|gran|magnifico) trabajo
bien hecho
(en|muy|bien) (enterad@|recibid@)
(quedo|quedamos|me doy por|estoy|estamos|todos) enterad@
(me|nos) (parece|late) (bien|perfecto|excelente|muy bien)
lo (siento|sentimos) (mucho|)
(informo|comunico|reporto|notifico|aviso|comento|informamos|comunicamos) que
de acuerdo
ok (gracias|va|sale|listo|perfecto|enterad@|recibid@|jefe|jefa|lic)
(va que va|sale y vale|sale pues|ya vas|ya rugiste|asi quedamos|arre pues)
(nos vemos|hasta luego|hasta pronto|bonita tarde|bonito dia|linda tarde)
nos vemos (manana|el lunes)
(un placer|a usted|a ustedes|a ti|igualmente)
(saludos y|saludos) (gracias|quedo atent@|buen dia|buena tarde|bonito dia)
(le|les|te) (informo|informamos|comento|comentamos|comunico|comunicamos|aviso|avisamos|confirmo|confirmamos|notifico|reporto|reportamos|platico|cuento|hago saber|hacemos saber|participo|externo) (que|lo siguiente|)
(me permito|nos permitimos) (informar|informarle|informarles|comunicar|comunicarle|comentar|comentarle|reportar|enviar|remitir|saludar|saludarle|hacer de su conocimiento|notificar|presentar) (que|)
(hago|hacemos|se hace) (de|del) (su|tu|sus) conocimiento (que|)
(para|por) (su|tu) (conocimiento|superior conocimiento|informacion|atencion|amable atencion|pronta respuesta|amable respuesta|comprension|apoyo|tiempo)
por (este|el presente|la presente) (medio|conducto|)
(hago|hacemos|se hace|hacer) (constar|notar|la aclaracion de|la precision de|mencion de) que
(se|) (da|doy|damos) (cuenta|noticia|parte) de (que|)
(le|les|te) (comparto|compartimos) que
(tengo|tenemos) a bien (informar|informarle|informarles|comunicar|comunicarle|comunicarles|hacer de su conocimiento) (que|)
(perdon|perdonen|disculpe|disculpen|disculpa|una disculpa|disculpas) por (no|) (avisar|reportar|contestar|responder|avisarles|reportarlo|haber avisado|haber reportado|tardar|tardarme|la tardanza|la demora|el retraso|la hora|el olvido) (antes|a tiempo|hasta ahorita|hasta ahora|)
(como|para) (siempre|variar|de costumbre)
ni modo
no (hace falta|es necesario|hay necesidad|hace falta ya) (de|) (que|) (me|nos|lo|) (recuerden|recuerdes|recuerde|recordar|recordarme|recordarlo|insistan|insistir|insistas)
(fijese|fijate|fijense|sucede|pasa|lo que (pasa|sucede) es|la cosa es|el detalle es) que
(nomas|solo|solamente|nada mas|es que|) (se|) (me|nos) (paso|olvido|fallo|falto) (avisar|avisarles|avisarte|reportar|reportarlo|decirles|comentarles|contestar|responder) (por aqui|por aca|aqui|antes|a tiempo|x aca|x aqui|)
(y|) dale con (lo mismo|eso)
por medio (de la presente|del presente)
dicho lo anterior
(si|) (asi|ahi) (lo|) (vemos|checamos)
(primero dios|si dios quiere|bendito dios|gracias a dios|dios mediante|con el favor de dios)
(un|mi) honor
no (es|se) (molestia|molesten|moleste)
(disculpe|disculpen|disculpa) (usted|)`,
  ],
  [
    'yes',
    `
asi (es|mero|fue)
desde luego
por supuesto
claro (que si|)
por su puesto
si (senor|senora|jefe|jefa|lic|licenciad@|claro|por favor|gracias|confirmo|correcto|efectivamente|adelante|asi es|por supuesto|a todo|todo|todas|todos|exacto)
(eso|es) (es|correcto|asi)
es (correcto|cierto|verdad|afirmativo)
en efecto
sin duda (alguna|)
(lo|) confirmo
simon (que si|)
como de que no`,
  ],
  [
    'connective',
    `
por (instruccion|instrucciones) (de|del)
por lo que (hace|toca|refiere|respecta) (a|al)
(adicionalmente|adicional|aparte|ademas|sumado|sumadas|sumados|en adicion) (a|de) (lo|las|los) (ya|) (reportad@|informad@|anterior|dicho)
(por|de) parte (de|del)
por (nuestra|mi|su|otra|una) parte
de (nuestra|mi|su) parte
en (la|esta|esa) parte (de|del)
(formar|forma|forman|formo|forme) parte (de|del)
parte (integrante|medular|actora|quejosa)
sin (embargo|perjuicio|numero|distincion|excepcion|costo|fines de lucro)
no (obstante|solo|solamente|unicamente)
sobre (todo|manera)
(ante|despues de|con|a pesar de) todo
(en|de) (todo caso|todos modos|todas formas|todas maneras|cualquier modo|cualquier manera|todos lados)
asi (como|mismo|que|pues|tambien)
(a|al) (traves de|traves del)
por (medio|conducto|correo|oficio|escrito|via|mensaje) (de|del|electronic@|electronica)
(de|por) medio de
en (relacion|atencion|respuesta|seguimiento|alcance|cumplimiento|observancia|terminos|termino|materia|representacion|presencia|compania|coordinacion|colaboracion|conjunto) (con|a|al|de|del)
en (los|) terminos (de|del|que|establecidos|previstos|senalados)
(al|el|a) (termino|terminos) (de|del)
con (base|fundamento|apego|sustento|relacion|respecto|referencia|cargo|independencia) (en|a|al|de|del|con)
con (la|el|) (ayuda|apoyo|participacion|presencia|asistencia|colaboracion|finalidad|objeto|proposito|fin) (de|del)
de (acuerdo|conformidad) (con|al|a|a lo)
de tal (forma|manera|suerte|modo)
(de igual|de la misma|del mismo|de dicha) (forma|manera|modo)
(en|por) lo (que respecta|respecta|concerniente|relativo|general|particular|subsecuente|conducente)
(en|por) cuanto (a|al|hace)
en cuanto (a|al)
(respecto|acerca|dentro|fuera|encima|aparte|ademas|a partir|a favor|a cargo|a nombre|en favor|en torno|en contra) de
(respecto|dentro|a partir|a favor|a cargo|a nombre|en favor|en torno) del
en (su|) caso
segun (sea el caso|corresponda|el caso|aplique|lo requiera)
segun el (acuerdo|tema|orden)
si (bien|bien es cierto)
(es|o) (decir|sea)
por (ejemplo|lo tanto|ende|consiguiente|cierto|igual|separado|ultimo|otro lado|un lado|lo mismo|lo general|lo demas|lo anterior)
a (fin|efecto|efectos|manera|titulo|modo|pesar) (de|del)
(a fin|para efectos|con el fin|con el objeto|con la finalidad) de
en (fin|general|particular|especial|concreto|resumen|sintesis|conclusion|consecuencia|principio|ese sentido|este sentido|tal sentido|tal virtud)
al (respecto|igual que|interior de|interior del|exterior|cargo de|frente de|frente|final|inicio|principio|lado)
tal (como|cual|y como)
(mientras|en|por lo) tanto
(tanto|tantas) (como|veces)
a (nivel|mano|detalle|fondo|distancia|domicilio|puerta cerrada|grandes rasgos)
en (linea|persona|fisico|digital|vivo|sitio|especie|punto|original|papel|formato|carpeta|oficina|sala)
de (manera|forma|modo|tipo|caracter) (presencial|virtual|remota|digital|electronica|fisica|hibrida|institucional|personal|formal|oficial|conjunta|directa|general|mensual|semanal|verbal|telefonica|economica|interna|individual|grupal|permanente|continua|informativo|ordinario)
(el|un|del) orden del dia
al orden del dia
orden del dia
el dia de la fecha
del (presente|mes|ano|dia|programa|plan|periodo|trimestre)
(del|el|este|al|en el) (presente|mismo) (dia|periodo|trimestre|documento|oficio|conducto)
(correspondiente|correspondientes|relativ@|referente|referentes) (a|al) (mes|periodo|ano|trimestre)
(mes|ano|periodo) (a|por) (mes|ano|periodo)
punto (de acuerdo|final|y aparte)
visto bueno
(otras|otros) (areas|opl|ople|oples|instituciones|institutos|estados|dependencias)
a (lo|todo) (largo|ancho) (de|del)
cada (uno|una|mes|ano|area|semana|dia|quien|linea|documento|solicitud|consulta|sesion)
(todas y|todos y) cada (una|uno)
(uno|una) (por|a) (uno|una)
a (cabo|bordo|tiempo completo|corto plazo|mediano plazo|largo plazo|la vez|su vez|mas de)
por (primera|unica) (vez|ocasion)
(en|por) primera instancia
de primera mano
para (tal|tales|dicho|dichos) (efecto|efectos|fin|fines)
(mas|antes) bien
(el|la|los|las) (mism@|siguiente|siguientes)
lo (anterior|siguiente|relativo|mismo|conducente|correspondiente|necesario|solicitado|requerido|acordado|establecido|previsto)
lo que (pide|piden|se pide|pide la linea|corresponde|procede|se requiere)
(del|el|en el|al|este|para el) proceso electoral
en proceso electoral`,
  ],
];
