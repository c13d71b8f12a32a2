/**
 * The words by which a reply is understood, as data. Spanish as it is folded: no accents, no case. In a phrase `@`
 * stands for o, a, os or as; `*` for any ending; `|` inside brackets for one of several. A phrase is always whole words.
 */
const CUES = {
  /** A state of being done: "hecho", "ya está". */
  doneState: [
    'hech@', 'list@', 'terminad@', 'concluid@', 'finalizad@', 'completad@', 'realizad@', 'cumplid@', 'atendid@', 'entregad@', 'enviad@', 'publicad@', 'notificad@',
    'finiquitad@', 'acabad@', 'solventad@', 'despachad@', 'ya esta', 'ya estan', 'ya estuvo', 'ya estuvieron', 'done', 'quedo ya',
  ],
  /** An act in the past: "se envió", "terminamos", "quedaron". */
  doneAct: [
    '(quedo|quedaron)', '(termine|terminamos|terminaron)', '(se|ya|ya se) (termino|acabo|concluyo)', '(acabe|acabamos|acabaron)', '(concluyo|concluyeron|concluimos|conclui)', '(finalizo|finalizamos|finalizaron|finalice)',
    'completamos', 'cumplimos', 'cumplieron', 'se (cumplio|hizo|hicieron|envio|enviaron|entrego|entregaron|realizo|realizaron|atendio|atendieron|notifico|notificaron|publico|publicaron|cargo|cargaron|completo|completaron|acabo|subio|subieron)',
    'ya (lo|la|los|las) (hice|hicimos|envie|enviamos|entregue|entregamos|mande|mandamos|termine|terminamos|subi|subimos)',
    '(hice|hicimos|envie|enviamos|entregue|entregamos|realice|realizamos|notifique|notificamos|atendimos|elaboramos|impartimos|publicamos)',
    '(elaboraron|impartieron|hicieron|entregaron|enviaron|realizaron|atendieron|notificaron|publicaron)', 'ya (salio|salieron)', 'se han? (hecho|realizado|enviado|entregado|notificado|atendido|publicado|elaborado|impartido|cumplido)',
    '(hemos|han) (hecho|realizado|enviado|entregado|notificado|atendido|publicado|elaborado|impartido|cumplido|terminado|concluido)',
  ],
  /** Counts as done only where nothing else is said. */
  doneAlone: ['complet@', 'cerrad@', 'al puro centavo', 'cabal', 'ready', 'cumple', 'todo en orden'],
  /** Words in the shape of the above that say something else; they are left out before anything is looked for. */
  aside: [
    'ahorita (?=llev|van|vamos|ten|son)', 'hasta ahorita', 'bien hecho', 'lo hecho(,? hecho esta)?', '(pasamos|pasar|paso|pase) lista', 'de hecho', '(el|los|un) hechos? (de|que|es)', '(la|una|las|su) listas? de', '(adjunto|anexo|mando|envio|comparto) lista', '(pase de|la) lista', 'listas? de (asistencia|invitados|personas|correos)', '(el|al|a|los) terminos?', 'en terminos', 'a cargo',
    'quedo (atent@|al pendiente|a (la orden|tus? ordenes|sus? ordenes)|pendiente de (cualquier|tus?|sus?|lo que|indicaciones|instrucciones|comentarios)|en espera de sus?)', 'quedamos (atent@|al pendiente|a la orden)',
    'cualquier (duda|cosa|comentario)', 'sin mas por el momento', 'por el momento es todo', 'no hay de que', 'no hay problema', 'sin problemas?', 'sin novedad', 'sin contratiempos?', 'sin observaciones', 'sin falta', 'por favor', 'por fin', 'antes de tiempo',
  ],
  /** Two negations, or one that says that all is there. */
  nothingMissing: [
    '(ya )?no (falta|faltan|falto|queda|quedan|quedo) (nada|ningun|ninguno|ninguna|mas)', '(ya )?no hay (nada |ningun |ninguna )?(pendiente|pendientes|faltante|faltantes)', 'nada pendiente', 'sin pendientes?', 'ni (un|uno|una) (menos|falta)', '(ya )?no tenemos (nada )?pendientes?', 'no hubo (ningun |ninguna |mayor )?(problemas?|contratiempos?|novedad|observaciones|quejas?|inconvenientes?)',
  ],
  negation: ['no', 'ni', 'nunca', 'jamas', 'tampoco', 'nada', 'falta', 'faltan', 'faltaba', 'faltaban', 'faltaria', 'falto', 'pendientes?', 'aun', 'todavia', 'sin', 'excepto', 'menos', 'salvo', 'ningun@', 'ningun', 'nadie', 'solo falta'],
  notYet: ['aun', 'todavia', 'falta', 'faltan', 'faltaria', 'pendientes?', 'no (quedo|esta|estan|he|hemos|se ha)', 'por (firmar|enviar|revisar|terminar|entregar|confirmar|validar|publicar)'],
  partial: [
    'casi', 'parcial', 'parcialmente', 'medio', 'medias', 'mitad', 'mayoria', 'mayor parte', 'avances?', 'avanzad@', 'avanzando', 'avanzamos', 'proceso', 'tramite', 'camino', 'en curso', 'desarrollo', '*ando', '*iendo', 'empezamos', 'empece', 'se empezo', 'iniciamos', 'iniciad@', 'se inicio',
    'comenzamos', 'se comenzo', 'vamos', 'seguimos', 'sigo', 'sigue', 'siguen', 'borrador(es)?', 'proyecto', 'version', 'preliminar', 'PORCIENTO', 'ciert@', 'algun@', 'varios', 'varias', 'un@s cuant@s', 'una parte', 'primer@ (parte|etapa|fase|version|corte)', '(el|la) primer@', 'ya mero',
    'mero', 'merito', 'en eso', 'ahi va', 'ahi vamos', 'ahi la llevamos', 'a la espera', 'en espera', 'en (revision|firma|validacion|captura|integracion|elaboracion)', 'a (revision|firma|validacion|visto bueno|aprobacion)', '(para|por) (su |tu )?(firma|revision|validacion|visto bueno|aprobacion)', 'visto bueno', 'mas o menos', 'unas', 'unos', '⏳', '⌛', '🔜', '🚧', '🔄',
    'quedo (de|en|que|para|a deber|pendiente|corto|mal|fuera|sin|a medias)', 'quedamos (de|en|que)', 'quedaron (de|en|que|pendientes?|fuera)', '(estoy|estamos) list@', 'list@ (para|a|en cuanto|cuando)', 'lo que se pudo', 'hasta donde', 'se solicito',
    'dos que tres', 'por partes', 'un pedazo', 'lo primero', 'bastante', 'buena parte', 'gran parte', 'apenas', 'a punto',
  ],
  future: [
    'manana', 'luego', 'despues', 'al rato', 'ahorita', 'en un (rato|momento|ratito)', 'hoy (lo|la|los|las|queda|quedan|quedara|termino|mando|envio|entrego|sale)', 'mas tarde', 'pronto', 'proxim@', 'siguientes?', '(va|van|voy|vamos|vas) a', '*[aei]re', '*[aei]ra', '*[aei]ran', '*[aei]remos',
    '(quedaria|estaria|faltaria|deberia|podria|seria|tendria|haria|quedarian|estarian|deberian|podrian)', 'quedan?', 'debe', 'deben', 'tiene que', 'tienen que', 'tengo que', 'tenemos que', 'hay que', 'para el', 'para (la|esta|este|finales|fin)', 'a mas tardar', 'antes de', '(esta|la otra|la proxima) semana lo',
    'si (se|me|nos|lo|la|el|ya|no)', 'cuando', 'en cuanto', 'tan pronto', 'hasta que', 'ojala', 'espero', 'esperamos', '(lo|la|los|las|te|le|les|se lo|se la|se los|se las) (termino|envio|entrego|mando|publico|notifico|cargo|realizo|cumplo|subo|hago|acabo|reporto)', 'sale (hoy|el)', 'salen (hoy|el)',
  ],
  /** Somebody else's word, or a guess. */
  hearsay: ['tal vez', 'quiza', 'quizas', 'creo', 'supongo', 'parece', 'pareciera', 'segun', 'dicen?', 'dijeron', 'dijo', 'me (comentan|comento|comentaron|informan|informaron|avisan|avisaron|dice|dicen)', 'comentan', 'se supone', 'supuestamente', 'al parecer', 'que yo sepa', 'si no me equivoco', 'imagino', 'a lo mejor', 'igual y', 'segun yo', 'entiendo que', 'capaz que'],
  /** Done, but perhaps not this, or not by us: asked. */
  elsewhere: [
    '(termine|termino|terminamos|terminaron|acabe|acabo|acabamos|acabaron) de', 'su parte', 'nuestra parte', 'mi parte', 'lo (suyo|nuestro|mio|de ellos|demas)', '(los|las|el equipo|la gente) de', 'otra (area|linea|actividad|comision)', 'otro (mes|programa|plan|ano)', '(el|del) ano pasado', 'ellos', 'ellas', 'felicidades', 'felicito',
    'entregad@ a', 'enviad@ a', '(mande|mandamos|envie|enviamos) (al|a la|a los|a las|a)', 'lo de ayer', '(solicitud|invitacion|convocatoria|cotizacion|consulta)',
  ],
  /** A number that is a guess. */
  vague: ['como', 'aprox', 'aproximad*', 'mas o menos', 'unas', 'unos', 'alrededor', 'cerca de', 'casi', 'o [0-9]+', 'entre', 'maximo', 'minimo', 'por lo menos', 'al menos'],
  question: ['cuando', 'como (?=(va|van|le|lo|se|hago|puedo|esta|estan|es|reporto|quedo|vamos|sigue)(?![a-z]))', 'no (entiendo|se (que|como|si|donde|cual))', 'quien', 'quienes', 'donde', 'cual', 'cuales', 'cuanto', 'cuantos', 'cuantas', 'que (hago|sigue|falta|es|hay|onda|paso)', 'es (esta|esto|necesario)', 'hay que', 'se puede', 'puedo', 'tengo que', 'debo', 'alguien (sabe|puede)', 'me (puedes|podrias|ayudas)', 'sabes si'],
  undo: [
    'deshacer', 'deshaz', 'deshazlo', 'desaser', 'deshacerlo', 'deshagan(lo)?', 'revertir', 'revierte', 'revertir(lo)?', 'borra', 'borral[oa]', 'borrar(lo)?', 'borren(lo)?', 'borre', 'quitale', 'quitenl[oa]', 'quita', 'quital[oa]', 'quitar(lo)?', 'anula', 'anular(lo)?', 'anulal[oa]', 'cancela', 'cancelal[oa]', 'elimina', 'eliminal[oa]', 'elimine', 'me equivoque',
    'fue (un )?error', 'era broma', 'no era (esta?|aqui|de aqui)', 'corrige', 'corrigel[oa]', 'regresal[oa]', 'siempre no', 'ese reporte no',
  ],
  undoAnywhere: ['(puse|marque|reporte|registre|di|pique) (\\p{L}+ ){0,4}(por error|sin querer|por equivocacion)', 'no era de (esta|aqui)', 'fue por error', 'sin querer quital@'],
  /** Not finished; with a reason it is a justification, without one an advance. */
  notFinished: ['no (quedo|quedaron)', 'no se (concluyo|concluyeron|termino|terminaron|acabo|acabaron|envio|enviaron|notifico|notificaron|atendio|impartio|impartieron|elaboro|elaboraron)', 'no (terminamos|concluimos|acabamos|enviamos)'],
  /** What was not done, or will not be. */
  notDone: [
    'no (se |lo |la |los |las |nos |me |le ){0,2}(va a |van a |vamos a |voy a )?(poder|pudo|pudieron|pudimos|pude|podra|podran|podremos|logro|logramos|lograron|realizo|realizaron|realizamos|llevo a cabo|llevaron a cabo|celebro|celebraron|sesiono|hubo|hicimos|hizo|hicieron|hice|recibimos|recibio|recibieron|llego|llegaron|aplica|aplico|procede|procedio|corresponde|cumplio|cumplieron|cumplimos|genero|generaron|presento|presentaron|publico|requirio|requirieron|solicito|solicitaron|entrego|entregaron|realizara|realizaran|hara|haran|llevara a cabo|llevaran a cabo|alcanzo|alcanzaron|alcanzamos|podemos|puede|pueden|ejecuto|ejecutaron|ejecutamos)',
    'no (fue|es|sera|ha sido) posible', 'sin (sesion|sesiones|solicitudes|actividad|actividades|materia|asuntos)', 'imposible', 'se (suspendio|cancelo|pospuso|aplazo|difirio|reprogramo|reprograma|reprogramara|cancela|suspende)', 'quedo sin efecto', '(fue|fueron|queda|quedo) (reprogramad@|suspendid@|cancelad@|pospuest@|diferid@|aplazad@)', 'no salieron', 'no salio', 'no tuvimos', 'no tuvo', 'este mes no',
  ],
  reason: [
    'porque', 'por que', 'ya que', 'debido', 'pues', 'por falta', 'por causa', 'a causa', 'por lo que', 'por eso', 'por motivo*', 'por acuerdo', 'por instruccion*', 'por cuestion*', 'por (ajuste|ajustes|periodo|recorte|recortes)', 'no nos (han )?(dado|enviado|entregado|dieron|enviaron|entregaron|mandaron)', 'por (la|el) (contingencia|pandemia|paro|huelga|cambio|falta|cierre|periodo)', 'toda vez', 'derivado', 'dado que', 'en virtud', 'como (no|el|la)', 'gracias a que', 'nadie', 'incapacidad', 'vacaciones', 'de licencia',
    'no hubo', 'no sesiono', 'no se celebro', 'no aplica', 'no (recibimos|se recibio|se recibieron)', 'sin (sesion|sesiones|solicitudes|materia|asuntos)', 'se (suspendio|cancelo|pospuso|aplazo|difirio)', 'no tuvimos', 'por vacaciones', 'no llego', 'no llegaron',
  ],
  thanks: [
    'gracias', 'ok', 'okay', 'okey', 'oki', 'va', 'sale', 'enterad@', 'de acuerdo', 'buen(os|as)? (dias?|tardes|noches)', 'hola', 'perfecto', 'excelente', 'entendid@', 'recibid@', 'claro', 'saludos', 'vale', 'bien', 'felicidades', 'a la orden', 'con gusto', 'perdon', 'disculp[ae]', 'disculpen', 'oye', 'oiga', 'ups', 'ay',
  ],
  /** What makes a number the line's quantity, when it stands just before it. */
  counting: [
    'van', 'llevo', 'llevamos', 'vamos', 'vamos en', 'son', 'eran', 'era', 'fueron', 'tengo', 'tenemos', 'suman', 'sumamos', 'contamos con', 'cuento con', 'total', 'total de', 'acumulad@', 'en total', 'salieron', 'tuvimos', 'se tienen', 'hay', 'apenas', 'solo', 'solamente', 'unicamente', 'por el momento', 'hasta (el momento|ahora|ahorita|hoy)', 'de momento', 'por ahora', 'al momento', 'a la fecha', 'serian', 'quedan en', 'cierro con', 'cerramos con', 'cerramos en', 'reporto', 'reportamos', 'registro', 'registramos',
  ],
} as const;
export type Cue = keyof typeof CUES;

