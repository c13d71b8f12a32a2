/** Every form of a verb, from its infinitive and what is irregular of it; spelled with the accent of its last syllable. */
import { irregularOf, modelOf, type Irregular, type StemChange } from './irregular-verbs.ts';
import type { Tense } from './verb.ts';

export interface Conjugated {
  /** With an accent only where it stands on the last syllable: "terminó", but "terminabamos". */
  spelled: string;
  tense: Tense;
  person?: 1 | 2 | 3;
  plural?: boolean;
}

/** First, second, third singular; first, third plural. */
type Five = readonly [string, string, string, string, string];

type Vowel = 'a' | 'e' | 'i';

interface Verb {
  infinitive: string;
  stem: string;
  vowel: Vowel;
  /** How stem and ending are joined. */
  spelling: SpellingRule[];
  irregular: Irregular;
}

const PERSONS: readonly { person: 1 | 2 | 3; plural: boolean }[] = [
  { person: 1, plural: false },
  { person: 2, plural: false },
  { person: 3, plural: false },
  { person: 1, plural: true },
  { person: 3, plural: true },
];

const PRESENT: Record<Vowel, Five> = {
  a: ['o', 'as', 'a', 'amos', 'an'],
  e: ['o', 'es', 'e', 'emos', 'en'],
  i: ['o', 'es', 'e', 'imos', 'en'],
};
const SUBJUNCTIVE: Record<Vowel, Five> = {
  a: ['e', 'es', 'e', 'emos', 'en'],
  e: ['a', 'as', 'a', 'amos', 'an'],
  i: ['a', 'as', 'a', 'amos', 'an'],
};
const PRETERITE: Record<Vowel, Five> = {
  a: ['é', 'aste', 'ó', 'amos', 'aron'],
  e: ['í', 'iste', 'ió', 'imos', 'ieron'],
  i: ['í', 'iste', 'ió', 'imos', 'ieron'],
};
const IMPERFECT: Record<Vowel, Five> = {
  a: ['aba', 'abas', 'aba', 'abamos', 'aban'],
  e: ['ia', 'ias', 'ia', 'iamos', 'ian'],
  i: ['ia', 'ias', 'ia', 'iamos', 'ian'],
};
const STRONG: Five = ['e', 'iste', 'o', 'imos', 'ieron'];
const FUTURE: Five = ['é', 'ás', 'á', 'emos', 'án'];
const CONDITIONAL: Five = ['ia', 'ias', 'ia', 'iamos', 'ian'];
const PAST_SUBJUNCTIVE: readonly Five[] = [
  ['ra', 'ras', 'ra', 'ramos', 'ran'],
  ['se', 'ses', 'se', 'semos', 'sen'],
];

const isFive = (forms: readonly string[]): forms is Five => forms.length === 5;
const five = (packed: string): Five | undefined => {
  const forms = packed.split(' ');
  return isFive(forms) ? forms : undefined;
};
const each = (forms: Five, change: (form: string, index: number) => string): Five => [
  change(forms[0], 0),
  change(forms[1], 1),
  change(forms[2], 2),
  change(forms[3], 3),
  change(forms[4], 4),
];

const CHANGED: Record<StemChange, string> = { ie: 'ie', ue: 'ue', i: 'i' };
const WEAK: Record<string, string> = { e: 'i', o: 'u' };

/** The stem's last vowel before its end, replaced. */
const replaceVowel = (stem: string, change: (vowel: string) => string): string =>
  stem.replace(/([aeiou])(?=[^aeiou]*$|[gq]u$)/u, change);

const stressed = ({ stem, irregular: { change } }: Verb): string =>
  change === undefined ? stem : replaceVowel(stem, () => CHANGED[change]);
/** "sint-", "durm-", "pid-": before a stressed ending of verbs in -ir. */
const weak = ({ stem, vowel, irregular: { change } }: Verb): string =>
  change === undefined || vowel !== 'i'
    ? stem
    : replaceVowel(stem, (found) => WEAK[found] ?? found);

type SpellingRule = [verbs: RegExp, stemEnd: RegExp, before: RegExp, written: string];
const SPELLING: SpellingRule[] = [
  [/car$/, /c$/, /^[eé]/, 'qu'],
  [/gar$/, /g$/, /^[eé]/, 'gu'],
  [/zar$/, /z$/, /^[eé]/, 'c'],
  [/(?<=[aeiou])c[ei]r$/, /c$/, /^[ao]/, 'zc'],
  [/(?<=[^aeiou])c[ei]r$/, /c$/, /^[ao]/, 'z'],
  [/g[ei]r$/, /g$/, /^[ao]/, 'j'],
  [/guir$/, /gu$/, /^[ao]/, 'g'],
  [/(?<![gq])uir$/, /u$/, /^[aeo]/, 'uy'],
];
/** Stem and ending as they are spelled: "busqu-é", "ofrezc-o", "concluy-e"; "ley-ó" where two vowels meet. */
const join = (verb: Verb, stem: string, ending: string): string => {
  const rule = verb.spelling.find(([, end, before]) => end.test(stem) && before.test(ending));
  if (rule !== undefined) return stem.replace(rule[1], rule[3]) + ending;
  const twoVowels =
    verb.vowel !== 'a' && /^i[eó]/.test(ending) && /(?:[aeo]|(?<![gq])u)$/.test(stem);
  return twoVowels ? `${stem}y${ending.slice(1)}` : stem + ending;
};

