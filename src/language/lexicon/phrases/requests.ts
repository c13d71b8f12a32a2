/** Guesses, times, questions and requests. */
import type { PhraseRow } from './phrase-row.ts';

export const REQUESTS: PhraseRow[] = [
  [
    'opinion',
    `
a lo mejor
tal vez
(pa|para|por) mi que
segun (yo|mi|ellos|ella|entiendo|me dicen|me dijeron|dicen|parece|se|creo|recuerdo|me comentan|comentan|informan|nosotros|tengo entendido)
(pa|para) mi
(me|nos|te|le|) parece (que|ser|ser que|)
(al|a lo que) parece(r|)
que yo (sepa|recuerde)
hasta donde (se|yo se|sabemos|tengo entendido|recuerdo|me quede|tengo conocimiento|entiendo)
si (no me equivoco|mal no recuerdo|no mal recuerdo|no recuerdo mal|la memoria no me falla|no estoy mal|no me falla la memoria)
(me|nos) (dicen|dijeron|dijo|dice|comentan|comentaron|comento|comenta|informan|informaron|informo|informa|avisan|avisaron|aviso|avisa|aseguran|aseguro|aseguraron|confirman|confirmaron|platican|platicaron|contaron|cuentan|indican|indicaron|hicieron saber|hacen saber|reportan|reportaron) (que|)
(dicen|dizque|comentan|segun|dijeron|dijo|dice) que
tengo entendido (que|)
(creo|supongo|imagino|pienso|sospecho) (que|)
(espero|considero|entiendo|siento|calculo|presumo|estimo|asumo) que
me (imagino|supongo|temo|late|suena|da la impresion|da que|consta que no) (que|)
(se|) supone (que|)
(no|tampoco) (me|nos) consta
(no|tampoco) (estoy|estamos) segur@
(capaz|puede|puede ser|ojala|dios quiera|seguro|de seguro|es probable|es posible) que
igual y
quien sabe (si|)
(puede ser|de seguro)
(a|hasta) (mi|donde) (parecer|juicio|entender)
en (teoria|mi opinion)
(haz|hagan|haga|hagamos) de cuenta (que|)
no se si`,
  ],
  [
    'past',
    `
(el|los) (dia|dias|trimestre|periodo) (pasado|pasados|anterior|anteriores)
(desde|) hace (rato|ratito|un rato|un ratito|un momento|poco|unos dias|tiempo|mucho|mucho tiempo|poco tiempo)
hace ya (rato|tiempo)
en su (dia|tiempo)
(recien|apenas) ahorita`,
  ],
  [
    'future',
    `
(a|hasta) (primera|ultima) hora
(mas|un poco mas) (tarde|tardecito|adelante)
(al|en un|en otro|de) (rato|ratito|momentito|ratote)
en (un|otro|cualquier|breve|corto) (momento|ratito|rato|tiempo)
en (unos|unas|algunos|algunas|pocos|pocas) (minutos|horas|dias|semanas|momentos|minutitos)
(en|a la) (breve|brevedad|brevedad posible|mayor brevedad|mayor brevedad posible)
lo (antes|mas pronto|mas rapido) posible
(la|para la|el|para el|en la|en el) (proxim@|siguiente|entrante) (quincena|sesion|reunion|dia|periodo|trimestre|corte|reporte|junta|comision)
(la|el|para la|para el) (dia|quincena|trimestre|periodo) (que (entra|viene|sigue)|entrante|proxim@|siguiente)
(en|durante) (los|estos|las|estas|el) (proximo|proxima|proximos|proximas|siguiente|siguientes) (dias|horas|semanas|dia|minutos)
(en|uno de) estos dias
a mas (tardar|no tardar)
(en cuanto|tan pronto|tan pronto como|tan luego|ni bien|hasta que|antes de que|siempre y cuando|siempre que|con tal de que|a menos que|a reserva de|a reserva de que|una vez que)
antes (de|del) (que|terminar|cierre|cierre de mes|fin)
para (luego|despues|mas tarde|fines|finales|mediados|otro dia|otro mes)
para (el|la|este|esta) (fin|cierre|cierre de mes|otro mes|proximo|proxima|siguiente)
para la (tarde|noche)
a (finales|fines|mediados|principios|inicios) de(l|) (mes|semana|ano|la semana|este mes|la quincena)
de ahi
si (todo sale bien|se puede|es posible|da tiempo|nos da tiempo|alcanza el tiempo|hay tiempo)
en (el|) caso de (que|)
(a|haber|vamos a) ver (si|cuando|que)
(luego|despues|al rato|ahorita) (lo|la|los|las|te lo|les|se los|se lo)
(el otro mes|el otro dia)
(en|para|por) (lo|el|un) (futuro|sucesivo)`,
  ],
  [
    'help',
    `
no (le|lo|te|les|la|me|) (entiendo|entendi|entendemos|entendimos|comprendo|comprendi|capto|queda claro|quedo claro)
no (me|nos) (queda|quedo|es|acaba de quedar) (muy|) clar@
no se (que|como|donde|a quien|cual|a que|de que|por donde|por que|para que) (se refiere|pide|hacer|reportar|contestar|poner|responder|mandar|subir|es|)
que hago (aqui|con esto|)
que (pide|piden) (esta linea|esta actividad|la linea|aqui|exactamente|)
que (tengo|tenemos|hay|se tiene) que (hacer|reportar|entregar|subir|mandar|contestar|poner|responder)
que (debo|debemos|se debe|puedo) (hacer|reportar|entregar|subir|mandar|contestar|poner|responder)
que (reporto|pongo|contesto|respondo|mando|subo|entrego)
que se (reporta|pide|hace|entrega|pone) (aqui|en esta linea|exactamente|en esta actividad)
que (significa|sigue|procede) (esto|esta linea|ahora|aqui)
que (quiere|quieren) (decir|que haga|que hagamos|que reporte)
(como|donde|por donde) (reporto|lo reporto|la reporto|le hago|le hacemos|se reporta|funciona|se usa|lo marco|contesto|respondo|lo registro|capturo|lo capturo|subo|lo subo|se marca|se captura|se contesta|se responde|se llena|se sube|lo hago|lo pongo) (esto|esta linea|la evidencia|el avance|aqui|)
(como|donde|por donde) (puedo|debo|hay que) (reportar|hacerle|hacerlo|subir|subirlo|contestar|marcar|registrar|capturar) (esto|esta linea|la evidencia|el avance|aqui|)
(a|de|en) que (se refiere|se refieren|se trata|trata|consiste|te refieres|linea)
(con|en) que (cumplo|cumplimos|se cumple|consiste)
(cual|cuales) (es|son|seria) (la|el|los|las) (meta|unidad|unidad de medida|evidencia|linea|fecha|fecha limite|plazo|formato|actividad|indicador|entregable|codigo|comando)
(me|nos) (puedes|puede|pueden|podrias|podria|podrian) (ayudar|explicar|orientar|apoyar|aclarar|decir|indicar|guiar|echar la mano) (con esto|por favor|que hago|como|)
(me|nos) (ayudas|ayuda|ayudan|explicas|explican|explica|orientas|orientan|apoyas|apoyan|echas la mano|echan la mano|aclaras|aclaran) (con esto|por favor|que hago|como|)
(ayuda|ayudame|ayudenme|ayudeme|auxilio|sos|help|socorro)
(necesito|requiero|ocupo|pido|solicito) (ayuda|apoyo|orientacion|una explicacion|explicacion|que me expliquen|que me ayuden)
(tengo|tenemos|me surge|surge) (una|unas|varias|algunas|muchas|) (duda|dudas|pregunta|preguntas|dudita)
una (duda|dudita|preguntita)
(para que|de que) (es|son|sirve|se trata) (esto|esta linea|esta|este|eso|)
(explicame|expliqueme|expliquenme|orientame|orientenme|aclarame)`,
  ],
  [
    'not-mine',
    `
(a mi|a nosotros|) (por que|porque|xq|pq) (me|nos) (llega|llego|mandan|mandaron|toca|preguntan|aparece|avisan) (esto|esta|esta linea|este|este mensaje|a mi|a nosotros)
no es (de|para|con|en) (mi|mio|nuestra|nuestro|esta|conmigo|nosotros) (area|competencia|direccion|coordinacion|departamento|incumbencia|responsabilidad|cargo|oficina|unidad|atribucion|facultad|)
no (es|son) (mi|nuestra|nuestro|mis|nuestras) (area|linea|competencia|asunto|responsabilidad|tarea|actividad|trabajo|tema|tarjeta|lineas|actividades|funcion|funciones)
(a mi|a nosotros|a nuestra area|a mi area|a esta area|) no (me|nos|le) (toca|corresponde|compete|tocaba|correspondia|concierne|incumbe) (a mi|a nosotros|a mi area|a esta area|a nuestra area|)
(eso|esto|esta|esa|esta linea|esa linea|esta actividad|esa actividad|este tema) no (es|era) (mi@|nuestr@|de nosotros|de mi area|para mi|para nosotros|de aqui|de esta area|de nuestra area)
no (es|era|son) (mi@|nuestr@)
no soy (yo|el responsable|la responsable|el encargado|la encargada|de esa area|de esta area|responsable|quien)
(se|te) (equivocaron|equivocaste|equivoco|confundieron) de (area|persona|linea|chat|grupo|destinatario)
(ya no|no) (estoy|trabajo|pertenezco|laboro|estamos) (en|a|ahi|aqui) (esa|esta|el|la|ese|este|) (area|instituto|direccion|coordinacion|)
(eso|esto|esta|esa|esta linea|esa linea|esta actividad) (le|les) (toca|corresponde|compete|tocaria|corresponderia) a(l|)
(eso|esto|esta|esa|esta linea|esa linea|esta actividad) (lo|la) (ve|lleva|atiende|maneja|hace|tiene|llevan|ven|atienden)
a quien (le|) (toca|corresponde|compete)
(quien|quienes) (lleva|ve|atiende|tiene|es responsable de|es el responsable|es la responsable|es responsable|llevan|ven|atienden|le toca) (esta|esa|la|este|ese|el|esto|eso|de) (linea|actividad|tema|asunto|)
(de|para) quien (es|son) (esta|esa|esto|la) (linea|actividad|tarjeta|)
fuera de (mi|nuestra) (area|competencia)`,
  ],
  [
    'reported',
    `
(eso|esto|esta|esa|esta linea|) ya (lo|la|los|las|se|les|te|le|se lo|se los|se las|) (habia|habiamos|habian|hemos|he|han|ha) (reportado|contestado|respondido|avisado|dicho|comentado|marcado|puesto)
(eso|esto|esta|esa|esta linea|) ya (lo|la|los|las|se|se lo|se la) (reporte|reportamos|reporto|reportaron|avise|avisamos|conteste|marque|marcamos)
(eso|esto|esta|esa|esta linea|) ya (estaba|esta|quedo|estaban|estan|quedaron|fue|habia sido|fueron) (reportad@|marcad@|contestad@)
como ya (dije|reporte|comente|habia dicho|habia reportado|lo dije|lo reporte|les dije|les comente|se reporto|habia comentado)
(la|el) (vez|dia|ocasion) (pasad@|anterior) (lo|la|los|las) (reporte|reportamos)
(reportad@|contestad@) (anteriormente|previamente|con anterioridad|antes)
(esta|estan|este|estos) (repetid@|duplicad@)
(otra|de nuevo|nuevamente) (vez|) (preguntan|lo mismo|me preguntan)`,
  ],
  [
    'snooze',
    `
(recuerdame|recuerdamelo|recuerdamela|recuerdame esto|recuerdeme|recuerdemelo|recuerdenme|recuerdenmelo|recuerdanos|recuerdenos|recuerdenoslo|recordarme|recordarmelo)
(me lo|me la|nos lo|nos la|me|nos) (recuerdas|recuerda|recuerdan|recuerdes|recuerde|recuerden)
(puedes|puede|podrias|podria|favor de|por favor) (recordarme|recordarmelo|recordarnos|recordarnoslo|recordarlo|recordar)
(avisame|aviseme|me avisas|me vuelves a avisar) (luego|despues|al rato|mas tarde|en un rato|otra vez|)
(luego|despues|al rato|mas tarde) (me (dices|avisas|recuerdas|preguntas|lo recuerdas)|preguntame|avisame|recuerdame|recuerdamelo)
(preguntame|preguntenme|pregunteme|me preguntas) (luego|despues|al rato|mas tarde|otra vez|en un rato)
(me dices|me avisas|me recuerdas)
(ponme|mandame|hazme|programame|agendame|enviame) (un|el|otro) recordatorio
(posponer|pospon|pospongan|pospone|posponga|pospongase|aplaza|aplacen|aplace|aplazar|aplacese|reprograma|reprogramen|reprogramar|retrasa|retrasen) (el|este|ese|mi) (recordatorio|aviso|mensaje)
(reiterarme|reitereme|reiterenme|reiterame|reenviarme|reenvieme|reenvienme|reenviame|repetirme|repitame|repitanme|repiteme) (este|el|) (aviso|recordatorio|mensaje)
(vuelvan|vuelva|vuelve|volver) a (avisarme|recordarme|preguntarme|escribirme|buscarme|avisarnos|recordarnos|preguntarnos)
(acuerdame|acuerdeme|acuerdenme|acordarme|acuerdanos|acuerdenos)
posponme(lo|) (el recordatorio|)
hazme acordar
(vuelveme|vuelvanme|vuelve) a (preguntar|avisar|recordar)`,
  ],
];
