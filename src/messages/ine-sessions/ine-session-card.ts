/** A session of the INE as a card, as a short line under it, and the list of them. */
import { briefingsAbout, isSynthesised } from '../../domain/briefings/briefing.ts';
import { foldIneSessions, type IneSessionState } from '../../domain/ine-sessions/ine-session.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Action, Block, Message } from '../../conversation/message.ts';
import { draftAction, showBriefing } from '../briefings/briefing-forms.ts';
import { briefingLine } from '../briefings/briefing-words.ts';
import { smallText, subtleText } from '../small-text.ts';
import { count, shorten } from '../words.ts';
import { ineSessionActions, registerIneSession } from './ine-session-forms.ts';
import {
  ineSessionDay,
  ineSessionName,
  ineSessionStatus,
  ineSessionTitle,
} from './ine-session-words.ts';

/** What its reader may do about it. */
export interface IneSessionReader {
  mayManage: boolean;
  mayDraft: boolean;
  /** The card asks for the síntesis. */
  asksSynthesis?: boolean | undefined;
}

const askText = (state: PlanState, { id, text }: IneSessionState): string =>
  isSynthesised(state, id)
    ? `✅ La síntesis de la ${ineSessionTitle(text)} ya se circuló.`
    : `Falta la síntesis de la ${ineSessionTitle(text)}. Redáctala con el botón «Síntesis»; el Secretario Técnico la aprueba y la circula.`;

const factsOf = ({ text }: IneSessionState): Block => ({
  type: 'facts',
  facts: [
    { label: 'Cuándo', value: ineSessionDay(text) },
    ...(text.subject === undefined ? [] : [{ label: 'Asunto', value: text.subject }]),
  ],
});

const actionsOf = (
  state: PlanState,
  session: IneSessionState,
  { mayManage, mayDraft, asksSynthesis = false }: IneSessionReader,
): Action[] => {
  const { id, text, status } = session;
  const briefings = briefingsAbout(state, 'session', id);
  const stands = status === 'set';
  return [
    ...(mayDraft && stands
      ? [draftAction('session', id, 'sintesis', asksSynthesis && briefings.length === 0)]
      : []),
    ...(text.link === undefined ? [] : [{ kind: 'link', label: 'Abrir', url: text.link } as const]),
    ...(mayManage ? briefings.slice(-3).map(showBriefing) : []),
    ...(mayManage ? ineSessionActions(session) : []),
    ...(mayManage && stands
      ? [
          {
            kind: 'file',
            label: 'Correo preparado',
            file: { kind: 'mail', of: 'session', id },
          } as const,
        ]
      : []),
  ];
};

export const ineSessionCard = (
  state: PlanState,
  session: IneSessionState,
  reader: IneSessionReader,
): Message => {
  const { id, text, status } = session;
  const stand = ineSessionStatus(session);
  const asked = reader.asksSynthesis === true ? askText(state, session) : undefined;
  const actions = actionsOf(state, session, reader);
  const title = `${ineSessionName(text)}: ${ineSessionDay(text)}`;
  const blocks: Block[] = [{ type: 'heading', text: ineSessionName(text) }, factsOf(session)];
  if (stand !== undefined)
    blocks.push({
      type: 'text',
      text: stand,
      tone: status === 'set' ? 'warning' : 'attention',
    });
  if (asked !== undefined) blocks.push({ type: 'text', text: asked });
  blocks.push(
    ...briefingsAbout(state, 'session', id)
      .filter((briefing) => reader.mayDraft || briefing.status === 'circulated')
      .map((briefing) => smallText(briefingLine(briefing))),
  );
  if (actions.length > 0) blocks.push({ type: 'actions', actions });
  return { text: asked ?? (stand === undefined ? title : `${title} — ${stand}`), blocks };
};

/** The line under the card that stands. */
export const ineSessionFollowUp = (
  state: PlanState,
  session: IneSessionState,
  asksSynthesis: boolean,
): Message => {
  const text = asksSynthesis
    ? askText(state, session)
    : `${ineSessionName(session.text)}: ${ineSessionDay(session.text)}${
        ineSessionStatus(session) === undefined ? '' : ` — ${ineSessionStatus(session) ?? ''}`
      }`;
  return { text, blocks: [{ type: 'text', text }] };
};

const MOST = 12;
const rowOf = (state: PlanState, session: IneSessionState): string => {
  const { text, status, id } = session;
  const sign = status !== 'set' ? '❌' : isSynthesised(state, id) ? '✅' : '•';
  return `${sign} ${ineSessionName(text)} · ${ineSessionDay(text)}${text.subject === undefined ? '' : ` — ${shorten(text.subject, 80)}`}`;
};

/** Those to come first, then the latest. */
export const ineSessionList = (state: PlanState, today: LocalDate, mayManage: boolean): Message => {
  const all = foldIneSessions(state).filter(({ status }) => status !== 'withdrawn');
  const when = ({ text }: IneSessionState): string => `${text.date} ${text.time}`;
  const coming = all
    .filter(({ text }) => text.date >= today)
    .sort((a, b) => (when(a) < when(b) ? -1 : 1));
  const past = all
    .filter(({ text }) => text.date < today)
    .sort((a, b) => (when(a) < when(b) ? 1 : -1));
  const shown = [...coming, ...past].slice(0, MOST);
  const text =
    all.length === 0
      ? 'No hay sesiones del INE registradas.'
      : `${count(coming.length, 'sesión del INE por celebrarse', 'sesiones del INE por celebrarse')}, ${count(past.length, 'anterior', 'anteriores')}`;
  return {
    text,
    blocks: [
      { type: 'text', text },
      ...shown.map((session) => smallText(rowOf(state, session))),
      ...(all.length > shown.length ? [subtleText(`… y ${all.length - shown.length} más.`)] : []),
      {
        type: 'actions',
        actions: [
          ...shown.slice(0, 6).map((session): Action => ({
            kind: 'press',
            label: shorten(`Ver ${ineSessionTitle(session.text)}`, 70),
            press: { verb: 'sesion-ine', args: { action: 'ver', id: session.id } },
          })),
          ...(mayManage ? [registerIneSession(today)] : []),
          { kind: 'press', label: 'Documentos del INE', press: { verb: 'ine', args: {} } },
        ],
      },
    ],
  };
};
