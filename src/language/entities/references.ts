/** Figures that name a paper, a place or a telephone and count nothing: "oficio 123/2020", "SE-45-2020", "ext. 12". */
import { monthAt } from './months.ts';
import { afterAny, phrases, skipAny } from './phrases.ts';
import {
  afterStop,
  formAt,
  isContinued,
  isGlued,
  isJoint,
  isPlural,
  isWord,
  plainFigure,
  type Found,
  type Reader,
  type Source,
} from './source.ts';

/** What has a number of its own; in the plural a number counts them. */
const NAMED =
  /^(oficio|of|acuerdo|circular|folio|expediente|exp|memo|memorandum|acta|anexo|punto|art|articulo|fraccion|inciso|numeral|numero|num|resolucion|dictamen|nota|tarjeta|turno|solicitud|recurso|queja|minuta|lineamiento|reglamento|decreto|ley|seccion|casilla|sala|salon|piso|aula|calle|edificio|distrito|covid)$/;
/** Of these only a long number is a folio: "solicitud 3" may count. */
const LONG_ONLY =
  /^(nota|tarjeta|turno|solicitud|recurso|queja|minuta|ley|decreto|reglamento|lineamiento)$/;
const NUMBERED = phrases(
  'con numero',
  'con folio',
  'numero',
  'num . ',
  'num .',
  'num',
  'no .',
  'nro .',
  'nro',
  'n °',
  'n . º',
  '#',
  'no',
  'nº',
);
const OF = phrases('de');
const OPENS = phrases('+', '(');
const CONTINUES = phrases(') -', ')', '-');
const TELEPHONE_NUMBER = phrases(':', '#', 'numero');
const EXTENSIONS = phrases('ext');

/** Of what is longer only the beginning is looked at. */
const LONGEST_CHAIN = 40;
const MOST_GROUPS = 6;

interface Chain {
  to: number;
  text: string;
  figures: number;
}

/** Words, figures and the signs between them without white space: "IEM-SE/45/2020". */
const chainAt = ({ tokens }: Source, from: number): Chain => {
  let to = from;
  while (to < from + LONGEST_CHAIN) {
    const token = tokens[to];
    const next = tokens[to + 1];
    if (token === undefined || (to > from && token.spaced)) break;
    const joins = token.kind === 'sign' && /^[-/._]$/.test(token.form) && to > from;
    const goesOn = next !== undefined && !next.spaced && /^(word|number)$/.test(next.kind);
    if (joins ? !goesOn : !/^(word|number)$/.test(token.kind)) break;
    to += 1;
  }
  const inside = tokens.slice(from, to);
  return {
    to,
    text: inside.map(({ text }) => text).join(''),
    figures: inside.filter(({ kind }) => kind === 'number').length,
  };
};

const document = (to: number): Found => ({ to, value: { kind: 'document' } });

/** "oficio no. 123/2020", "folio 12", "anexo 3"; "anexo 3 informes" sends three of them along. */
const named = (source: Source, from: number): Found | undefined => {
  const form = formAt(source, from);
  if (!isWord(source, from) || !NAMED.test(form)) return undefined;
  const stop = afterStop(source, from + 1);
  const start = skipAny(source, stop, NUMBERED);
  const numbered = start > stop || /^(numero|num)$/.test(form);
  const joined = form === 'covid' && formAt(source, stop) === '-' ? stop + 1 : start;
  const chain = chainAt(source, joined);
  if (chain.figures === 0) return undefined;
  const figure = plainFigure(source, joined);
  if (figure === undefined || chain.to > joined + 1) return document(chain.to);
  const to = joined + 1;
  const dated = monthAt(source, skipAny(source, to, OF)) !== undefined;
  const long = formAt(source, joined).length >= 5;
  const counts = isPlural(source, to) || formAt(source, to) === '%' || dated;
  return (counts && !numbered) || (LONG_ONLY.test(form) && !long && !numbered)
    ? undefined
    : document(endOfList(source, to));
};

/** "4 y 5 informes", but not "4 y 5 enviadas". */
const isCounted = (source: Source, index: number): boolean =>
  isPlural(source, index) && !/(?:[ai]d|hech|escrit)[oa]s$/.test(formAt(source, index));

