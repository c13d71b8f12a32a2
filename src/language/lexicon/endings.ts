/**
 * What a word that the lexicon does not know is by its ending: an act, a thing, a person, a quality, a manner. Never a
 * verb or a participle, and nothing that may say that the work is less than whole.
 */
import type { WordClass } from './words.ts';

export type EndingClass =
  /** -ción, -miento: what is done, before the work or after it. */
  'act' | 'thing' | 'person' | 'quality' | 'manner';

/**
 * What words of these endings are; several where only the place in the sentence tells. Folded. Left out are those of many
 * verbs: -aria ("notificaria"), -ica ("edifica"), -iva ("cultiva").
 */
const ENDINGS: [is: EndingClass, endings: string][] = [
  ['act', 'cion ciones sion siones xion xiones miento mientos aje ajes'],
  [
    'thing',
    `
    dad dades ismo ismos ncia ncias tud tudes logia logias grafia grafias ario arios al ales ante
    antes icos tivo tivos`,
  ],
  ['person', 'ista istas dor dores dora doras ologo ologos ologa ologas'],
  [
    'quality',
    `
    ario arios orio oria orios orias tivo tiva tivos tivas sivo siva sivos sivas al ales icos icas
    grafico grafica logico logica atico atica etico etica istico istica onico onica oso osa osos
    osas ble bles ante antes iense ienses ista istas dor dora dores doras`,
  ],
  ['manner', 'mente'],
];

export const CLASS_OF: Record<EndingClass, WordClass> = {
  act: 'noun',
  thing: 'noun',
  person: 'person',
  quality: 'adjective',
  manner: 'adverb',
};

/** Shorter words are too often verbs. */
const SHORTEST = 7;

/** So begin words that deny, lessen, repeat or come before; what stands in brackets tells those that do not. */
const NEGATIVE = [
  'in(?!ter|tra|form|stit|stru|dust|frae|scri|vest|vent)',
  'im(?!part|plem|port|pres|puls)',
  'ir',
  'il',
  'des(?!arr)',
  'dis(?!tri|tanc)',
  'mal',
  'sub',
  'semi',
  'p?seudo',
  'pre(?!sid|stac|sent)',
  'anti',
  'contra(?!t)',
  'casi',
  'cuasi',
  'hipo',
  'infra',
  'medio',
  'mini',
  'no(?![mrtv])',
  're(?:agend|calend|chaz|clam|cort|ctif|curr|cusa|du[cn]|mot|nu[en]|pet|plan|prob|proch|program|scis|sid|sist|st[aoir]|tard|tic|tract|traso|vers|voc|zag)',
];

/** So begin words of lack, doubt, delay, error, parts, and of what is still to come. */
const DOUBTFUL = `
abandon aberra abolic abort abrog absten acciden acort acos adelant agrava ahorrat aisl alarm
aleator amaga amena amputa anomal anorm anul apaga aparen apelab apelac apelan aplaz apocrif
aproxim arbitrar arrepent asimetr atasc atenua atipic atora atras ausen averi azar bloque bocet
borr brev cadu calami cancel caos caot caren casual catastr cautel cautiv censur cerca cesa cese
chapuc circunst clandest coercit colaps complic conat concebib condena condicion conflict confus
congela congest conjetur contagi contamina contest conting controver correc corrup cortap cris
critic cuestion cultiv deb decad decant decep defec defici deform degrad delic demer demor deneg
denuncia deroga detenc deterior devoluc dezm difer dific difusiv dila dimi discut disput divag
diver divis dolenc dolor dosis dubit dud embarg embrion emergen empeor endos enferm engan enred
ensambl entorpec equivoc erra erro esboz escas espant especul espera esporad espos esquem estanc
estim evas event exagera excep exclus excus exen exigu expecta experim expir extempor exting
extrav fabul factib falac falaz falenc falib fall fals fant fatal fatiga ficc fict figur fing
fluctua forz fracas fracci fragil fragm fraud frustr fug futur glosa grav hesit hipotet hostil
huelg humill hund huraca ideal ilus imagin implant inciden inici intencion intento interin
intermit interrup intox lament lenti lesi leve lig limit litig luct marginal median mengua menor
menti merm mezq mimic minim minor minus moros morta mutil nega negl nominal nul objec objet obsol
obstac obstin obstru ocas oculta ofus olvid omis opac opos opta oscil pali paral parc parti pasiv
penal pendenc pendi penur perd perfectib perjud pertur pesim pirat plag plausib poqued posib pospo
poster postul potenci precar presum presun presup pretend preval preven primar primic primit
probab problem prohib prolong prome propos prorr prospec provis proxim prueb puniti putativ quebr
quiebr quimer rar rebos recesi redobl regres rema repos rescis retar retr rezag riesg robo
rudiment rupt sabot salv sanc secues seg semej sibil simbol simil simul sobreseim somer sospech
subsid superfic superst suplant supon supos supres supues suspen sust tard temer temor temper
tempor tent teoric terminal terror titube toleran transit traum tromp trop trunc turb urg utop
vacan vaci vag vari venc verosim vici viol virtual vulner
`;

/** Verbs in the shape of adverbs: "reglamente". */
const VERBS =
  /(?:reglam|parlam|ornam|juram|suplem|ferm|pigm|segm|sedim|regim|atorm|cim|escarm|increm)ente$/;

const build = (): { ending: RegExp; is: EndingClass }[] =>
  ENDINGS.map(([is, endings]) => ({
    is,
    ending: new RegExp(`(?:${endings.trim().split(/\s+/).join('|')})$`),
  }));
const barred = (): RegExp =>
  new RegExp(`^(?:${[...NEGATIVE, ...DOUBTFUL.trim().split(/\s+/)].join('|')})`);

let table: ReturnType<typeof build> | undefined;
let bar: RegExp | undefined;

/** What a folded word that the lexicon does not know may be; nothing where it may deny, lessen or be a verb. */
export const endingClassesOf = (word: string): EndingClass[] => {
  if (word.length < SHORTEST || VERBS.test(word) || (bar ??= barred()).test(word)) return [];
  return (table ??= build()).flatMap(({ ending, is }) => (ending.test(word) ? [is] : []));
};
