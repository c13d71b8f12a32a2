/** What `/sesion` answers beside the card: refusals, acuerdos still to fulfil, the calendar, what a step fulfils in the plan. */
import { openResolutions, type ResolutionState } from '../../domain/sessions/resolution.ts';
import type { LocalDate, Month } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { MOST_GUESTS } from '../../domain/sessions/attendance.ts';
import { LONGEST_POINT, MOST_POINTS } from '../../domain/sessions/session-acts.ts';
import type { SessionOutcome } from '../../domain/sessions/session-command.ts';
import type { SessionState } from '../../domain/sessions/session-state.ts';
import { say } from '../progress/answers.ts';
import type { Action, Block, Message } from '../../conversation/message.ts';
import { correctionForm, fulfilOneForm } from './resolution-forms.ts';
import { resolutionLine, sessionName } from './session-words.ts';
import { count, monthName } from '../words.ts';
import { smallText, subtleText } from '../small-text.ts';

/** What stands in the way of taking a step back is named (`take-back.ts`). */
type Refusal = Exclude<
  Extract<SessionOutcome, { outcome: 'refused' }>['why'],
  'not_allowed' | 'later_steps'
>;

export const SESSION_REFUSED: Record<Refusal, string> = {
  already_resolved:
    'Esa sesión ya se celebró o se canceló. Para otra escribe /sesion con su mes, o /sesion extraordinaria FECHA HORA.',
  no_date: 'Primero fija la fecha, por ejemplo: /sesion fijar 25 de marzo 10:00',
  not_held: 'El acta se agrega cuando la sesión ya se celebró. Marca antes: /sesion celebrada',
  in_the_future: 'Esa fecha todavía no llega; marca la sesión como celebrada cuando haya pasado.',
  in_the_past:
    'Esa fecha ya pasó. Si la sesión se celebró ese día, escribe /sesion celebrada y la fecha.',
  reason_needed: 'Escribe el motivo, por ejemplo: /sesion cancelar no hubo quórum',
  date_passed:
    'La fecha de la sesión ya pasó. Difiérela y redacta después la convocatoria, por ejemplo: /sesion diferir 30 de marzo',
  place_needed: 'Escribe el lugar de la sesión, o el enlace si es virtual.',
  agenda_empty: 'Escribe al menos un punto en el orden del día, uno por renglón.',
  agenda_long: `El orden del día admite hasta ${MOST_POINTS} puntos. Junta algunos y vuelve a guardar.`,
  point_long: `Un punto del orden del día es demasiado largo: admite hasta ${LONGEST_POINT} caracteres por renglón.`,
  not_yet:
    'Eso se captura el día de la sesión o después. Si ya se celebró, marca antes: /sesion celebrada',
  nobody_present: 'Elige o escribe al menos a una persona que asistió.',
  unknown_person:
    'Una de esas personas ya no es de la comisión. Vuelve a abrir el formulario con /sesion.',
  many_guests: `La asistencia admite hasta ${MOST_GUESTS} personas más. Escribe sólo a quienes deben constar.`,
  text_needed: 'Escribe qué se acordó.',
  unknown_area: 'Esa área no está en el directorio. Elige una de la lista.',
  due_before_session: 'La fecha límite debe ser igual o posterior al día de la sesión.',
  unknown_decision:
    'Ese acuerdo no existe en la sesión. Escribe /sesion acuerdos para ver los que hay.',
  already_fulfilled: 'Ese acuerdo ya consta como cumplido; ya no se corrige.',
  nothing_told:
    'De esa sesión todavía no hay aviso que acusar: falta fijar su fecha. Para verla escribe /sesion y su mes.',
  not_member:
    'El acuse es de las consejeras y los consejeros de la comisión. Para ver la sesión escribe /sesion y su mes.',
  other_version:
    'Esa tarjeta mostraba un aviso anterior. Lee el que está vigente y acusa ése, con /sesion y su mes.',
  nothing_to_undo:
    'No hay nada que deshacer ahí. Para ver la sesión escribe /sesion y su mes, por ejemplo: /sesion mayo',
  attendance_needed:
    '¿Quiénes asistieron? Una sesión consta como celebrada con su asistencia y su quórum.',
  breaks_quorum:
    'Con esa asistencia la sesión no tuvo quórum. Si no se instaló, deshaz primero que se celebró: /sesion deshacer celebrada y el motivo.',
  excuse_reason_needed:
    'Escribe el motivo, por ejemplo: /sesion mayo excusa atiendo una comisión de trabajo',
  undo_reason_needed: 'Escribe el motivo, por ejemplo: /sesion mayo deshacer se capturó por error',
};

