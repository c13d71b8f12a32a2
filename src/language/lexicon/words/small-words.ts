/** The small words that hold a sentence together, and those that say how much, whether and when. */
import type { WordRow } from './word-row.ts';

export const SMALL_WORDS: WordRow[] = [
  ['article', `el la los las lo un una unos unas uno al del`],
  [
    'preposition',
    `
    a ante bajo con contra de del al desde durante en entre hacia hasta mediante para por sobre
    tras via conforme respecto acerca junto pro versus vs rumbo versa antes traves`,
  ],
  [
    'pronoun',
    `
    yo tu el ella ellos ellas nosotros nosotras usted ustedes ud uds vd me te se nos le les lo la
    los las mi ti si conmigo contigo consigo ello alguien cualquiera cualquier cualesquiera
    quienquiera`,
  ],
  [
    'possessive',
    `
    mi mis tu tus su sus nuestr@ mio mia mios mias tuyo tuya tuyos tuyas suyo suya suyos suyas
    propi@`,
  ],
  [
    'demonstrative',
    `
    este esta estos estas ese esa esos esas aquel aquella aquellos aquellas esto eso aquello mism@
    tal tales dich@ citad@ referid@ presente presentes`,
  ],
  [
    'conjunction',
    `
    y e o u pero sino mas aunque si que pues como cuando mientras tambien asimismo igualmente
    embargo obstante conque ora bien cuanto segun`,
  ],
  [
    'relative',
    `
    que quien quienes donde cual cuales como cuando cuyo cuya cuyos cuyas cuanto cuanta`,
  ],
  [
    'question',
    `
    que quien quienes cual cuales cuando cuanto cuanta cuantos cuantas donde adonde como`,
  ],
  ['negation', `negativo no ni nunca jamas tampoco nadie nada ningun ningun@ sin`],
  ['exception', `salvo excepto menos excepcion excepciones exceptuando fuera`],
  [
    'all',
    `
    tod@ complet@ integr@ total totales totalidad ambos ambas cada enter@ cabal cabales completito
    completita completitos completitas todititos sendos sendas`,
  ],
  [
    'some',
    `
    algun algun@ algo vari@ ciert@ poc@ much@ bastante bastantes demasiad@ otr@ ultim@ penultim@
    adicional adicionales extra extras divers@ numeros@ tant@ cuant@ multiples poquit@ poquitit@
    suficiente suficientes muchisim@ poquisim@`,
  ],
  [
    'only',
    `
    solo sola solos solas solamente unicamente exclusivamente meramente puramente`,
  ],
  [
    'part',
    `
    parte partes mitad mitades medias tercio tercios pedazo pedazos cacho cachito cachos pedacito
    resto restante restantes demas mayoria minoria avance avances etapa etapas fase fases borrador
    borradores preliminar preliminares version versiones propuesta propuestas parcial parciales
    parcialmente bosquejo boceto esbozo anteproyecto anteproyectos porcentaje porcion provisional
    provisionales tentativ@ adelanto adelantos esqueleto machote inicial iniciales gradualmente
    paulatinamente progresivamente piloto ensayo trozo bloque`,
  ],
  [
    'missing',
    `pendiente pendientes faltante faltantes incomplet@ inconclus@ faltantito pendientito pendientitos inacabad@ carente carentes`,
  ],
  ['done', `list@ cabalito`],
  [
    'hedge',
    `
    casi quiza quizas acaso aprox aproximadamente aproximado aproximada aproximados aproximadas
    supuestamente supuesto supuesta presuntamente medio media practicamente posiblemente
    probablemente probable posible posibles probables apenas apenitas alrededor cerca tantito mero
    merito meritito ojala seguramente aparentemente segun igual capaz dizque teoricamente
    tentativamente presunto presunta eventualmente eventual relativamente minimo maximo
    potencialmente hipoteticamente extraoficialmente extraoficial mayormente lamentablemente
    desafortunadamente desgraciadamente infortunadamente`,
  ],
  [
    'when-past',
    `
    ayer antier anoche anteayer recien recientemente anteriormente previamente antiayer antenoche
    anterior anteriores pasado pasada pasados pasadas previo previa previos previas antiguamente
    originalmente inicialmente otrora ultimamente`,
  ],
  [
    'when-future',
    `
    manana luego despues pronto proximo proxima proximos proximas siguiente siguientes entrante
    entrantes posteriormente proximamente ahorita ratito futuro futura posterior posteriores
    mananita lueguito prontito venidero venidera enseguida ulteriormente`,
  ],
  [
    'when-now',
    `
    hoy ahorita ahora actualmente hogano momentaneamente entretanto inmediatamente temporalmente`,
  ],
  ['still', `aun todavia`],
  ['already', `ya`],
  [
    'yes',
    `
    si simon sip sipi claro correcto afirmativo afirmativa efectivamente exacto exactamente cierto
    obvio seguro sii sie aja ciertamente evidentemente obviamente naturalmente indudablemente`,
  ],
  [
    'reason',
    `
    porque debido causa causas motivo motivos razon razones contingencia contingencias pandemia
    covid coronavirus huelga huelgas paro paros plantones bloqueo bloqueos incapacidad
    incapacidades vacaciones vacacional licencia licencias permiso permisos enfermedad
    enfermedades cuarentena aislamiento confinamiento emergencia emergencias sismo temblor lluvia
    lluvias inundacion apagon puente quorum recorte recortes austeridad suspension suspensiones
    cancelacion cancelaciones ausentismo renuncia renuncias imposibilidad imprevisto imprevistos
    prorroga prorrogas aplazamiento reprogramacion impedimento impedimentos inasistencia
    inasistencias insuficiencia insuficiente insuficientes semaforo veda asueto feriado inhabil
    inhabiles desabasto manifestacion manifestaciones inseguridad fallecimiento luto duelo
    accidente contagio contagios mudanza`,
  ],
];
