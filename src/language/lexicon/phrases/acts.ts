/** What was done, is not to be done, or is to be done; and what is said of it. */
import type { PhraseRow } from './phrase-row.ts';

export const ACTS: PhraseRow[] = [
  [
    'act',
    `
(se|) (llevo|llevaron|llevamos|lleve|ha llevado|han llevado|hemos llevado|fue llevado|fue llevada|fueron llevados|fueron llevadas) a cabo
(llevado|llevada|llevados|llevadas) a (buen|) (cabo|termino)
(se|) (llevo|llevaron|llevamos) a (buen|) termino
(se|) (llevo|llevaron|llevamos) a efecto
(se|) (hizo|hicieron|hicimos) (del|de su|de) conocimiento
(se|) (da|damos|doy) (cabal|pleno|puntual|debido|) cumplimiento
(se|le|les|) (dio|dieron|dimos|di|ha dado|han dado|hemos dado|se dio|se dieron) (cabal|puntual|debido|pleno|el debido|oportuno|puntualmente|) (cumplimiento|respuesta|contestacion|atencion|seguimiento|tramite|aviso|vista|lectura|difusion|publicidad|respuestas|capacitacion|puntual seguimiento)
(se|le|les|) (hizo|hicieron|hicimos|hice|ha hecho|han hecho|hemos hecho|se hizo) (llegar|entrega|entrega de|la entrega|el envio|del conocimiento|de su conocimiento|del conocimiento de|saber|constar)
(se|) (puso|pusieron|pusimos|puse|ha puesto) a (disposicion|consideracion|la vista)
(se|) (sometio|sometieron|sometimos|someti|ha sometido) a (consideracion|votacion|aprobacion|la consideracion|su consideracion)
(tuvo|tuvieron|ha tenido) (lugar|verificativo)
(se|) (tuvo|tuvieron|tuvimos) (la|una|el|un) (reunion|sesion|mesa|junta|platica|curso|taller|capacitacion)
(se|) (dio|dieron|dimos) (vista|cuenta|fe) (a|al|a la)
(entro|entraron) en vigor
(se|) (corrio|corrieron|corrimos) traslado
(se|) (turno|turnaron|turnamos) para (su|) (conocimiento|atencion)
(se|) (tomo|tomaron|tomamos) (nota|conocimiento|protesta)`,
  ],
  [
    'idiom',
    `
de hecho
(el|un|los|este|ese|del|al) hecho(s|) (de|es|que|en|)
hech@ (bolas|un lio|garras|polvo|la mocha|bolita|un desastre|trizas|pedazos|nudo|y derecho|a mano|pomada|camote|un manojo|una furia|la cochinilla)
(a|) lo hecho (pecho|hecho esta|)
dicho y hecho
(mal|mejor) hech@
(que|muy|bien|tan|mas) list@ (saliste|salio|eres|es|te crees|anda|andas|sali|)
(pasarse|pasado|pasada|pasas|se paso|te pasas|te pasaste) de list@
(lista|listas) (de|nominal|nominales|negra|del)
(de|en|a|con|por|sobre|segun|para) (la|una|las|mi|su|esa|esta|nuestra) (lista|listas)
(pasar|paso|pase|pasamos|pasan|pasaron|pasando|tomar|tomo|tome|pasa) (la|) lista
(pase|toma) de lista
(adjunto|anexo|mando|envio|comparto|adjunta|anexa) (la|) lista
(estar|estoy|estamos|esten|este) list@ (para lo que|y)
(por|tan|mas) (cumplid@|atent@) que
(tan|mas) (cumplid@|atent@)
(a|por) (los|el|) hechos
(derecho|tiro|dado|dicho) (hecho|por hecho)
(dar|doy|dan|damos|das) por (hecho|sentado)
(caso|casos|dia|tiempo|mundo|futbol) (cerrado perdido|perdido)
(a ojo|a ojos) cerrad@
(sesion|grupo|chat|circuito|calle) cerrad@
(hacer|hace|hizo|haciendo) (caso|falta|frente|hincapie|bola|fila|cola|guardia|uso|lo posible|como que|ruido)
se hizo (lo|todo lo|lo que) (posible|necesario|que se pudo|se pudo|humanamente posible)
se hizo (bolas|tarde|noche|pato|menso|el loco|bola|costumbre|la lucha)
se (me|nos|le) hizo (tarde|noche|bolas|raro|extrano|facil|dificil)
(cuenta|cuentas) (conmigo|con nosotros|con ello)
(quedo|quede|quedamos|quedaron|quedaste) (mal|bien|de acuerdo|de vernos|impresionad@|loc@|mud@|sin palabras|de una pieza|sorprendid@)`,
  ],
  [
    'again',
    `
otra (vez|ocasion)
de (nuevo|nueva cuenta|vuelta)
(nuevamente|una vez mas)
por (segunda|tercera|enesima) (vez|ocasion)
(volvi|volvio|volvieron|volvimos|vuelvo|vuelve) a`,
  ],
  [
    'only',
    `
(nada|no) mas
(unica|pura) y exclusivamente
tan solo
ni (mas|) (mas ni menos|uno mas)
mas que (nada|)`,
  ],
  [
    'undo',
    `
(se tenga|tengase|tener|tengan) por no (presentad@|realizad@|rendid@|recibid@|hech@|reportad@)
(me retracto|nos retractamos) de lo (informado|reportado|dicho|asentado|manifestado|senalado)
(eso|esto|ese|esa) era de (la|el|otra|otro)
(fue|era|es|fue por) (un|mi|) (error|equivocacion|dedazo|broma)
(era|fue|es) (pura|una|) broma
(me|nos) (equivoque|equivocamos|confundi|confundimos) (de (linea|tarjeta|mes|renglon|hilo|chat|grupo|mensaje|actividad|numero|codigo|area|boton|archivo)|)
(me adelante|nos adelantamos|se me cruzaron los cables)
(hagan|haga|haz|hacer|favor de hacer|pido hacer) caso omiso (a|al|de|del|) (mi|este|ese|lo|el|) (mensaje|reporte|anterior|comentario|correo|respuesta|)
no (tomen|tome|tomes|tomar|lo tomen|lo tomes|lo tome|la tomen) en cuenta (mi|este|ese|lo|el|) (mensaje|reporte|anterior|comentario|ultimo|)
(por|fue por|fue) (error|equivocacion)
sin querer
siempre no
(dejar|dejen|deje|deja|quede|quedar) sin (efecto|efectos) (el|mi|este|ese|lo|) (reporte|registro|mensaje|anterior|reportado|)
no (era|iba) (aqui|ahi|esta|este|ese|esa|de aqui|de esta|de este|para aqui|en esta|en este|esta linea|este mes|esta tarjeta)
no (es|va) aqui
(era|fue) (de|para|en|) (otra|la otra) (linea|tarjeta|actividad)
(olviden|olvide|olvida|olvidemos) (mi|el|lo|este|ese) (mensaje|reporte|anterior|comentario|que dije|que puse|dicho|ultimo)
(olvidenlo|olvidalo|olvidelo|descartenlo|descartalo)
(ignoren|ignora|ignore|descarten|descarta|omitan|omite) (mi|el|lo|este|ese|ese ultimo|mi ultimo) (mensaje|reporte|anterior|comentario|que puse|que dije|ultimo|correo|dato)
(ignorenlo|ignoralo|ignorelo)
(borra|borren|borre|quita|quiten|quite|elimina|eliminen|elimine|anula|anulen|anule|cancela|cancelen|cancele|deshaz|deshagan|deshaga|revierte|reviertan|revierta|regresa|regresen) mi (ultimo|ultima|) (mensaje|reporte|registro|dato|marca|respuesta|captura|avance) (anterior|de arriba|)
(borra|borren|borre|quita|quiten|quite|elimina|eliminen|elimine|anula|anulen|anule|deshaz|deshagan|deshaga|revierte|reviertan|revierta) (eso|esto|ese|lo anterior|lo ultimo|lo de arriba|lo que (puse|reporte|marque|dije))
(borra|borren|borre|quita|quiten|quite|elimina|eliminen|elimine|anula|anulen|anule|cancela|cancelen|deshaz|revierte) (el|ese|este|la|esa|esta) (ultimo|ultima|) (mensaje|reporte|marca|respuesta|captura) (anterior|de arriba|que puse|)
(favor de|puedes|puede|pueden|podrias|podrian|podria) (borrar|quitar|eliminar|anular|cancelar|deshacer|revertir) (mi (ultimo|ultima|) (mensaje|reporte|registro|marca|respuesta)|eso|lo anterior|lo ultimo|el (mensaje|reporte) (anterior|))
(ese|este|mi|el) (reporte|mensaje|dato|registro) (no (era|va|es|cuenta|vale)|esta mal|estaba mal|fue un error|es erroneo|es incorrecto|no es correcto)
(mensaje|reporte|chat|grupo|linea|tarjeta|hilo) (equivocad@|erroneo|erronea|incorrect@)
(era|es|iba) (para|de|en) (otr@|el otro|la otra) (linea|mes|grupo|chat|tarjeta|hilo|actividad|lado)
(deshacer|deshaz|deshazlo|deshaganlo|reviertelo|borralo|borrala|quitalo|quitala|anulalo|anulala|eliminalo|eliminala|desmarcalo|desmarcala)
dedazo
(puse|pusimos|marque|reporte|registre|di|pique|conteste|respondi) (de mas|por error|sin querer|por equivocacion|lo que no era)`,
  ],
  [
    'correction',
    `
(quise|quiero|queria) decir
mejor dicho
(corrijo|rectifico|me corrijo)
fe de erratas
(perdon|digo|ups) (son|eran|van|fueron|es)
(dije|puse|escribi) mal
lo correcto (es|son|era)
en (vez|lugar) de`,
  ],
  [
    'not-possible',
    `
(solicito|solicitamos|se solicita|pido|pedimos|ruego|) (tener|dar|que se tenga|que se de|se tenga) por justificad@
no (fue|es|era|sera|ha sido|sido|resulto|me es|nos es|nos fue|me fue) posible
no (se|lo|la|los|las|le|me|nos|) (pudo|pudieron|pude|pudimos|ha podido|han podido|hemos podido|va a poder|podra|podran|podremos|podre|logro|lograron|logramos|logre|ha logrado|consiguio|concreto|concretaron|concretamos) (llevar a cabo|realizar|hacer|concretar|)
no (se|) (llevo|llevaron|ha llevado|han llevado|llevara|llevaran|llevamos) a cabo
no (hubo|habra|hay|existen|existieron|se dieron|se tuvieron|tuvimos|habia) (las|) condiciones
no (hubo|habra) (sesion|sesiones|solicitudes|solicitud|actividad|actividades|asuntos|materia|quorum|sistema|luz|tiempo|recursos|presupuesto|personal|respuesta|informacion|reunion|convocatoria|consultas|)
sin (materia|actividad|actividades|sesion|sesiones|solicitudes|solicitud|asuntos|movimientos|movimiento|que reportar|nada que reportar|asunto que tratar)
no (aplica|aplico|procede|procedio|ha lugar|hay lugar|hay materia|hay actividad|hay nada que reportar|hay solicitudes|hay asuntos)
(no|ya no) (nos|me|) (dio|alcanzo|da|hubo|tuvimos|tuve) (el|) tiempo
no (alcanzamos|alcance|se alcanzo|se alcanzaron) (la meta|a|)
(imposible|imposibilitad@|es imposible|fue imposible|resulta imposible|resulto imposible)
(quedo|queda|quedaron|dejo|dejaron|quedan) sin efecto(s|)
(este|en este|el) mes no
no (salio|salieron|se dio|se dieron|prospero|avanzo|se concreto|sesiono)
(se|) (quedo|quedaron) en el tintero
(se|) (cayo|cayeron) (la|el|el sistema|la sesion|la reunion|el evento)`,
  ],
  [
    'reason',
    `
debido (a|al|a que)
(por|a) (falta|causa|culpa|raiz|consecuencia|motivo|motivos|razon|razones|cuestion|cuestiones|acuerdo|disposicion|orden|ordenes|ajuste|ajustes|cambio|cambios|indicacion|indicaciones|solicitud|peticion|error|errores|falla|fallas|exceso|carga|cargas|temas|tema|problemas|problema|enfermedad|ausencia|recorte|tramites|determinacion|mandato|decision|carecer) (de|del|en)
(por|a) (causas|motivos|razones|cuestiones|problemas|fallas|situaciones|temas|asuntos) (ajen@ a|tecnicas|tecnicos|personales|de salud|de agenda|presupuestales|administrativas|administrativos|sanitarias|de logistica|de tiempo|de sistema|de fuerza mayor|familiares|internas|externas)
(por|de) fuerza mayor
toda vez (que|)
por que
(por|con) lo cual
(motivo|razon|causa) por (el|la) cual
(derivado|derivada|resultado|producto|efecto|consecuencia) (de|del|de que)
en (virtud|vista|razon|funcion) (de|del|de que|de lo anterior)
(ya|dado|puesto|visto|siendo|considerando|resulta|pues|es) que
dada(s|) (la|las|el|que)
(por|como) (lo que|eso|ello|tal|tanto|tal motivo|ese motivo|este motivo|esa razon|dicho motivo|consecuencia)
gracias a que
a (falta|consecuencia|raiz|causa) (de|del)
ante la (falta|ausencia|contingencia|situacion|negativa|imposibilidad|emergencia) (de|del|)
con motivo (de|del)
como (no|consecuencia de|resultado de)
(fue|es|hubo) (un|) (error|falla|problema) (de|del|en)
por (estar|tener|haber|no haber|no tener|no contar|no existir|no estar|no recibir|encontrarse|ser)
por (vacaciones|contingencia|pandemia|licencia|incapacidad|enfermedad|huelga|paro|salud|covid|luto|mantenimiento|lluvia|lluvias|seguridad|veda|asueto|puente|presupuesto|austeridad|quorum)
a (solicitud|peticion|instancia) de`,
  ],
];