const present = (verb: Verb): Five => {
  const own = five(verb.irregular.present ?? '');
  if (own !== undefined) return own;
  const regular = each(PRESENT[verb.vowel], (ending, index) =>
    join(verb, index === 3 ? verb.stem : stressed(verb), ending),
  );
  return [verb.irregular.first ?? regular[0], regular[1], regular[2], regular[3], regular[4]];
};

const subjunctive = (verb: Verb): Five => {
  const { irregular, vowel } = verb;
  const own = five(irregular.subjunctive ?? '');
  if (own !== undefined) return own;
  const strong = irregular.subjunctive ?? irregular.first?.replace(/o$/, '');
  const plural = vowel === 'i' ? weak(verb) : verb.stem;
  return each(SUBJUNCTIVE[vowel], (ending, index) =>
    strong === undefined
      ? join(verb, index === 3 ? plural : stressed(verb), ending)
      : strong + ending,
  );
};

const preterite = (verb: Verb): Five => {
  const { irregular, vowel, infinitive } = verb;
  const own = five(irregular.preterite ?? '');
  if (own !== undefined) return own;
  const strong =
    irregular.preterite ?? (/ducir$/.test(infinitive) ? verb.stem.replace(/c$/, 'j') : undefined);
  if (strong !== undefined)
    return each(
      STRONG,
      (ending) => strong + (strong.endsWith('j') ? ending.replace(/^ie/, 'e') : ending),
    );
  return each(PRETERITE[vowel], (ending, index) =>
    join(verb, index === 2 || index === 4 ? weak(verb) : verb.stem, ending),
  );
};

const finite = (tense: Tense, forms: Five): Conjugated[] =>
  forms.map((spelled, index) => ({ spelled, tense, ...PERSONS[index] }));

const pastSubjunctive = (verb: Verb): Conjugated[] => {
  const stem = preterite(verb)[4].replace(/ron$/, '');
  return PAST_SUBJUNCTIVE.flatMap((endings) =>
    finite(
      'subjunctive',
      each(endings, (end) => stem + end),
    ),
  );
};

const imperfect = (verb: Verb): Five =>
  five(verb.irregular.imperfect ?? '') ??
  each(IMPERFECT[verb.vowel], (ending) => verb.stem + ending);

const imperative = (verb: Verb): Conjugated[] => {
  const [, , formal, ours, theirs] = subjunctive(verb);
  const [, , familiar] = present(verb);
  return [
    {
      spelled: verb.irregular.imperative ?? familiar,
      tense: 'imperative',
      person: 2,
      plural: false,
    },
    { spelled: formal, tense: 'imperative', person: 3, plural: false },
    { spelled: ours, tense: 'imperative', person: 1, plural: true },
    { spelled: theirs, tense: 'imperative', person: 3, plural: true },
  ];
};

const impersonal = (verb: Verb): Conjugated[] => {
  const { irregular, infinitive, vowel, stem } = verb;
  const gerund = vowel === 'a' ? `${stem}ando` : join(verb, weak(verb), 'iendo');
  const participles = irregular.participles ?? (vowel === 'a' ? `${stem}ado` : `${stem}ido`);
  return [
    { spelled: infinitive, tense: 'infinitive' },
    { spelled: irregular.gerund ?? gerund, tense: 'gerund' },
    ...participles.split(' ').flatMap((participle) => {
      const start = participle.slice(0, -1);
      return ['o', 'a', 'os', 'as'].map((ending): Conjugated => ({
        spelled: start + ending,
        tense: 'participle',
        plural: ending.endsWith('s'),
      }));
    }),
  ];
};

const verbOf = (infinitive: string): Verb => {
  const vowel = infinitive.at(-2);
  return {
    infinitive,
    stem: infinitive.slice(0, -2),
    vowel: vowel === 'a' || vowel === 'e' ? vowel : 'i',
    irregular: irregularOf(infinitive),
    spelling: SPELLING.filter(([verbs]) => verbs.test(infinitive)),
  };
};

/** "su-scribir" like "e-scribir", "satisf-acer" like "h-acer": what both end in is conjugated alike. */
function likeModel(infinitive: string, model: string): Conjugated[] {
  let shared = 0;
  while (shared < model.length && infinitive.at(-1 - shared) === model.at(-1 - shared)) shared++;
  const before = infinitive.slice(0, -shared);
  return paradigmOf(model).map((form) => ({
    ...form,
    spelled: before + form.spelled.slice(model.length - shared),
  }));
}

/** Every form of the verb without pronouns. The infinitive is folded, as they all are but for the last accent. */
export const paradigmOf = (infinitive: string): Conjugated[] => {
  const model = modelOf(infinitive);
  if (model !== undefined) return likeModel(infinitive, model);
  const verb = verbOf(infinitive);
  const future = verb.irregular.future ?? infinitive;
  return [
    ...impersonal(verb),
    ...finite('present', present(verb)),
    ...finite('past', preterite(verb)),
    ...finite('imperfect', imperfect(verb)),
    ...finite(
      'future',
      each(FUTURE, (ending) => future + ending),
    ),
    ...finite(
      'conditional',
      each(CONDITIONAL, (ending) => future + ending),
    ),
    ...finite('subjunctive', subjunctive(verb)),
    ...pastSubjunctive(verb),
    ...imperative(verb),
  ];
};
