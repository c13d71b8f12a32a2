/** What `/ine buscar` and a part of a folio answer: the documents that were found, each with its button. */
import type { DayRange, FolioMatches, Sought } from '../../domain/ine/search.ts';
import type { NotificationState } from '../../domain/ine/notification.ts';
import type { OutgoingState } from '../../domain/ine/outgoing.ts';
import { firstOfMonth, lastOfMonth, monthOf, yearOf } from '../../domain/time/dates.ts';
import type { Action, Message } from '../../conversation/message.ts';
import { count, dateName, dayName, joinNames, momentName, monthName, shorten } from '../words.ts';
import { smallText, subtleText } from '../small-text.ts';
import { KIND_NAMES, openSubject } from './notification-words.ts';
import { SENT_KIND_NAMES } from './outgoing-answers.ts';

const MOST = 10;

interface Row {
  folio: string;
  text: string;
}

const receivedRow = ({ text, withdrawn }: NotificationState): Row => ({
  folio: text.folio,
  text: `${text.folio} · ${KIND_NAMES[text.kind]} · recibido el ${dateName(text.receivedAt.slice(0, 10))} · ${shorten(text.issuer, 60)}: ${openSubject(text, 80)}${withdrawn === undefined ? '' : ' · 🚫 retirado'}`,
});
const sentRow = ({ text }: OutgoingState): Row => ({
  folio: text.folio,
  text: `📤 ${text.folio} · ${SENT_KIND_NAMES[text.kind]} · enviado el ${momentName(text.sentAt)} a ${shorten(text.addressee, 60)}: ${shorten(text.subject, 80)}`,
});

/** @param narrow what to write to be shown fewer. */
const listOf = (text: string, rows: Row[], narrow: string): Message => {
  const listed = rows.slice(0, MOST);
  const actions = listed.map(({ folio }): Action => ({
    kind: 'press',
    label: `Ver ${shorten(folio, 40)}`,
    press: { verb: 'ine', args: { folio } },
  }));
  return {
    text,
    blocks: [
      { type: 'text', text },
      ...listed.map((row) => smallText(row.text)),
      ...(rows.length > MOST ? [subtleText(`… y ${rows.length - MOST} más. ${narrow}`)] : []),
      { type: 'actions', actions },
    ],
  };
};

const periodText = ({ first, last }: DayRange): string => {
  if (first === last) return `el ${dateName(first)}`;
  const [year, month] = [yearOf(first), monthOf(first)];
  if (first === firstOfMonth(year, month) && last === lastOfMonth(year, month))
    return `en ${monthName(month)} de ${year}`;
  return `del ${year === yearOf(last) ? dayName(first) : dateName(first)} al ${dateName(last)}`;
};

const soughtText = ({ words, periods }: Sought, received: string): string =>
  [
    ...(words.length === 0
      ? []
      : [`con ${joinNames(words.map((word) => `«${shorten(word, 40)}»`))}`]),
    ...(periods.length === 0 ? [] : [`${received} ${joinNames(periods.map(periodText))}`]),
  ].join(', ');

const narrowing = ({ words, periods }: Sought): string =>
  periods.length > 0
    ? 'Para ver menos, agrega una palabra del asunto.'
    : `Para ver menos, agrega otra palabra o la fecha en que llegó: /ine buscar ${shorten(words.join(' '), 80)} marzo`;

/** What `/ine buscar` found, in the order given. */
export const foundDocuments = (sought: Sought, documents: NotificationState[]): Message => {
  const { length } = documents;
  const received = length === 1 ? 'recibido' : 'recibidos';
  return listOf(
    `${count(length, 'documento', 'documentos')} del INE ${soughtText(sought, received)}`,
    documents.map(receivedRow),
    narrowing(sought),
  );
};

export const nothingFound = (sought: Sought): string =>
  `No encontré documentos del INE ${soughtText(sought, 'recibidos')}. Prueba con menos palabras o con otra fecha (/ine buscar marzo), o con una parte del folio (/ine 0123). /ine muestra los últimos.`;

/** Several folios have the part that was typed. */
export const chooseFolio = (part: string, { received, sent }: FolioMatches): Message =>
  listOf(
    `${count(received.length + sent.length, 'documento tiene', 'documentos tienen')} «${shorten(part, 40)}» en su folio. ¿Cuál?`,
    [...received.map(receivedRow), ...sent.map(sentRow)],
    'Para ver menos, escribe más del folio.',
  );
