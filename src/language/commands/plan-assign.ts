/** What follows `/plan asignar`: lines and programmes, and the area or person who gets them. */
import type { Named, Vocabulary } from '../vocabulary.ts';
import { codes, names, ok, refuse, unknown, unknownLine, type Parsed } from '../typed-arguments.ts';
import { foldWord } from '../tokens.ts';
import {
  isKind,
  looseWords,
  takeKind,
  takeNamed,
  textOfItems,
  without,
  withoutLoose,
  wordOf,
  type Argument,
  type Item,
} from './argument.ts';

const LOOSE = looseWords(
  `a al como de del el en es esta este la las linea lineas lo los para por que queda responsable area canal persona
  programa programas capitulo capitulos plan y`,
);

interface Assignee {
  args: Record<string, string>;
  left: Argument;
}

/** Who is named by more of what was typed; of two that are named alike the person by their whole name. */
const assignee = (argument: Argument, { areas, people }: Vocabulary): Assignee | undefined => {
  const found = (key: string, among: readonly Named[]): Assignee[] => {
    const [named, rest] = takeNamed(argument, among, LOOSE);
    return named === undefined
      ? []
      : [{ args: { [key]: named.code }, left: withoutLoose(rest, LOOSE) }];
  };
  const typed = foldWord(textOfItems(argument));
  const isWhole = people.some(({ name }) => typed.endsWith(foldWord(name)));
  const [area, person] = [found('area', areas), found('person', people)];
  const [first] = (isWhole ? [...person, ...area] : [...area, ...person]).sort(
    (a, b) => a.left.items.length - b.left.items.length,
  );
  return first;
};

/** "5.1", "6": a programme, or a chapter with all of its programmes. */
const programmesOf = (item: Item, { programmes, chapters }: Vocabulary): string[] => {
  if (!isKind(item, 'number') || item.entity.written !== 'figures') return [];
  if (programmes.some(({ code }) => code === item.text)) return [item.text];
  return chapters.includes(item.text)
    ? programmes.flatMap(({ code }) => (code.startsWith(`${item.text}.`) ? [code] : []))
    : [];
};

const EVERYTHING = /^tod[oa]s?$/;

const takeProgrammes = (
  argument: Argument,
  vocabulary: Vocabulary,
): [found: string[], rest: Argument] => {
  const everything = (item: Item): boolean => EVERYTHING.test(wordOf(item) ?? '');
  const found = argument.items.flatMap((item) =>
    everything(item)
      ? vocabulary.programmes.map(({ code }) => code)
      : programmesOf(item, vocabulary),
  );
  const isTaken = (item: Item): boolean =>
    everything(item) || programmesOf(item, vocabulary).length > 0;
  return [[...new Set(found)], without(argument, isTaken)];
};

/** What is asked where only one of the two was typed. */
const askAssignee = (named: string[], example: string): Parsed => {
  const [only, ...others] = named;
  const what = others.length > 0 ? 'cada línea' : (only ?? '');
  return refuse(
    `Escribe a qué área o persona va ${what}, por ejemplo: /plan asignar ${named.join(' ')} ${example}`,
  );
};

export const planAssign = (argument: Argument, vocabulary: Vocabulary): Parsed => {
  const action = 'asignar';
  const [lines, unlined] = takeKind(argument, 'codes');
  const [wrong] = lines.flatMap(({ entity }) => entity.unknown);
  if (wrong !== undefined) return unknownLine(wrong, vocabulary);
  const [programmes, to] = takeProgrammes(unlined, vocabulary);
  const assigned = [...new Set(lines.flatMap(({ entity }) => entity.codes))];
  const [line, ...others] = assigned;
  const rest = withoutLoose(to, LOOSE);
  const named = [...programmes, ...assigned];
  if (named.length === 0)
    return rest.items.length > 0
      ? unknown(textOfItems(rest), codes(vocabulary), 'la línea')
      : refuse(
          'Escribe las líneas o programas y su área o persona, por ejemplo: /plan asignar 3-01 VIN',
        );
  if (rest.items.length === 0)
    return askAssignee(
      line !== undefined && named.length === 1 ? [line] : named,
      vocabulary.areas[0]?.code ?? 'VIN',
    );
  const found = assignee(to, vocabulary);
  if (found === undefined || found.left.items.length > 0)
    return unknown(
      textOfItems(found?.left ?? rest),
      [...names(vocabulary.areas), ...names(vocabulary.people)],
      'el área o la persona',
    );
  const which =
    programmes.length > 0
      ? { programmes, ...(assigned.length === 0 ? {} : { lines: assigned }) }
      : others.length === 0
        ? { line }
        : { lines: assigned };
  return ok({ action, ...which, ...found.args });
};
