/** The monthly bitácora on paper (plan line 6.2-07): everything received from the INE and sent to it, with its state. */
import { z } from 'zod';
import { epochOf } from '../../domain/time/dates.ts';
import {
  monthLog,
  type MonthLog,
  type ReceivedRow,
  type SentRow,
} from '../../domain/ine/month-log.ts';
import type { Instant, Month } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { receivedState, sentState } from './log-card.ts';
import { KIND_NAMES, openSubject } from './notification-words.ts';
import { deadlineText } from '../term-words.ts';
import { SENT_KIND_NAMES } from './outgoing-answers.ts';
import type { DocumentKind } from '../papers/document-kind.ts';
import type { Paper, PaperBlock } from '../papers/paper.ts';
import { momentName, monthName } from '../words.ts';

declare module '../../conversation/message.ts' {
  interface FileKinds {
    log: { month: Month; format: 'pdf' | 'xlsx' };
  }
}

const receivedCells = (row: ReceivedRow): string[] => [
  momentName(row.at),
  `${row.folio}${row.version === 1 ? '' : ` (versión ${row.version})`}`,
  KIND_NAMES[row.kind],
  row.issuer,
  openSubject(row, 500),
  deadlineText(row.deadline),
  receivedState(row),
];
const sentCells = (state: PlanState, row: SentRow): string[] => [
  momentName(row.at),
  row.folio,
  SENT_KIND_NAMES[row.kind],
  row.addressee,
  openSubject(row, 500),
  state.areas.find((area) => area.code === row.area)?.name ?? '',
  `${row.sentBy}. ${sentState(row)}`,
];

const RECEIVED_COLUMNS = [
  { title: 'Recibido', width: 9 },
  { title: 'Folio', width: 14 },
  { title: 'Tipo', width: 10 },
  { title: 'Emite', width: 12 },
  { title: 'Asunto', width: 26 },
  { title: 'Acuse antes de', width: 10 },
  { title: 'Estado', width: 19 },
];
const SENT_COLUMNS = [
  { title: 'Enviado', width: 9 },
  { title: 'Folio', width: 14 },
  { title: 'Tipo', width: 10 },
  { title: 'A', width: 12 },
  { title: 'Asunto', width: 26 },
  { title: 'Área', width: 10 },
  { title: 'Envió y acuse', width: 19 },
];
const listed = (
  columns: { title: string; width: number }[],
  rows: string[][],
  none: string,
): PaperBlock =>
  rows.length === 0 ? { type: 'text', text: none } : { type: 'table', columns, rows };

const tables = (state: PlanState, { received, sent }: MonthLog): PaperBlock[] => [
  { type: 'heading', text: `Recibidos: ${received.length}` },
  listed(RECEIVED_COLUMNS, received.map(receivedCells), 'No se recibieron documentos.'),
  { type: 'heading', text: `Enviados: ${sent.length}` },
  listed(
    SENT_COLUMNS,
    sent.map((row) => sentCells(state, row)),
    'No se enviaron documentos.',
  ),
];

/** @param at plan time: the state of each document is as of then. */
export const logPaper = (state: PlanState, month: Month, at: Instant): Paper => {
  const log = monthLog(state, month, epochOf(at));
  const { totals } = log;
  return {
    institution: state.document.plan.institution,
    title: `Bitácora de seguimiento de los módulos del SIVOPLE`,
    subtitle: `${monthName(month)} de ${state.year} · ${state.commissionName}`,
    name: `bitacora-${state.year}-${String(month).padStart(2, '0')}`,
    orientation: 'landscape',
    blocks: [
      {
        type: 'facts',
        facts: [
          {
            label: 'Acuses',
            value: `${totals.acknowledged} de ${totals.asked}; ${totals.late} a destiempo, ${totals.overdue} vencidos`,
          },
          {
            label: 'Respuestas',
            value:
              totals.answersDue === 0
                ? 'ninguna pedida'
                : `${totals.answersSent} enviadas de ${totals.answersDue} pedidas`,
          },
        ],
      },
      ...tables(state, log),
    ],
    footer: `Avance · estado al ${momentName(at)}`,
  };
};

export const logDocument: DocumentKind<'log'> = {
  kind: 'log',
  file: z.object({
    kind: z.literal('log'),
    month: z.int().min(1).max(12),
    format: z.enum(['pdf', 'xlsx']),
  }),
  formats: ['pdf', 'xlsx'],
  name: ({ month }) => `bitacora-${String(month).padStart(2, '0')}`,
  make: (state, { month }, at) => logPaper(state, month, at),
  command: 'ine log MES --pdf ARCHIVO --xlsx ARCHIVO',
};
