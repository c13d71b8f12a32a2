/** Clauses that tell of steps, of what is on its way, of what is still to come, and of evidence. */
import type { Tense, VerbClass } from '../lexicon/verb.ts';
import { is, type Item } from './items.ts';
import type { Noun } from './nouns.ts';
import { has, hasPhrase, hasVerb, isLater, isOfEvidence, type Look } from './look.ts';
import { reaches } from './acts.ts';
import { isDoing, type VerbGroup } from './verb-group.ts';
import type { Reading } from './reading.ts';

const LATER = new Set<Tense>([
  'future',
  'conditional',
  'subjunctive',
  'imperative',
  'present',
  'imperfect',
]);
const STEPS = new Set<VerbClass>(['passes', 'arranges', 'starts', 'continues', 'receives']);

/** "firmado el convenio, lo enviamos", "una vez firmado": when, not that. */
export const absolute = ({ items, groups }: Look): Reading | undefined => {
  const [first, second, third] = items;
  const isOnce = first?.form === 'una' && second?.form === 'vez';
  const start = isOnce ? third : first;
  const participle = start?.verbs.some(({ tense }) => tense === 'participle') === true;
  const [group] = groups;
  const governs =
    group !== undefined && group.from > 0 && !(group.state && group.auxiliary === undefined);
  return participle && !start.form.startsWith('list') && (isOnce || governs)
    ? { says: 'promise', ofWork: true }
    : undefined;
};

/** "queda en la carpeta", "está en el Drive" */
const isPlaced = (follows: Item | undefined, next: Item | undefined): boolean =>
  follows?.form === 'en' && is(next, 'article', 'place', 'evidence', 'possessive');

/** "estamos en cuarentena", "la licenciada anda de comisión": where people are. */
const isSomebody = (nouns: Noun[], { person, from }: VerbGroup): boolean =>
  person === 1 ||
  nouns.some(
    ({ index, behind, is: kind }) => index < from && behind === undefined && kind === 'person',
  );

/** "quedan bajo resguardo de esta Secretaría", "queda en poder de" */
const isKept = (items: Item[], to: number): boolean =>
  items
    .slice(to, to + 4)
    .some(({ form }) => /^(resguardo|poder|custodia|disposicion|archivo|expediente)$/.test(form));

/** "quedó en revisión", "está en captura", "queda pendiente"; "está en la carpeta" tells where it is. */
const isOnItsWay = ({ items, groups, nouns }: Look): boolean =>
  groups.some((group) => {
    const { verb, tense, to, auxiliary } = group;
    const [follows, next] = [items[to], items[to + 1]];
    if (auxiliary !== undefined || tense === 'imperfect') return false;
    if (isPlaced(follows, next) || isKept(items, to)) return false;
    if (verb === 'quedar')
      return tense === 'present' || /^(en|para|a|de|por|sin)$/.test(follows?.form ?? '');
    if (/^(estar|andar)$/.test(verb) && isSomebody(nouns, group)) return false;
    return (
      /^(estar|seguir|continuar|andar)$/.test(verb) &&
      /^(en|a|por|de|sin)$/.test(follows?.form ?? '') &&
      !is(next, 'article', 'place', 'evidence', 'possessive')
    );
  });

/** "turnada para firma de la Presidencia": what follows the work. */
const isHandedOn = ({ items, groups }: Look): boolean =>
  groups.length > 0 &&
  groups.every(({ class: kind, tense }) => kind === 'passes' && tense === 'past') &&
  items.every(({ phrase, form }) => phrase !== 'partial' || /^(para|a) /.test(form));

export const onTheWay = (look: Look): Reading | undefined => {
  // "ahí va la captura", "la evidencia está en …"
  if (
    isHandedOn(look) ||
    (isOfEvidence(look) && !hasVerb(look, 'performs', 'delivers', 'finishes'))
  )
    return undefined;
  const faulty =
    look.groups.some(({ class: kind }) => kind === 'is') &&
    look.items.some((item) => is(item, 'defect'));
  const gerund =
    look.groups.some(({ tense }) => tense === 'gerund') ||
    (look.groups.length === 0 &&
      look.items.some(({ verbs }) => verbs.some(({ tense }) => tense === 'gerund')));
  const cites =
    look.groups.length === 0 && look.items.some(({ entity }) => entity?.kind === 'document');
  if (cites && !hasPhrase(look, 'partial')) return undefined;
  return hasPhrase(look, 'partial') ||
    isOnItsWay(look) ||
    look.numbers.parts.some(({ entity }) => entity?.kind === 'percentage') ||
    gerund ||
    has(look, 'part') ||
    faulty
    ? { says: 'progress' }
    : undefined;
};

export const sendsEvidence = (look: Look): Reading | undefined => {
  const sends = look.groups.some(
    ({ class: kind, tense, person, impersonal }) =>
      kind === 'attaches' &&
      (tense === 'past' || (tense === 'present' && (person === 1 || impersonal))),
  );
  const holds =
    look.groups.length === 0 ||
    look.groups.every(
      ({ class: kind, tense }) => (kind === 'has' || kind === 'is') && tense === 'present',
    );
  const keeps =
    isOfEvidence(look) &&
    !isLater(look) &&
    look.groups.every(({ verb, tense }) => KEEPS.test(verb) && tense === 'present');
  return (sends && !isLater(look)) || ((holds || keeps) && isOfEvidence(look))
    ? { says: 'evidence' }
    : undefined;
};

