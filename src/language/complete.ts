/** What the composer offers while a slash command is typed. */
import { PLAN_VERBS } from './command-text.ts';
import { fold } from './normalise.ts';
import { monthName } from './spanish-dates.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Completion {
  /** The whole text after choosing it. */
  value: string;
  label: string;
  hint: string;
}

const MOST = 8;

interface Choice {
  word: string;
  hint: string;
}

const months = (): Choice[] =>
  Array.from({ length: 12 }, (_, at) => ({ word: monthName(at + 1), hint: 'mes' }));
const lines = (vocabulary: Vocabulary): Choice[] =>
  vocabulary.lines.map((one) => ({ word: one.code, hint: one.name }));
const areas = (vocabulary: Vocabulary): Choice[] =>
  vocabulary.areas.map((one) => ({ word: one.code, hint: one.name }));

const choicesFor = (verb: string, before: string[], vocabulary: Vocabulary): Choice[] => {
  const programmes = vocabulary.programmes.map((one) => ({ word: one.code, hint: one.name }));
  switch (verb) {
    case 'avance':
      return before.length > 0
        ? []
        : [
            ...programmes,
            ...areas(vocabulary),
            ...months(),
            { word: 'convenios', hint: 'compromisos' },
            ...lines(vocabulary),
          ];
    case 'pendientes':
      return before.length > 0 ? [] : [...areas(vocabulary), ...months()];
    case 'hecho':
      return before.length === 0
        ? lines(vocabulary)
        : [...months(), ...lines(vocabulary).filter((one) => !before.includes(one.word))];
    case 'sesion':
      return before.length > 1
        ? []
        : [
            ...[
              'fijar',
              'convocada',
              'celebrada',
              'diferir',
              'cancelar',
              'acta',
              'extraordinaria',
            ].map((word) => ({ word, hint: 'acción' })),
            ...months(),
          ];
    case 'plan':
      return before.length === 0
        ? PLAN_VERBS.map((word) => ({ word, hint: 'acción' }))
        : before[0] === 'canal'
          ? before.length === 1
            ? [...areas(vocabulary), { word: 'comisión', hint: 'canal' }]
            : []
          : before[0] === 'asignar'
            ? before.length === 1
              ? lines(vocabulary)
              : [
                  ...areas(vocabulary),
                  ...vocabulary.people.map((one) => ({ word: one.name, hint: 'persona' })),
                ]
            : [];
    case 'convenio':
      return before.length > 0 ? [] : [{ word: 'nuevo', hint: 'acción' }];
    case 'porque':
      return before.length > 0 ? [] : lines(vocabulary);
    default:
      return [];
  }
};

/** @param commands the slash commands with their one-line help. */
export const complete = (
  text: string,
  commands: { verb: string; summary: string }[],
  vocabulary: Vocabulary,
): Completion[] => {
  if (!text.startsWith('/')) return [];
  const [head = '', ...words] = text.slice(1).split(' ');
  if (words.length === 0) {
    return commands
      .filter((one) => one.verb.startsWith(fold(head)))
      .map((one) => ({ value: `/${one.verb} `, label: `/${one.verb}`, hint: one.summary }));
  }
  const typed = fold(words.at(-1) ?? '');
  const before = words.slice(0, -1);
  const fits = choicesFor(fold(head), before, vocabulary).filter(
    (choice) =>
      fold(choice.word).startsWith(typed) ||
      (typed.length > 2 && fold(choice.hint).includes(typed)),
  );
  return fits.slice(0, MOST).map((choice) => ({
    value: `/${[head, ...before, choice.word].join(' ')} `,
    label: choice.word,
    hint: choice.hint,
  }));
};
