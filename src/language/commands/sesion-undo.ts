/** What is taken back of a session, and why, as it was typed: "deshacer convocada se capturó por error". */
import { ok, type Parsed } from '../typed-arguments.ts';
import { isKind, wordOf, type Item } from './argument.ts';
import { reasonIn } from './sesion-reason.ts';
import type { Said } from './sesion-said.ts';

/** What was recorded, as people call it. */
const RECORDED: [RegExp, string][] = [
  [/^(fijada|fecha)$/, 'fijada'],
  [/^(diferida|diferimiento)$/, 'diferida'],
  [/^convocada$/, 'convocada'],
  [/^celebrada$/, 'celebrada'],
  [/^(cancelada|cancelacion)$/, 'cancelada'],
  [/^(acta|minuta)$/, 'acta'],
  [/^(preparado|preparacion)$/, 'preparado'],
  [/^convocatoria$/, 'convocatoria'],
  [/^asistencia$/, 'asistencia'],
  [/^acuerdo$/, 'acuerdo'],
  [/^cumplido$/, 'cumplido'],
  [/^acuse$/, 'acuse'],
  [/^instalada$/, 'instalada'],
  [/^(excusa|justificacion)$/, 'excusa'],
];
/** Before the name of what was recorded. */
const ARTICLE = /^(la|el|lo|de|no)$/;

const stepIn = (item: Item | undefined): string | undefined => {
  const word = item === undefined ? undefined : wordOf(item);
  return word === undefined ? undefined : RECORDED.find(([pattern]) => pattern.test(word))?.[1];
};

/** "acuerdo 2", "cumplido 2": the number is the acuerdo's. */
const numberIn = (step: string | undefined, item: Item | undefined): number | undefined =>
  (step === 'acuerdo' || step === 'cumplido') &&
  item !== undefined &&
  isKind(item, 'number') &&
  /^\d{1,3}$/.test(item.text)
    ? Number(item.text)
    : undefined;

export const readUndo = ({ about, month, action }: Said): Parsed => {
  const [first, second] = about.items;
  const isArticle = first !== undefined && ARTICLE.test(wordOf(first) ?? '');
  const articles = isArticle && stepIn(second) !== undefined ? 1 : 0;
  const step = stepIn(about.items[articles]);
  const decision = numberIn(step, about.items[articles + 1]);
  const taken = articles + (step === undefined ? 0 : 1) + (decision === undefined ? 0 : 1);
  const start = about.items[taken];
  const reason = start === undefined ? '' : reasonIn(about.text.slice(start.from));
  return ok({
    ...(month === undefined ? {} : { month }),
    action,
    ...(step === undefined ? {} : { step }),
    ...(decision === undefined ? {} : { decision }),
    ...(reason === '' ? {} : { reason }),
  });
};

/** "excusa comisión de trabajo": why one will not be there. */
export const readExcuse = ({ about, month, action }: Said): Parsed => {
  const [start] = about.items;
  const reason = start === undefined ? '' : reasonIn(about.text.slice(start.from));
  return ok({
    ...(month === undefined ? {} : { month }),
    action,
    ...(reason === '' ? {} : { reason }),
  });
};
