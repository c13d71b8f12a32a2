/** What `/ine` shows: the documents that press most, with who has acknowledged them. */
import { epochOf } from '../../domain/time/dates.ts';
import { memoizeBySnapshot } from '../../domain/time/memoize-by-snapshot.ts';
import { lightOf } from '../../domain/ine/notification.ts';
import { latestNotifications } from '../../domain/ine/notification-decide.ts';
import { countOwed, lightsStandUntil, mostPressing } from '../../domain/ine/open-documents.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Action, Block, Message } from '../../conversation/message.ts';
import { smallText, subtleText } from '../small-text.ts';
import { count, shorten } from '../words.ts';
import { LIGHTS, RANK } from './lights.ts';
import { KIND_NAMES, recipientLabel } from './notification-card.ts';
import { deadlineText } from '../term-words.ts';

const MOST = 20;

/** The open ones that press most, and the last that came where there is room. */
const rowsOf = (state: PlanState, now: number) => {
  const open = mostPressing(state, now, MOST);
  const closed = latestNotifications(state, MOST)
    .filter(({ id }) => !state.notifications.open.has(id))
    .slice(0, MOST - open.length);
  return [...open, ...closed]
    .map((document) => ({
      document,
      lights: document.recipients.map((each) => ({ each, light: lightOf(each, document, now) })),
    }))
    .map((row) => ({
      ...row,
      rank: Math.min(...row.lights.map(({ light }) => RANK.indexOf(light))),
    }))
    .sort((a, b) => a.rank - b.rank || epochOf(a.document.deadline) - epochOf(b.document.deadline));
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
    ...(mayPublish ? [way('Nuevo documento', 'nueva')] : []),
  ];
};

const drawMatrix = (state: PlanState, now: number, mayPublish: boolean): Message => {
  const documents = state.notifications.ids.size;
  const rows = rowsOf(state, now);
  const { late, inTime } = countOwed(state, now);
  const text =
    rows.length === 0
      ? 'No hay documentos del INE registrados.'
      : `${count(late, 'acuse vencido', 'acuses vencidos')}, ${inTime} en plazo, de ${count(documents, 'documento', 'documentos')} del INE`;
  const listed = rows.map(({ document, lights }): Block =>
    smallText(
      `${document.text.folio} · ${KIND_NAMES[document.text.kind]} · acuse antes de ${deadlineText(document.deadline)}: ${shorten(document.text.subject, 80)}\n${lights.map(({ each, light }) => `${LIGHTS[light]} ${recipientLabel(state, each)}`).join('  ')}`,
    ),
  );
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
