/** What `/ine` shows: the documents that press most, with who has acknowledged them. */
import { epochOf } from '../../domain/time/dates.ts';
import { memoizeBySnapshot } from '../../domain/time/memoize-by-snapshot.ts';
import { answerLight, answerStage, type AnswerStage } from '../../domain/ine/answering.ts';
import {
  lightOf,
  owes,
  type Light,
  type NotificationState,
  type RecipientState,
} from '../../domain/ine/notification.ts';
import { latestNotifications } from '../../domain/ine/notification-decide.ts';
import { countOwed, lightsStandUntil, mostPressing } from '../../domain/ine/open-documents.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Action, Block, Message } from '../../conversation/message.ts';
import { smallText, subtleText } from '../small-text.ts';
import { count, shorten } from '../words.ts';
import { LIGHTS, RANK } from './lights.ts';
import { KIND_NAMES, openSubject, recipientLabel } from './notification-words.ts';
import { deadlineText } from '../term-words.ts';

const MOST = 20;

interface Row {
  document: NotificationState;
  lights: { each: RecipientState; light: Light }[];
  /** Of its answer, where one is due. */
  answer: Light | undefined;
  rank: number;
}

/** The open ones that press most, and the last that came where there is room. */
const rowsOf = (state: PlanState, now: number): Row[] => {
  const open = mostPressing(state, now, MOST);
  const closed = latestNotifications(state, MOST)
    .filter(({ id }) => !state.notifications.open.has(id))
    .slice(0, MOST - open.length);
  return [...open, ...closed]
    .map((document) => ({
      document,
      lights: document.recipients.map((each) => ({ each, light: lightOf(each, document, now) })),
      answer: answerLight(document, now),
    }))
    .map((row) => ({ ...row, rank: rankOf(row) }))
    .sort((a, b) => a.rank - b.rank || firstDeadline(a.document) - firstDeadline(b.document));
};

/** What was withdrawn comes last. */
const rankOf = ({ document, lights, answer }: Omit<Row, 'rank'>): number =>
  document.withdrawn === undefined
    ? Math.min(
        ...lights.map(({ light }) => RANK.indexOf(light)),
        ...(answer === undefined ? [] : [RANK.indexOf(answer)]),
      )
    : RANK.length;

/** Of what is still to be done; of what is done, as its acknowledgement was due. Milliseconds. */
const firstDeadline = (document: NotificationState): number => {
  const { deadline, answerDeadline, recipients } = document;
  const stage = answerStage(document);
  const owed = [
    ...(recipients.some(owes) ? [deadline] : []),
    ...(answerDeadline === undefined || stage === 'none' || stage === 'sent'
      ? []
      : [answerDeadline]),
  ];
  return Math.min(...(owed.length === 0 ? [deadline] : owed).map(epochOf));
};

const ANSWERS: Record<AnswerStage, string> = {
  none: '',
  unanswered: 'respuesta',
  unsent: 'respuesta por enviar',
  sent: 'respuesta enviada',
};

const answerText = ({ document, answer }: Row): string => {
  const { answerDeadline } = document;
  if (answer === undefined || answerDeadline === undefined) return '';
  const stage = answerStage(document);
  const due = stage === 'sent' ? '' : ` antes de ${deadlineText(answerDeadline)}`;
  return `\n${LIGHTS[answer]} ${ANSWERS[stage]}${due}`;
};

const rowText = (state: PlanState, row: Row): string => {
  const { text, deadline, withdrawn } = row.document;
  const head = `${text.folio} · ${KIND_NAMES[text.kind]}`;
  if (withdrawn !== undefined) return `${head} · 🚫 retirado: ${openSubject(text, 80)}`;
  const lights = row.lights.map(
    ({ each, light }) => `${LIGHTS[light]} ${recipientLabel(state, each)}`,
  );
  return `${head} · acuse antes de ${deadlineText(deadline)}: ${openSubject(text, 80)}\n${lights.join('  ')}${answerText(row)}`;
};

const ways = (mayPublish: boolean): Action[] => {
  const way = (label: string, action: string): Action => ({
    kind: 'press',
    label,
    press: { verb: 'ine', args: { action } },
  });
  return [
    way('Bitácora', 'bitacora'),
    way('Enviados', 'enviado'),
    way('Sesiones del INE', 'sesion'),
    ...(mayPublish ? [way('Nuevo documento', 'nueva')] : []),
  ];
};

const drawMatrix = (state: PlanState, now: number, mayPublish: boolean): Message => {
  const documents = state.notifications.ids.size;
  const rows = rowsOf(state, now);
  const { late, inTime, lateAnswers } = countOwed(state, now);
  const answers =
    lateAnswers === 0 ? '' : `${count(lateAnswers, 'respuesta vencida', 'respuestas vencidas')}, `;
  const text =
    rows.length === 0
      ? 'No hay documentos del INE registrados.'
      : `${answers}${count(late, 'acuse vencido', 'acuses vencidos')}, ${inTime} en plazo, de ${count(documents, 'documento', 'documentos')} del INE`;
  const listed = rows.map((row): Block => smallText(rowText(state, row)));
  const shown = rows.slice(0, 6).map(({ document }): Action => ({
    kind: 'press',
    label: `Ver ${shorten(document.text.folio, 40)}`,
    press: { verb: 'ine', args: { folio: document.text.folio } },
  }));
  return {
    text,
    blocks: [
      { type: 'text', text },
      ...listed,
      ...(documents > listed.length ? [subtleText(`… y ${documents - listed.length} más.`)] : []),
      ...(rows.length === 0
        ? []
        : [
            subtleText(
              '🔴 vencido  🟡 falta menos de la mitad del plazo  🟢 en plazo  ✅ con acuse  ℹ️ para conocimiento',
            ),
          ]),
      { type: 'actions', actions: [...shown, ...ways(mayPublish)] },
    ],
  };
};

interface Drawn {
  message: Message;
  /** Plan milliseconds between which it would be drawn alike. */
  from: number;
  until: number;
}
/** By whether its reader may publish, as long as nothing changes. */
const drawn = memoizeBySnapshot((_state: PlanState) => new Map<boolean, Drawn>());

/** Notifications × recipients: late first. @param now plan milliseconds. */
export const ineMatrix = (state: PlanState, now: number, mayPublish: boolean): Message => {
  const known = drawn(state).get(mayPublish);
  if (known !== undefined && known.from <= now && now < known.until) return known.message;
  const message = drawMatrix(state, now, mayPublish);
  drawn(state).set(mayPublish, { message, from: now, until: lightsStandUntil(state, now) });
  return message;
};
