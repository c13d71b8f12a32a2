/**
 * A reply that names lines by their codes: which words are said of which. "3-01 y 6.2-09 listas", "3-1 van 2, 6.2-4
 * hecho", "listas 3-01 y 3-02", "✅ 3-01 ⏳ 3-02", and lists under a heading ("Pendientes:").
 */
import { isOfAbbreviation } from './abbreviations.ts';
import { is, type Item } from './items.ts';

/** The codes that stand together, and the words that are said of them. */
export interface CodedPart {
  codes: string[];
  items: Item[];
  /** "salvo la 6.2-18": said to be left out. */
  excepted: boolean;
}

const codesOf = (item: Item): string[] => (item.entity?.kind === 'codes' ? item.entity.codes : []);
export const namesCode = (item: Item): boolean => codesOf(item).length > 0;

const isJoint = (item: Item): boolean =>
  (item.kind === 'sign' && /^[,;:.()•=>→|-]$/.test(item.form)) ||
  item.kind === 'break' ||
  is(item, 'article') ||
  /^(y|e|de|del|en|a|al|la|el|las|los|como|tanto|con|ni|para|linea|lineas|accion|codigo|actividad|num|numero)$/.test(
    item.form,
  );
const isException = (item: Item | undefined): boolean =>
  is(item, 'exception') || item?.form === 'menos';

const content = (items: Item[]): Item[] => items.filter((item) => !isJoint(item));
const trim = (items: Item[]): Item[] => {
  const first = items.findIndex((item) => !isJoint(item));
  // "el informe" keeps its article.
  const from =
    first > 0 && is(items[first], 'unit', 'noun') && is(items[first - 1], 'article')
      ? first - 1
      : first;
  const to = items.findLastIndex((item) => !isJoint(item));
  return from === -1 ? [] : items.slice(from, to + 1);
};

interface Row {
  /** Texts before, between and after the groups of codes: one more than there are groups. */
  texts: Item[][];
  groups: string[][];
}

/** "3-01 y 3-02, y la 3-04 no": a comma and its "y" begin anew. */
const partsAgain = (text: Item[]): boolean =>
  text.some(({ form }, index) => form === ',' && text[index + 1]?.form === 'y');

/** Codes with nothing but joining words between them are one group. */
const rowOf = (items: Item[]): Row => {
  const row: Row = { texts: [[]], groups: [] };
  for (const item of items) {
    const text = row.texts.at(-1) ?? [];
    if (!namesCode(item)) {
      text.push(item);
      continue;
    }
    const last = row.groups.at(-1);
    if (last !== undefined && content(text).length === 0 && !partsAgain(text)) {
      last.push(...codesOf(item));
      text.length = 0;
    } else {
      row.groups.push(codesOf(item));
      row.texts.push([]);
    }
  }
  return row;
};

const ENDS_ROW = /^[.;!•\n]$/;
const rowsOf = (items: Item[]): Item[][] => {
  const rows: Item[][] = [[]];
  for (const [index, item] of items.entries()) {
    if (isOfAbbreviation(items, index)) continue;
    if ((item.kind === 'sign' || item.kind === 'break') && ENDS_ROW.test(item.form)) rows.push([]);
    else rows.at(-1)?.push(item);
  }
  return rows.filter((row) => content(row).length > 0);
};

/** The last comma or "y" of a text between two groups: what follows it is said of the second. */
const splitBetween = (text: Item[]): [Item[], Item[]] => {
  const at = text.findLastIndex(
    ({ form }, index) => /^(,|y|e)$/.test(form) && content(text.slice(index)).length > 0,
  );
  return at === -1 ? [text, []] : [text.slice(0, at), text.slice(at + 1)];
};

const COMMA: Item = {
  kind: 'sign',
  from: 0,
  to: 0,
  text: ',',
  form: ',',
  classes: [],
  verbs: [],
  ofCard: false,
  stressed: false,
  capital: false,
  spaced: false,
};
/** Texts that stood around a code, as clauses of their own. */
const apart = (texts: Item[][]): Item[] =>
  texts
    .filter((text) => text.length > 0)
    .flatMap((text, index) => (index === 0 ? text : [COMMA, ...text]));

