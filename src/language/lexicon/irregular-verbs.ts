/**
 * How verbs are conjugated that are not regular: packed lists of those whose stem changes, and a row for each that has
 * forms of its own. Spelling (busqué, entregué, recojo, ofrezco, concluyó, produje) follows from the ending and needs no
 * row. Written as it is spelled on the last syllable ("está"), for a written accent tells past from present.
 */

export type StemChange = 'ie' | 'ue' | 'i';

/** What is irregular of one verb. Several forms are separated by blanks. */
export interface Irregular {
  /** The stressed stem's change; verbs in -ir have a weak change too (sintió, durmió). */
  change?: StemChange;
  /** First person of the present: "tengo". The subjunctive follows it. */
  first?: string;
  /** The present's five forms. */
  present?: string;
  /** The preterite's strong stem "tuv", or its five forms. */
  preterite?: string;
  /** Stem of future and conditional: "tendr". */
  future?: string;
  imperfect?: string;
  /** The subjunctive's stem "hay", or its five forms. */
  subjunctive?: string;
  /** "ten" */
  imperative?: string;
  gerund?: string;
  /** "hecho"; two where both are in use. */
  participles?: string;
}

const STEM_CHANGES: [change: StemChange, verbs: string][] = [
  [
    'ie',
    `cerrar comenzar empezar pensar recomendar sentar despertar calentar atravesar gobernar acertar
     confesar defender entender perder atender extender encender descender tender sentir
     preferir sugerir diferir requerir referir adherir convertir invertir advertir divertir herir
     transferir adquirir inquirir desatender asentar asentir consentir disentir resentir desmentir inferir apretar arrendar alentar
     encomendar enmendar manifestar reventar tropezar fregar temblar helar nevar negar denegar quebrar plantar regar
     desplegar ascender trascender concernir revertir pervertir subvertir aventar concertar sembrar tentar
     plegar replegar encerrar enterrar desterrar merendar sosegar cernir discernir ingerir digerir hervir
     conferir recomenzar desalentar`,
  ],
  [
    'ue',
    `contar acordar recordar encontrar mostrar demostrar comprobar probar aprobar volar concordar reprobar apostar sonar amolar conmover costar soltar
     colgar rogar almorzar forzar reforzar esforzar renovar mover promover remover doler morder
     llover soler volver devolver envolver resolver disolver dormir morir jugar rodar tronar
     desaprobar recontar torcer retorcer consolar colar poblar tostar volcar cocer descontar recostar
     acostar avergonzar desenvolver absolver`,
  ],
  [
    'i',
    `pedir medir servir repetir seguir conseguir proseguir perseguir corregir elegir despedir impedir
     expedir competir vestir rendir regir reelegir derretir concebir embestir investir`,
  ],
];

/** Conjugated like another verb, whose end is also theirs. */
const LIKE: [model: string, verbs: string][] = [
  [
    'poner',
    'componer disponer exponer imponer posponer proponer reponer suponer oponer interponer predisponer sobreponer descomponer deponer',
  ],
  ['tener', 'entretener obtener contener detener mantener sostener retener abstener'],
  ['venir', 'convenir intervenir prevenir provenir'],
  ['ver', 'prever'],
  ['hacer', 'deshacer rehacer satisfacer'],
  ['traer', 'extraer contraer atraer distraer abstraer retrotraer'],
  ['decir', 'contradecir bendecir predecir desdecir'],
  ['oir', 'desoir'],
  ['caer', 'recaer decaer'],
  ['salir', 'sobresalir'],
  ['valer', 'equivaler'],
  ['escribir', 'suscribir transcribir inscribir describir prescribir adscribir readscribir'],
  ['abrir', 'reabrir'],
  ['imprimir', 'reimprimir'],
  ['cubrir', 'descubrir encubrir recubrir'],
  ['reir', 'sonreir'],
];