const AND = phrases(', y', 'y', 'e', ',');
const MOST_LISTED = 20;
/** "4, 5 y 6", as long as no thing is counted by the last of them. */
const endOfList = (source: Source, from: number): number => {
  let to = from;
  for (let count = 0; count < MOST_LISTED; count += 1) {
    const next = afterAny(source, to, AND);
    if (next === undefined || plainFigure(source, next) === undefined) break;
    const ends = next + 1;
    if (isCounted(source, ends) || isJoint(source, ends, '-/') || formAt(source, ends) === '%')
      break;
    if (monthAt(source, skipAny(source, ends, OF)) !== undefined) break;
    to = ends;
  }
  return to;
};

/** "oficios 12 y 13": in the plural two numbers or more name them, a single one counts. */
const severalNamed = (source: Source, from: number): Found | undefined => {
  const form = formAt(source, from);
  const start = skipAny(source, from + 1, NUMBERED);
  if (!form.endsWith('s') || plainFigure(source, start) === undefined) return undefined;
  if (![form.slice(0, -1), form.slice(0, -2)].some((word) => NAMED.test(word))) return undefined;
  const to = endOfList(source, start + 1);
  return to > start + 1 ? document(to) : undefined;
};

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/;

/** "SE-45-2020", "CG-12/2020", "045/SE/2020": capitals, or a year, or several figures in one word. */
const written = (source: Source, from: number): Found | undefined => {
  const first = source.tokens[from];
  if (first === undefined || !(isGlued(source, from + 1) || first.text.includes('/')))
    return undefined;
  if (isContinued(source, from)) return undefined;
  const { to, text, figures } = chainAt(source, from);
  if (figures === 0 || !/[-/]/.test(text)) return undefined;
  const letters = /\p{L}/u.test(text);
  if (!letters) return /^\d{1,6}\/(19|20)\d{2}$/.test(text) ? document(to) : undefined;
  const capitals = /^\p{Lu}{1,8}\d*[-/]/u.test(text) || /^\d+[-/]\p{Lu}{1,8}(?!\p{L})/u.test(text);
  return capitals || YEAR.test(text) || figures > 1 ? document(to) : undefined;
};

const LONGEST_COUNT = 7;
export const readDocument: Reader = (source, from) => {
  const hash =
    formAt(source, from) === '#' &&
    plainFigure(source, from + 1) !== undefined &&
    !isJoint(source, from + 2, '-');
  if (hash) return document(from + 2);
  const long =
    plainFigure(source, from) !== undefined && formAt(source, from).length > LONGEST_COUNT;
  return (
    severalNamed(source, from) ??
    named(source, from) ??
    written(source, from) ??
    (long ? document(from + 1) : undefined)
  );
};

const TELEPHONE = /^(tel|telefono|telefonos|tels|cel|celular|movil|whatsapp|whats|conmutador|fax)$/;
const EXTENSION = /^(ext|extension|exts)$/;

/** Groups of figures that spaces, hyphens or brackets part: how many digits, and where they end. */
const digitsAt = (source: Source, from: number): { to: number; groups: number[] } => {
  const groups: number[] = [];
  let to = skipAny(source, from, OPENS);
  let end = from;
  while (groups.length < MOST_GROUPS && plainFigure(source, to) !== undefined) {
    groups.push(formAt(source, to).length);
    end = to + 1;
    to = skipAny(source, end, CONTINUES);
  }
  return { to: groups.length === 0 ? from : end, groups };
};

const phone = (to: number): Found => ({ to, value: { kind: 'phone' } });

export const readPhone: Reader = (source, from) => {
  const form = formAt(source, from);
  if (isWord(source, from) && (TELEPHONE.test(form) || EXTENSION.test(form))) {
    const start = skipAny(source, afterStop(source, from + 1), TELEPHONE_NUMBER);
    const { to } = EXTENSION.test(form)
      ? { to: plainFigure(source, start) === undefined ? start : start + 1 }
      : digitsAt(source, start);
    return to > start ? phone(to) : undefined;
  }
  if (isContinued(source, from)) return undefined;
  const { to, groups } = digitsAt(source, from);
  const digits = groups.reduce((sum, length) => sum + length, 0);
  const shaped =
    /^(10|3,3,4|2,4,4|2,8|3,7|3,3,2,2|2,2,4,4|2,3,3,4|2,10|2,1,10)$/.test(groups.join(',')) &&
    digits >= 10;
  return shaped && !(isGlued(source, to) && /^[-/]$/.test(formAt(source, to)))
    ? phone(afterAny(source, to, EXTENSIONS) === undefined ? to : (readPhone(source, to)?.to ?? to))
    : undefined;
};