/** "bitácora (6.2-07) ok" only names the line before its code; "Pendientes: 3-01" says something of it. */
const saysState = (item: Item): boolean =>
  item.kind === 'emoji' ||
  item.form.startsWith('list') ||
  (item.phrase !== undefined && item.phrase !== 'courtesy' && item.phrase !== 'connective') ||
  (item.entity !== undefined && item.entity.kind !== 'document') ||
  is(item, 'missing', 'still', 'negation', 'all', 'already', 'defect', 'part') ||
  item.verbs.some(
    ({ tense, class: kind }) =>
      tense !== 'infinitive' &&
      !(tense !== 'participle' && !item.stressed && is(item, 'unit', 'noun')) &&
      kind !== 'says' &&
      kind !== 'greets',
  );

/** "3-01 ya", "6.2-07 ok", "3-09 todo": a mark beside a code in a list. */
export const isTick = (items: Item[]): boolean =>
  items.length > 0 &&
  items.every(
    ({ form, kind }) => kind === 'sign' || /^(ya|ok|okay|oki|todo|toda|todos|todas|si)$/.test(form),
  );

/** "ya la 3-01, y la 3-02 no se hizo": what stands first is said of the first alone. */
const isDoneAlone = (first: Item[]): boolean =>
  isTick(content(first)) || content(first).every(({ form }) => form.startsWith('list'));

const partsOf = ({ texts, groups }: Row): CodedPart[] => {
  const first = trim(texts[0] ?? []);
  const last = trim(texts.at(-1) ?? []);
  const excepted = groups.map((_, index) => isException(content(texts[index] ?? []).at(-1)));
  const without = (items: Item[]): Item[] => trim(items.filter((item) => !isException(item)));
  const kept = excepted.filter((each) => !each).length;
  const leads = content(first).some(saysState);
  return groups.map((codes, index) => {
    const [before, after] = [trim(texts[index] ?? []), trim(texts[index + 1] ?? [])];
    if (excepted[index] === true) return { codes, items: [], excepted: true };
    if (kept === 1)
      return {
        codes,
        items: apart(
          texts.map((text, place) => (excepted[place - 1] === true ? [] : without(text))),
        ),
        excepted: false,
      };
    if (leads && last.length === 0)
      return { codes, items: before.length > 0 ? before : first, excepted: false };
    if (leads && isDoneAlone(first) && own(texts, index).some(saysState)) {
      const items = index === 0 ? apart([first, splitBetween(after)[0]]) : own(texts, index);
      return { codes, items, excepted: false };
    }
    if (leads) return { codes, items: apart([first, own(texts, index)]), excepted: false };
    if (last.length > 0) return { codes, items: own(texts, index), excepted: false };
    const inner =
      index === groups.length - 1
        ? splitBetween(before)[1]
        : index === groups.length - 2
          ? splitBetween(after)[0]
          : after;
    return { codes, items: trim(inner), excepted: false };
  });
};
/** What only names the line that follows is said of none: "ok, base de sesiones (6.2-09)". */
const withoutNames = (text: Item[]): Item[] => {
  const at = text.findLastIndex(({ form }) => form === ',');
  const names = at !== -1 && content(text.slice(at)).length > 0 && !text.slice(at).some(saysState);
  return names ? text.slice(0, at) : text;
};

/** A code without words of its own takes the next that has some. */
const own = (texts: Item[][], index: number): Item[] =>
  texts
    .slice(index + 1)
    .map((text, place) => trim(index + place + 2 < texts.length ? withoutNames(text) : text))
    .find((text) => text.length > 0) ?? [];

/** "la 6.2-11 también" */
const saysTheSame = (items: Item[]): boolean =>
  items.length > 0 &&
  items.every(({ form }) => /^(tambien|igual|igualmente|tampoco|lo|mismo|idem)$/.test(form));

const isHeading = (row: Item[]): boolean => content(row).length <= 4 && !row.some(namesCode);

/** Every code of the reply with what is said of it; words before the first code that head a list are said of what follows. */
export const codedParts = (items: Item[]): CodedPart[] => {
  const parts: CodedPart[] = [];
  let heading: Item[] = [];
  for (const row of rowsOf(items)) {
    if (!row.some(namesCode)) {
      const last = parts.at(-1);
      if (isHeading(row) || last === undefined) heading = trim(row);
      else last.items = [...last.items, COMMA, ...row];
      continue;
    }
    for (const part of partsOf(rowOf(row))) {
      const before = parts.at(-1);
      if (before !== undefined && saysTheSame(part.items)) part.items = before.items;
      const own = part.items.length > 0 || part.excepted;
      parts.push(own ? part : { ...part, items: heading });
    }
  }
  return parts;
};