const ROWS: Record<string, Irregular> = {
  ser: {
    present: 'soy eres es somos son',
    preterite: 'fui fuiste fue fuimos fueron',
    imperfect: 'era eras era eramos eran',
    subjunctive: 'se',
    imperative: 'sé',
  },
  estar: {
    present: 'estoy estás está estamos están',
    preterite: 'estuv',
    subjunctive: 'esté estés esté estemos estén',
  },
  haber: { present: 'he has ha hemos han', preterite: 'hub', future: 'habr', subjunctive: 'hay' },
  tener: { first: 'tengo', change: 'ie', preterite: 'tuv', future: 'tendr', imperative: 'ten' },
  ir: {
    present: 'voy vas va vamos van',
    preterite: 'fui fuiste fue fuimos fueron',
    imperfect: 'iba ibas iba ibamos iban',
    subjunctive: 'vay',
    imperative: 've',
    gerund: 'yendo',
  },
  poder: { change: 'ue', preterite: 'pud', future: 'podr', gerund: 'pudiendo' },
  querer: { change: 'ie', preterite: 'quis', future: 'querr' },
  hacer: {
    first: 'hago',
    preterite: 'hice hiciste hizo hicimos hicieron',
    future: 'har',
    imperative: 'haz',
    participles: 'hecho',
  },
  dar: {
    present: 'doy das da damos dan',
    preterite: 'di diste dio dimos dieron',
    subjunctive: 'dé des dé demos den',
  },
  decir: {
    first: 'digo',
    change: 'i',
    preterite: 'dij',
    future: 'dir',
    imperative: 'di',
    participles: 'dicho',
  },
  ver: {
    first: 'veo',
    preterite: 'vi viste vio vimos vieron',
    imperfect: 'veia veias veia veiamos veian',
    participles: 'visto',
  },
  saber: {
    present: 'sé sabes sabe sabemos saben',
    preterite: 'sup',
    future: 'sabr',
    subjunctive: 'sep',
  },
  caber: { first: 'quepo', preterite: 'cup', future: 'cabr' },
  venir: { first: 'vengo', change: 'ie', preterite: 'vin', future: 'vendr', imperative: 'ven' },
  poner: {
    first: 'pongo',
    preterite: 'pus',
    future: 'pondr',
    imperative: 'pon',
    participles: 'puesto',
  },
  salir: { first: 'salgo', future: 'saldr', imperative: 'sal' },
  valer: { first: 'valgo', future: 'valdr' },
  traer: { first: 'traigo', preterite: 'traj' },
  caer: { first: 'caigo' },
  oir: { present: 'oigo oyes oye oimos oyen', subjunctive: 'oig' },
  andar: { preterite: 'anduv' },
  reir: {
    present: 'rio ries rie reimos rien',
    preterite: 'reí reiste rió reimos rieron',
    subjunctive: 'ria rias ria riamos rian',
    gerund: 'riendo',
  },
  proveer: { participles: 'provisto proveido' },
  errar: {
    present: 'yerro yerras yerra erramos yerran',
    subjunctive: 'yerre yerres yerre erremos yerren',
  },
  abrir: { participles: 'abierto' },
  cubrir: { participles: 'cubierto' },
  escribir: { participles: 'escrito' },
  imprimir: { participles: 'impreso imprimido' },
  romper: { participles: 'roto' },
  morir: { change: 'ue', participles: 'muerto' },
  volver: { change: 'ue', participles: 'vuelto' },
  absolver: { change: 'ue', participles: 'absuelto' },
  desenvolver: { change: 'ue', participles: 'desenvuelto' },
  devolver: { change: 'ue', participles: 'devuelto' },
  envolver: { change: 'ue', participles: 'envuelto' },
  resolver: { change: 'ue', participles: 'resuelto' },
  disolver: { change: 'ue', participles: 'disuelto' },
};

const words = (packed: string): string[] => packed.trim().split(/\s+/);

const changes = new Map(
  STEM_CHANGES.flatMap(([change, verbs]) => words(verbs).map((verb) => [verb, change] as const)),
);
const models = new Map(
  LIKE.flatMap(([model, verbs]) => words(verbs).map((verb) => [verb, model] as const)),
);

/** Nothing where the verb is regular. */
export const irregularOf = (verb: string): Irregular => {
  const change = changes.get(verb);
  return { ...(change === undefined ? {} : { change }), ...ROWS[verb] };
};
/** The verb whose forms this one takes, with another beginning. */
export const modelOf = (verb: string): string | undefined => models.get(verb);