/** "el acuse lo trae Lupita" */
const KEEPS = /^(traer|tener|guardar|conservar|resguardar|custodiar|obrar|llevar|contar|existir)$/;

/** "se turnó a las áreas" may be the line's act; "quedó turnada" is on its way. */
const isPassedOn = ({ groups }: Look): boolean =>
  groups.every(({ class: kind, tense, state }) => kind === 'passes' && tense === 'past' && !state);

/** The line is known, and to pass something on is not its act. */
const isAnotherAct = ({ groups, context }: Look): boolean =>
  context.lineText !== undefined && groups.every((group) => !reaches(group, context.lineText));

export const stepped = (look: Look): Reading | undefined =>
  look.groups.some(
    ({ class: kind, tense, state, person }) =>
      STEPS.has(kind) && (tense === 'past' || (tense === 'present' && (state || person === 3))),
  )
    ? { says: 'step', ofWork: !isPassedOn(look) || isAnotherAct(look) }
    : undefined;

/** "yo les aviso", where nothing is told. */
const willTell = ({ items, clause }: Look): boolean =>
  !clause.leads &&
  items.some(
    ({ phrase, form }) =>
      phrase === 'courtesy' && /(aviso|avisamos|confirmo|confirmamos|digo|cuento)$/.test(form),
  );

/** "me pasan el formato", "mándame el dato": asked of others. */
const isRequest = ({ items }: Look, { tense, from, to, person }: VerbGroup): boolean =>
  tense === 'imperative' ||
  (person !== 1 && items.slice(from, to).some(({ form }) => /^(me|nos)$/.test(form)));

/** "se envía un cordial saludo", "agradezco la atención" */
const isGreeting = ({ groups, items, nouns }: Look): boolean =>
  groups.every(({ class: kind }) => kind === 'greets') ||
  (items.some((item) => is(item, 'courtesy')) &&
    nouns.length > 0 &&
    nouns.every(({ item }) => is(item, 'courtesy')));

const saysOf = (
  { clause }: Look,
  { tense, person, verb, impersonal }: VerbGroup,
): Reading['says'] => {
  if (tense === 'present' && person === 1 && clause.items.length === 1) return 'talk';
  if (tense === 'present' && impersonal && clause.leads && verb !== 'decir') return 'talk';
  if (tense === 'present' && person === 1) return clause.leads ? 'talk' : 'promise';
  if (tense === 'past' && person === 1)
    return /^(hablar|llamar|marcar|contactar|platicar)$/.test(verb) ? 'step' : 'talk';
  return tense === 'past' || tense === 'present' ? 'supposed' : 'promise';
};

/** "lo mando", "las tengo": the work, by a pronoun. */
const speaksOfIt = ({ items }: Look): boolean =>
  items.some(({ form }) => /^(lo|la|los|las)$/.test(form));

const LOOKS = /^(ver|checar|revisar|consultar|mirar|verificar|palomear|marcar)$/;

const isHeldNow = (look: Look, { class: kind, tense, person }: VerbGroup): boolean =>
  kind === 'has' &&
  tense === 'present' &&
  person === 1 &&
  has(look, 'already') &&
  look.nouns.some(({ is: noun, behind }) => noun === 'work' && behind === undefined);

export const promised = (look: Look): Reading | undefined => {
  const [group] = look.groups;
  if (group === undefined) {
    if (!hasPhrase(look, 'courtesy')) return undefined;
    return { says: willTell(look) ? 'promise' : 'courtesy' };
  }
  if (isGreeting(look)) return { says: 'courtesy' };
  if (group.class === 'thinks') return { says: 'supposed' };
  if (group.class === 'greets') return { says: 'talk' };
  // "dice Beto que", "avisaron": somebody else's word; "le informo" leads to one's own.
  if (group.class === 'says') return { says: saysOf(look, group) };
  if (look.items.length === 1 && group.person === 1 && /^(estar|andar|seguir)$/.test(group.verb))
    return { says: 'progress' };
  const standing = group.class === 'is' && !isLater(look) && group.tense !== 'future';
  if (!LATER.has(group.tense) || standing) return { says: 'talk' };
  const holdsIt = isLater(look) && speaksOfIt(look);
  const sendsIt = group.class === 'attaches' && !isOfEvidence(look) && speaksOfIt(look);
  // "pueden palomearlo", "chéquenlo en el drive": asked of others.
  if (group.auxiliary === 'poder' && group.person !== 1) return { says: 'talk' };
  if (group.tense === 'imperative' && LOOKS.test(group.verb)) return { says: 'evidence' };
  // "ya tengo la cotización": perhaps the work itself.
  if (isHeldNow(look, group)) return { says: 'step' };
  // "la lista la tiene Chuy"
  if (group.class === 'has' && group.tense === 'present' && group.person === 3 && !isLater(look))
    return { says: 'talk' };
  const ofStanding =
    holdsIt ||
    sendsIt ||
    group.class === 'starts' ||
    [group.auxiliary, group.verb].some((verb) => /^(quedar|estar)$/.test(verb ?? ''));
  const arranged = group.tense === 'future' && /^(arranges|passes|continues)$/.test(group.class);
  return {
    says: 'promise',
    ofWork: (isDoing(group) || ofStanding || arranged) && !isRequest(look, group),
  };
};