/** The field of its form that is wrong; where there is one, the form stays open. */
export const WRONG_FIELD: Partial<Record<Refusal, string>> = {
  place_needed: 'place',
  agenda_empty: 'agenda',
  agenda_long: 'agenda',
  point_long: 'agenda',
  nobody_present: 'guests',
  unknown_person: 'present',
  many_guests: 'guests',
  text_needed: 'text',
  unknown_area: 'area',
  due_before_session: 'dueOn',
  unknown_decision: 'decision',
  in_the_past: 'date',
  undo_reason_needed: 'reason',
  excuse_reason_needed: 'reason',
  nothing_to_undo: 'of',
};

/** What was recorded fulfils a line of the plan too: the card, and the offer to report it. */
export const withOffer = (card: Message, offer: Action[]): Message =>
  offer.length === 0
    ? card
    : {
        ...card,
        blocks: [
          ...card.blocks,
          {
            type: 'text',
            text: `Esto cumple también ${offer.length === 1 ? 'una línea' : 'líneas'} del plan. ¿La reporto, con la sesión como evidencia?`,
          },
          { type: 'actions', actions: offer },
        ],
      };

/** More than these are listed without buttons, and more than those are counted. */
const MOST_WITH_BUTTONS = 8;
const MOST_LISTED = 30;

interface ListReader {
  fulfils(decision: ResolutionState): boolean;
  /** The Secretario Técnico corrects. */
  corrects: boolean;
}

const actionsOf = (decision: ResolutionState, reader: ListReader): Action[] => [
  ...(reader.fulfils(decision) ? [fulfilOneForm(decision, 'Cumplido')] : []),
  ...(reader.corrects
    ? [
        {
          kind: 'press',
          label: 'Corregir',
          press: {
            verb: 'sesion',
            args: { action: 'corregir', key: decision.sessionKey, decision: decision.number },
          },
        } as const,
      ]
    : []),
];

/** Acuerdos of every session, or of a month's, that are still to be fulfilled: late first. */
export const resolutionList = (
  state: PlanState,
  today: LocalDate,
  reader: ListReader,
  month?: Month,
): Message => {
  const sessionOf = (key: string) => state.sessions.find((session) => session.key === key);
  const open = openResolutions(state).filter(
    (resolution) => month === undefined || sessionOf(resolution.sessionKey)?.month === month,
  );
  const late = open.filter(
    (resolution) => resolution.dueOn !== undefined && resolution.dueOn < today,
  ).length;
  const where = month === undefined ? '' : ` de las sesiones de ${monthName(month)}`;
  const text =
    open.length === 0
      ? `No hay acuerdos${where} por cumplir.`
      : `${count(open.length, 'acuerdo', 'acuerdos')}${where} por cumplir${late === 0 ? '' : `; ${count(late, 'vencido', 'vencidos')}`}`;
  const rows = open.slice(0, MOST_LISTED).flatMap((resolution, index): Block[] => {
    const record = sessionOf(resolution.sessionKey);
    const actions = index < MOST_WITH_BUTTONS ? actionsOf(resolution, reader) : [];
    const line = `${resolutionLine(state, resolution, today, index < MOST_WITH_BUTTONS ? 240 : 90)}${record === undefined ? '' : ` · ${sessionName({ record })}`}`;
    return [
      smallText(line),
      ...(actions.length === 0 ? [] : [{ type: 'actions', actions } as const]),
    ];
  });
  return {
    text,
    blocks: [
      { type: 'text', text },
      ...rows,
      ...(open.length > MOST_LISTED ? [subtleText(`… y ${open.length - MOST_LISTED} más.`)] : []),
      ...(open.length === 0
        ? []
        : [
            subtleText(
              '🔴 vencido  🟡 vence en 7 días o menos  🟢 en plazo  ⚪ sin fecha: no se avisa',
            ),
          ]),
    ],
  };
};

/** Opens the form of one acuerdo with what stands. */
export const correctResolution = (
  state: PlanState,
  session: SessionState,
  decision: ResolutionState,
  today: LocalDate,
): Message =>
  say(
    `${sessionName(session)}. ${resolutionLine(state, decision, today)}. Lo anterior queda en el registro.`,
    [correctionForm(state, session, decision)],
  );

/** How the calendar is added elsewhere. */
export const calendarAnswer = (): Message => ({
  text: 'El calendario de la comisión: sesiones y fechas límite',
  blocks: [
    {
      type: 'text',
      text: 'El calendario de la comisión: sesiones y fechas límite. Se actualiza solo si lo agregas por su dirección.',
    },
    smallText(
      'Outlook: Agregar calendario → Suscribirse desde la web, y pega la dirección del botón.',
    ),
    smallText(
      'Google Calendar: Otros calendarios → + → Desde URL («Agregar calendario desde una dirección»), y pega la dirección del botón.',
    ),
    subtleText(
      'Quien tenga la dirección puede leer el calendario: compártela sólo con quien deba verlo.',
    ),
    {
      type: 'actions',
      actions: [{ kind: 'file', label: 'Calendario (.ics)', file: { kind: 'calendar' } }],
    },
  ],
});
