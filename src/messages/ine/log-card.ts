/** The monthly bitácora as a card: how much came and went, what is late, and the files. */
import type { EvidenceOffer } from '../../domain/progress/evidence-found.ts';
import {
  isEmptyLog,
  monthLog,
  type MonthLog,
  type ReceivedRow,
  type SentRow,
} from '../../domain/ine/month-log.ts';
import type { Month } from '../../domain/plan/document.ts';
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import { evidenceRow } from '../progress/evidence-offer.ts';
import type { Action, Block, Message } from '../../conversation/message.ts';
import { KIND_NAMES, openSubject } from './notification-words.ts';
import { SENT_KIND_NAMES } from './outgoing-answers.ts';
import { capital, count, momentName, monthName, shorten } from '../words.ts';
import type { CardKind } from '../card-kind.ts';
import { smallText, subtleText } from '../small-text.ts';

declare module '../../conversation/subject.ts' {
  interface SubjectKinds {
    /** A month's bitácora. */
    log: { month: Month };
  }
}

const ANSWERS: Record<ReceivedRow['answer'], string> = {
  none: 'No pide respuesta',
  pending: 'Respuesta en plazo',
  late: 'Respuesta vencida',
  answered: 'Contestado por el área',
  unsent: 'Contestado por el área; vencida sin enviar',
  sent: 'Enviado al INE',
};

/** Acknowledgements and answer of a received document, in a few words. */
export const receivedState = (row: ReceivedRow): string => {
  if (row.withdrawn) return 'Retirado';
  const acks =
    row.asked === 0
      ? 'Para conocimiento'
      : `Acuses: ${row.acknowledged} de ${row.asked}${row.overdue > 0 ? `, ${count(row.overdue, 'vencido', 'vencidos')}` : ''}${row.late > 0 ? `, ${row.late} a destiempo` : ''}`;
  return row.answer === 'none'
    ? acks
    : `${acks}. ${ANSWERS[row.answer]}${row.sentLate ? ', a destiempo' : ''}`;
};

export const sentState = (row: SentRow): string =>
  `${row.receipt === undefined ? 'Sin acuse del INE' : `Acuse: ${row.receipt}`}${row.answers === undefined ? '' : `. Contesta ${row.answers}`}`;

const LISTED = 12;
const isBad = ({ overdue, answer }: ReceivedRow): boolean =>
  overdue > 0 || answer === 'late' || answer === 'unsent';

const listed = ({ received, sent }: MonthLog): Block[] => {
  const lines = [
    ...received.map((row) => ({
      at: row.at,
      bad: isBad(row),
      text: `${isBad(row) ? '🔴' : '📥'} ${row.folio} · ${KIND_NAMES[row.kind]} · ${momentName(row.at)}: ${openSubject(row, 70)} — ${receivedState(row)}`,
    })),
    ...sent.map((row) => ({
      at: row.at,
      bad: false,
      text: `📤 ${row.folio} · ${SENT_KIND_NAMES[row.kind]} · ${momentName(row.at)}: ${openSubject(row, 70)} — ${shorten(sentState(row), 80)}`,
    })),
  ].sort((a, b) => Number(b.bad) - Number(a.bad) || (a.at < b.at ? -1 : 1));
  return [
    ...lines.slice(0, LISTED).map(({ text }): Block => smallText(text)),
    ...(lines.length > LISTED
      ? [subtleText(`… y ${lines.length - LISTED} más, en los archivos.`)]
      : []),
  ];
};

const logSummary = ({ month, received, sent, totals }: MonthLog): string =>
  `Bitácora de ${monthName(month)}: ${count(received.length, 'documento recibido', 'documentos recibidos')} y ${count(sent.length, 'enviado', 'enviados')}; acuses ${totals.acknowledged} de ${totals.asked}${totals.overdue > 0 ? `, ${count(totals.overdue, 'vencido', 'vencidos')}` : ''}`;

/** @param now plan milliseconds. @param offers what the reader may report with it. */
export const logCard = (
  state: PlanState,
  month: Month,
  now: number,
  offers: { line: PlanLine; offer: EvidenceOffer }[] = [],
): Message => {
  const log = monthLog(state, month, now);
  if (isEmptyLog(log))
    return {
      text: `No hay documentos del INE en ${monthName(month)}.`,
      blocks: [
        {
          type: 'text',
          text: `No hay documentos recibidos del INE ni enviados a él en ${monthName(month)}.`,
        },
      ],
    };
  const { totals } = log;
  const files: Action[] = [
    { kind: 'file', label: 'Bitácora en PDF', file: { kind: 'log', month, format: 'pdf' } },
    { kind: 'file', label: 'Bitácora en Excel', file: { kind: 'log', month, format: 'xlsx' } },
  ];
  return {
    text: logSummary(log),
    blocks: [
      { type: 'heading', text: `Bitácora SIVOPLE · ${capital(monthName(month))}` },
      {
        type: 'facts',
        facts: [
          { label: 'Recibidos', value: String(log.received.length) },
          { label: 'Enviados', value: String(log.sent.length) },
          {
            label: 'Acuses',
            value: `${totals.acknowledged} de ${totals.asked}${totals.late > 0 ? ` (${totals.late} a destiempo)` : ''}`,
          },
          ...(totals.overdue > 0
            ? [{ label: 'Acuses vencidos', value: String(totals.overdue) }]
            : []),
          ...(totals.answersDue > 0
            ? [
                {
                  label: 'Respuestas enviadas',
                  value: `${totals.answersSent} de ${totals.answersDue}`,
                },
              ]
            : []),
        ],
      },
      ...listed(log),
      { type: 'actions', actions: files },
      ...(offers.length === 0
        ? []
        : [
            { type: 'text', text: 'Con estos documentos puedes reportar:' } as const,
            ...offers.flatMap(({ line, offer }) => evidenceRow(state, line, month, offer)),
          ]),
    ],
  };
};

export const logKind: CardKind<'log'> = {
  type: 'log',
  topic: ({ month }) => `log/${month}`,
  draw: ({ month }, { state, now }) => logCard(state, month, now),
  stillRelevant: () => true,
  showing: (changed) => ('log' in changed ? [{ topic: `log/${changed.log}` }] : []),
};