/** Words that may stand beside a report without saying anything else. */
const FILLER = `ya si todo toda todos todas muy bien perfecto ok gracias muchas mil saludos buen buenos buenas dia dias tardes tarde noches noche hola equipo licenciada licenciado lic lics jefe jefa profe ing maestra maestro
  este esta estos estas ese esa eso el la los las lo le les se mes de del en y e con al a hoy ayer anoche antier 100 por fin actividad linea reporte tarea meta informe oficio oficios tarjeta tarjetas documento documentos sesion acta anexo evidencia adjunto va comparto liga link archivo aqui ahi avance
  carpeta compartida drive correo mail escritorio programado programadas programados programada correspondiente correspondientes mi su sus que fue fueron mire pues entonces bueno tambien es estan esta jaja jajaja total entregadas mande dejo deje firma acuse acuses semana mas cabal fecha hora doc enlace jeje listo
  enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes martes miercoles jueves viernes`.split(/\s+/);

const phrase = (text: string): string =>
  text.replace(/@(?!\w)/g, '(?:o|a|os|as)').replace(/@s/g, '(?:os|as)').replace(/(^|[ (|])\*/g, '$1\\p{L}{2,}').replace(/\*/g, '\\p{L}*').replace(/\((?!\?)/g, '(?:');
const whole = (phrases: readonly string[]): string => `(?<![\\p{L}\\p{N}])(?:${phrases.map(phrase).join('|')})(?![\\p{L}\\p{N}])`;

const patterns = new Map<Cue, RegExp>(Object.entries(CUES).map(([cue, phrases]) => [cue as Cue, new RegExp(whole([...phrases].sort((a, b) => b.length - a.length)), 'gu')]));
const filler = new RegExp(whole(FILLER), 'gu');
/** Words that end as a future does and are none. */
const NO_FUTURE = /\b(manera|carrera|cartera|cualquiera|bandera|cabecera|genera|considera|primera|tercera|prepare|separe|para|quisiera|fuera|carretera|entera|hubiera|espera|era)\b/gu;

const pattern = (cue: Cue): RegExp => {
  const found = patterns.get(cue);
  if (found === undefined) throw new Error(`no cue ${cue}`);
  found.lastIndex = 0;
  return found;
};
/** Is the cue in this folded text? */
export const has = (text: string, cue: Cue): boolean => pattern(cue).test(cue === 'future' ? text.replace(NO_FUTURE, (word) => word.replace(/(re|ra)$/, 'r')) : text);
/** Does the text begin with it? */
export const startsWith = (text: string, cue: Cue): boolean => text.search(pattern(cue)) === 0;
/** The text without the cue's phrases. */
export const without = (text: string, cue: Cue): string => text.replace(pattern(cue), ' ').replace(/ +/g, ' ').trim();
/** Where the cue ends, each time it is there. */
export const endsOf = (text: string, cue: Cue): number[] => [...text.matchAll(pattern(cue))].map((match) => match.index + match[0].length);

/** The words that say something of their own: neither courtesy nor one of the cues named. */
export const ownWords = (text: string, ...cues: Cue[]): string[] =>
  cues.reduce(without, text).replace(filler, ' ').split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
