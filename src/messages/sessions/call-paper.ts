/**
 * The convocatoria as a document: a draft that a person corrects, signs and notifies. Who convenes, to whom and the legal
 * basis are those of the plan's own document.
 */
import { z } from 'zod';
import { linesTaking } from '../../domain/progress/evidence-found.ts';
import type { CommissionMember, Instant, LocalDate } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { hasRole } from '../../domain/people/people.ts';
import { isChair } from '../../domain/sessions/members.ts';
import { foldSession, type SessionState } from '../../domain/sessions/session-state.ts';
import type { DocumentKind } from '../papers/document-kind.ts';
import { fileWord } from '../papers/file-words.ts';
import type { Paper, PaperBlock } from '../papers/paper.ts';
import { capital, dayName, momentName } from '../words.ts';

declare module '../../conversation/message.ts' {
  interface FileKinds {
    call: { sessionKey: string };
  }
}

const longDay = (date: LocalDate, withWeekday: boolean): string =>
  `${dayName(date, withWeekday)} de ${date.slice(0, 4)}`;
const kindOf = ({ record }: SessionState): string =>
  record.kind === 'ordinary' ? 'ordinaria' : 'extraordinaria';

/** Posts stand in capitals in the document: here as in a letter. */
const postName = (role: string): string =>
  role === role.toUpperCase() ? capital(role.toLowerCase()) : role;
const isSecretary = ({ role }: CommissionMember): boolean => /^secretari/i.test(role.trim());

interface Signer {
  name: string;
  post: string;
}

/** The Presidencia; where the document names none, the Secretario Técnico convenes. */
const convenes = (state: PlanState): Signer => {
  const member = state.document.members.find(isChair) ?? state.document.members.find(isSecretary);
  const commission = state.document.plan.commission;
  if (member !== undefined)
    return { name: member.name, post: `${postName(member.role)} de la ${commission}` };
  const secretary = state.people.find((person) => hasRole(person, 'TECHNICAL_SECRETARY'));
  const charge = secretary?.memberships.find(({ role }) => role === 'TECHNICAL_SECRETARY')?.acting;
  return {
    name: secretary?.name ?? '',
    post: `${charge === undefined ? '' : 'Encargaduría de la '}Secretaría Técnica de la ${commission}`,
  };
};

const addressees = (state: PlanState, signer: Signer): PaperBlock[] => {
  const others = state.document.members.filter((member) => member.name !== signer.name);
  const named: PaperBlock[] =
    others.length === 0
      ? [{ type: 'text', text: `A las y los integrantes de la ${state.document.plan.commission}` }]
      : others.map(({ name, role }) => ({ type: 'text', text: `${name}, ${postName(role)}` }));
  return [...named, { type: 'text', text: 'Presentes' }];
};

/** Of the programme that holds the line about the convocatoria. */
const legalBasis = (state: PlanState): string[] => {
  const programme = linesTaking(state, ['session:call'])[0]?.programme;
  return state.document.programmes.find((one) => one.code === programme)?.legalBasis ?? [];
};

/** A virtual session is where its link leads. */
const whereOf = (place: string, joinLink: string | undefined): string =>
  joinLink === undefined
    ? place
    : `${place === '' ? 'Sesión virtual' : `${place}, y a distancia`}: ${joinLink}`;

const body = (
  state: PlanState,
  session: SessionState,
  date: LocalDate,
  place: string,
): PaperBlock[] => {
  const basis = legalBasis(state);
  const hour =
    session.time === undefined ? 'a la hora que se precise' : `a las ${session.time} horas`;
  const grounds =
    basis.length === 0
      ? 'Por este medio'
      : 'Con fundamento en las disposiciones que se citan al final';
  return [
    {
      type: 'text',
      text: `${grounds}, se convoca a la sesión ${kindOf(session)} de la ${state.document.plan.commission} del ${state.document.plan.institution}, que tendrá verificativo conforme a lo siguiente:`,
    },
    {
      type: 'facts',
      facts: [
        {
          label: 'Sesión',
          value: `${capital(kindOf(session))}${session.notInstalled === undefined ? '' : ', segunda convocatoria'}`,
        },
        { label: 'Fecha', value: capital(longDay(date, true)) },
        {
          label: 'Hora',
          value: session.time === undefined ? 'Por precisar' : `${session.time} horas`,
        },
        { label: 'Lugar', value: place },
      ],
    },
    {
      type: 'text',
      text: `Se solicita su puntual asistencia el ${longDay(date, true)}, ${hour}, en el lugar señalado, para desahogar el siguiente orden del día.`,
    },
  ];
};

/**
 * @param at plan time with its offset: the day the draft bears.
 * @returns undefined while there is no such session, no day or no agenda.
 */
export const callPaper = (state: PlanState, sessionKey: string, at: Instant): Paper | undefined => {
  const record = state.sessions.find((one) => one.key === sessionKey);
  if (record === undefined) return undefined;
  const session = foldSession(record, at.slice(0, 10));
  const { place, agenda = [], joinLink } = session.draft?.details ?? {};
  if (session.date === undefined || session.status === 'cancelled' || place === undefined)
    return undefined;
  const signer = convenes(state);
  const basis = legalBasis(state);
  return {
    institution: state.document.plan.institution,
    title: 'Convocatoria',
    subtitle: `Sesión ${kindOf(session)} del ${longDay(session.date, false)} · ${state.document.plan.commission}`,
    name: `convocatoria-${sessionKey.toLowerCase()}`,
    orientation: 'portrait',
    blocks: [
      { type: 'text', align: 'right', text: longDay(at.slice(0, 10), false) },
      ...addressees(state, signer),
      ...body(state, session, session.date, whereOf(place, joinLink)),
      { type: 'heading', text: 'Orden del día' },
      ...agenda.map((point, nth): PaperBlock => ({ type: 'text', text: `${nth + 1}. ${point}` })),
      { type: 'text', text: 'Sin otro particular, les envío un cordial saludo.' },
      { type: 'text', text: 'Atentamente', align: 'center' },
      { type: 'signature', ...signer },
      ...(basis.length === 0
        ? []
        : [
            { type: 'heading', text: 'Fundamento legal' } as const,
            { type: 'list', items: basis } as const,
          ]),
    ],
    footer: `Borrador de Avance, ${momentName(at)}. Revísalo y corrígelo antes de firmarlo y notificarlo.`,
  };
};

export const callDocument: DocumentKind<'call'> = {
  kind: 'call',
  file: z.object({ kind: z.literal('call'), sessionKey: z.string() }),
  formats: ['docx'],
  name: ({ sessionKey }) => `convocatoria-${fileWord(sessionKey)}`,
  make: (state, { sessionKey }, at) => callPaper(state, sessionKey, at),
  command: 'session call MES --docx ARCHIVO',
};
