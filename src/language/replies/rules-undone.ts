/** Clauses that say that something is not done, or is still missing. */
import { is, type Item } from './items.ts';
import { has, hasPhrase, hasVerb, isDenied, type Look } from './look.ts';
import { isDoing, type VerbGroup } from './verb-group.ts';
import type { Reading } from './reading.ts';

/** "no hubo", "no aplica", "no se recibió": that there was nothing to do is the reason itself. */
const CAUSES =
  /^(haber|aplicar|recibir|llegar|sesionar|celebrar|tener|proceder|corresponder|existir|generar|presentar|requerir)$/;

const hasNumber = ({ numbers }: Look): boolean =>
  numbers.quantities.length + numbers.open.length > 0;

const isAbsence = ({ groups, items }: Look): boolean =>
  items.some(
    ({ phrase, form }) =>
      phrase === 'not-possible' && /hubo|hay|aplica|procede|materia|tuvimos|recib|sin /.test(form),
  ) ||
  groups.some(
    ({ verb, tense }) => CAUSES.test(verb) && (tense === 'past' || tense === 'present'),
  ) ||
  (groups.length === 0 &&
    items.some(({ form }) => /^(sin|nadie)$/.test(form)) &&
    is(items[1], 'unit'));

const denied = (look: Look, group: VerbGroup): Reading => {
  const cause = isAbsence(look) && !has(look, 'part', 'missing');
  if (cause && !group.state && (group.tense === 'past' || group.tense === 'present'))
    return { says: 'undone', cause };
  if (/^(starts|continues)$/.test(group.class)) return { says: 'lacking', ofWork: true };
  if (group.class === 'can') return { says: group.tense === 'past' ? 'undone' : 'denial' };
  if (group.state && group.auxiliary === 'estar') return { says: 'lacking', ofWork: true };
  // "no han respondido": others still have to.
  if (group.auxiliary === 'haber' && group.person === 3 && !group.impersonal && !group.state)
    return { says: 'lacking', ofWork: true };
  if (group.tense === 'past')
    return group.class === 'finishes' || group.state
      ? { says: 'unfinished', cause }
      : { says: 'undone', cause };
  if (group.tense === 'future') return { says: 'undone', cause };
  return { says: 'lacking', ofWork: true };
};

const REACHED =
  /^(alcanzar|lograr|haber|aplicar|proceder|corresponder|sesionar|salir|tener|dar|existir|llegar)$/;

/** The verb that is denied: one of the work's own, or one that tells that there was nothing to do. */
const deniedGroup = ({ groups }: Look): VerbGroup | undefined =>
  groups.find(
    (group) =>
      isDoing(group) ||
      (group.class === 'attaches' && group.tense === 'past') ||
      ['receives', 'arranges', 'passes', 'can', 'starts', 'continues'].includes(group.class),
  ) ??
  groups.find(
    ({ verb, tense }) =>
      REACHED.test(verb) && (tense === 'past' || tense === 'present' || tense === 'future'),
  );

/** The work itself is called off; what expired, broke or bounced only keeps it waiting. */
const CALLED_OFF =
  /^(suspender|cancelar|posponer|aplazar|diferir|reprogramar|postergar|prorrogar|recorrer)$/;
/** "nos devolvió el convenio ya firmado" */
const isGivenBackDone = (items: Item[], verb: string): boolean =>
  /^(devolver|regresar|retornar)$/.test(verb) &&
  !items.some((item) => is(item, 'defect', 'negation') || item.form === 'sin') &&
  items.some(({ verbs }) =>
    verbs.some(
      ({ verb: done, tense }) =>
        tense === 'participle' && /^(firmar|suscribir|aprobar|validar|sellar|rubricar)$/.test(done),
    ),
  );
const isFailure = (
  items: Item[],
  { class: kind, verb, tense, state, impersonal }: VerbGroup,
): boolean =>
  kind === 'fails' &&
  !isGivenBackDone(items, verb) &&
  (tense === 'past' || state || (tense === 'present' && impersonal));

/** "febrero no", "la de marzo no" */
const isOnlyNamed = (items: Item[]): boolean =>
  items.length > 1 &&
  items.at(-1)?.form === 'no' &&
  items
    .slice(0, -1)
    .every(
      (item) =>
        is(item, 'article', 'time', 'demonstrative') ||
        item.ofCard ||
        /^(de|del|en|lo)$/.test(item.form) ||
        /^(month|codes)$/.test(item.entity?.kind ?? ''),
    );

export const negative = (look: Look): Reading | undefined => {
  if (hasPhrase(look, 'not-possible'))
    return {
      says: has(look, 'still') ? 'lacking' : 'undone',
      cause: isAbsence(look),
      ofWork: true,
    };
  const failed = look.groups.find((group) => isFailure(look.items, group));
  if (failed !== undefined)
    return CALLED_OFF.test(failed.verb)
      ? { says: 'undone', cause: true }
      : { says: 'lacking', ofWork: true };
  if (look.numbers.missing.length > 0 && look.numbers.missing.every((amount) => amount === 0))
    return { says: 'nothing-missing' };
  if (!isDenied(look) || look.numbers.quantities.some(({ total }) => total === 0)) return undefined;
  const isWithout = look.items[0]?.form === 'sin' && look.items[1]?.form === 'que';
  if (has(look, 'still') || isWithout) return { says: 'lacking', ofWork: true };
  const group = deniedGroup(look);
  if (group !== undefined) return denied(look, group);
  if (hasNumber(look)) return { says: 'contrast' };
  if (look.groups.length > 0)
    return hasVerb(look, 'is', 'counts', 'lacks')
      ? { says: 'lacking', ofWork: hasVerb(look, 'is') }
      : { says: 'denial' };
  if (isAbsence(look)) return { says: 'undone', cause: true };
  if (look.items.at(-1)?.form === 'se') return { says: 'denial' };
  if (isOnlyNamed(look.items)) return { says: 'undone' };
  return { says: look.items.length === 1 ? 'denial' : 'lacking', ofWork: look.items.length > 1 };
};

/** "por firmar", "por enviar" */
const isToDo = (items: Item[]): boolean =>
  items.some(
    ({ form }, index) =>
      form === 'por' &&
      items[index + 1]?.verbs.some(({ tense }) => tense === 'infinitive') === true,
  );

export const lacking = (look: Look): Reading | undefined =>
  hasVerb(look, 'lacks') ||
  has(look, 'missing') ||
  has(look, 'still') ||
  (look.groups.length === 0 && isToDo(look.items))
    ? { says: 'lacking', ofWork: true }
    : undefined;
