/** A reply made ready to be understood: spelled out, numbers that count nothing set apart, cut into clauses. */
import { has, without, type Cue } from './cues.ts';
import { fold, numbersIn } from './normalise.ts';
import { MONTH_WORD } from './spanish-dates.ts';

/** How people write, word by word, and what they mean. */
const SPELLING: [written: RegExp, meant: string][] = [
  [/\b(kedo|qdo|qedo)\b/g, 'quedo'],
  [/\b(kedaron|qdaron)\b/g, 'quedaron'],
  [/\becho\b/g, 'hecho'],
  [/\b(lsito|liston|lisot|ilsto|listp|litso)\b/g, 'listo'],
  [/\b(lsita|litsa)\b/g, 'lista'],
  [/\b(termiando|treminado|terminao)\b/g, 'terminado'],
  [/\b(xq|pq|xk|pk|porq|xke|porke)\b/g, 'porque'],
  [/\bx\b/g, 'por'],
  [/\b(q|k|ke)\b/g, 'que'],
  [/\b(ps|pos|pus)\b/g, 'pues'],
  [/\bvn\b/g, 'van'],
  [/\byevamos\b/g, 'llevamos'],
  [/\btngo\b/g, 'tengo'],
  [/\btoy\b/g, 'estoy'],
  [/\byasta\b/g, 'ya esta'],
  [/\blistisim([oa])\b/g, 'list$1'],
  [/\b(nomas|nada mas|no mas|namas)\b/g, 'solo'],
  [/\bpa l\b|\bpal\b/g, 'para el'],
  [/\bpa\b/g, 'para'],
  [/\borita\b|\bahorit(it)?a\b/g, 'ahorita'],
  [/\bya ta\b/g, 'ya esta'],
  [/\bya (tan|stan)\b/g, 'ya estan'],
  [/\bd\b/g, 'de'],
  [/\bporfa(s|vor)?\b|\bxfa\b/g, 'por favor'],
  [/\b(tdo|to)\b/g, 'todo'],
  [/\b(tdas|toas)\b/g, 'todas'],
  [/\b(mnna|mnana|manna)\b/g, 'manana'],
  [/\b(qda|keda)\b/g, 'queda'],
  [/\bsi ya(?=[,. ]*(se|lo|la|los|las) \p{L}+(ron|mos)\b)/gu, 'ya'],
  [/\bsi ya\b(?= (quedo|esta|quedaron|estan)\b(?! (aviso|lo|me)))/g, 'ya'],
];

/** Numbers that are no quantity of a line, and the word that stands for them. */
const MASKS: [what: RegExp, word: string][] = [
  [/\b(?:al 100(?: ?%| por ciento|(?! ?\d)\b)|100(?:\.0+)? ?(?:%|por ciento))/g, ' cabal '],
  [/\b\d+(?:[.,]\d+)? ?(?:%|por ciento)/g, ' PORCIENTO '],
  [new RegExp(`\\b\\d{1,2}o?(?: de)? ${MONTH_WORD}(?: del?)?(?: \\d{4})?\\b`, 'g'), ' FECHA '],
  [/\b\d{1,2}[/-]\d{1,2}[/-](?:\d{4}|\d{2})\b/g, ' FECHA '],
  [/\b(?:(?:el|del|al|hasta el|desde el) )?dias? \d{1,2}\b/g, ' FECHA '],
  [/\b(el|del|al) \d{1,2}(?! (?:de|%))\b/g, ' $1 FECHA '],
  [/\b\d{1,2}:\d{2}(?: ?(?:hrs?|horas|am|pm))?\b/g, ' HORA '],
  [/\ba las? \d{1,2}\b(?: ?(?:am|pm|hrs))?/g, ' HORA '],
  [/\b\d{1,2} ?(?:am|pm|hrs)\b/g, ' HORA '],
  [/\b\d+ (?:dias?|horas?|semanas?|mes|meses|minutos?|anos?)\b/g, ' HORA '],
  [/\b\d+(?: mil| millones(?: de)?)? pesos\b/g, ' DINERO '],
  [/\b\d{1,3}(?:,\d{3})+\b/g, ' DINERO '],
  [/\b(?:ext|extension|tel|telefono|cel|celular|sala|salon|piso|calle)\.? ?\d+\b/g, ' DOC '],
  [
    /\b(oficios?|acuerdos?|circular|folio|expediente|memo(?:randum)?|acta|anexo|punto|art(?:iculo)?|fraccion|numero|num|no)\.? ?(?:(?:no|num|numero)\.? ?)?(?=[\p{L}/-]*\d)[\p{L}\d/.-]*\d[\p{L}\d/.-]*/gu,
    ' $1 DOC ',
  ],
  [/\b[\p{L}]+[\p{L}\d]*[/-][\p{L}\d/.-]*\d[\p{L}\d/.-]*/gu, ' DOC '],
  [/\b\d+\/(?:19|20)\d{2}\b/g, ' DOC '],
  [/\b(?:19|20)\d{2}\b/g, ' FECHA '],
  [/\b\d{6,}\b/g, ' DOC '],
];

export interface Heard {
  /** The whole, as it is looked into. */
  text: string;
  clauses: string[];
  /** Is it said that nothing is missing? Those words are left out of the text. */
  nothingMissing: boolean;
  has(cue: Cue): boolean;
}

const CUT = /(?:[,;:!]+|\.(?!\d)|\s[-–]\s|\b(?:y|e|pero|aunque|sino|asi que)\b)+/u;

/** Never throws. Questions stay in the text: who asks is told by `withoutQuestions`. */
export const hear = (original: string): Heard => {
  let text = fold(original.replace(/\$ ?[\d.,]+/g, ' dinero ').replace(/[()[\]\n]+/g, ' , '));
  for (const [written, meant] of SPELLING) text = text.replace(written, meant);
  text = numbersIn(text).replace(
    /\bde (?:las|los) (\d+),? (?:ya )?(?:quedaron|van|llevamos|llevo|se hicieron|hicimos|tenemos) (\d+)\b/g,
    'van $2 de $1',
  );
  for (const [what, word] of MASKS) text = text.replace(what, word);
  text = without(text, 'aside');
  const nothingMissing = has(text, 'nothingMissing');
  if (nothingMissing) text = without(text, 'nothingMissing');
  text = text.replace(/ +/g, ' ').replace(/^[\s,;:.]+|[\s,;:]+$/g, '');
  const clauses = text
    .split(CUT)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
  return { text, clauses, nothingMissing, has: (cue) => has(text, cue) };
};

/** The reply's sentences that ask nothing; undefined when nothing is asked. */
export const withoutQuestions = (original: string): string | undefined => {
  if (!/[?¿]/.test(original)) return undefined;
  return original
    .replace(/¿[^?]*\??/g, ' ')
    .replace(/(^|[.!\n]|,(?=[^,.!?]*\?))[^.!?\n]*\?+/g, '$1')
    .trim();
};
