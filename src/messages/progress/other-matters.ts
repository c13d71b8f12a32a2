/**
 * What is late beside the action lines, under `/avance`: one line a matter, with the way there. A further matter is one
 * more entry of {@link otherMatters}.
 */
import type { Block, Press } from '../../conversation/message.ts';
import { dueItems } from '../../domain/agreements/commitment.ts';
import { countOwed } from '../../domain/ine/open-documents.ts';
import { dueLight, type DueItem } from '../../domain/plan/due-item.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { lateAnswersText } from '../ine/late-answers.ts';
import { countOpen } from '../../domain/requests/open-requests.ts';
import { count } from '../words.ts';

/** @param now plan milliseconds. */
interface Moment {
  today: LocalDate;
  now: number;
}

interface Matter {
  /** One line that ends without a stop: "2 compromisos de convenios atrasados". */
  text: string;
  /** Where it is seen. */
  label: string;
  press: Press;
}

/** Undefined where nothing of it is late. */
type OtherMatter = (state: PlanState, moment: Moment) => Matter | undefined;

const lateAcknowledgements: OtherMatter = (state, { now }) => {
  const { late } = countOwed(state, now);
  return late === 0
    ? undefined
    : {
        text: count(late, 'acuse del INE vencido', 'acuses del INE vencidos'),
        label: 'Ver documentos',
        press: { verb: 'ine', args: {} },
      };
};

const lateAnswers: OtherMatter = (state, { now }) => {
  const text = lateAnswersText(state, now);
  return text === undefined
    ? undefined
    : { text, label: 'Ver respuestas al INE', press: { verb: 'ine', args: {} } };
};

const countLate = (state: PlanState, source: DueItem['source'], today: LocalDate): number =>
  dueItems(state).filter((item) => item.source === source && dueLight(item, today) === 'late')
    .length;

const lateCommitments: OtherMatter = (state, { today }) => {
  const late = countLate(state, 'agreement', today);
  return late === 0
    ? undefined
    : {
        text: count(late, 'compromiso de convenios atrasado', 'compromisos de convenios atrasados'),
        label: 'Ver convenios',
        press: { verb: 'avance', args: { type: 'agreements' } },
      };
};

const lateResolutions: OtherMatter = (state, { today }) => {
  const late = countLate(state, 'decision', today);
  return late === 0
    ? undefined
    : {
        text: count(late, 'acuerdo de la comisión atrasado', 'acuerdos de la comisión atrasados'),
        label: 'Ver acuerdos',
        press: { verb: 'sesion', args: { action: 'acuerdos' } },
      };
};

const lateRequests: OtherMatter = (state, { today }) => {
  const { late } = countOpen(state, today);
  return late === 0
    ? undefined
    : {
        text: count(late, 'solicitud de acceso vencida', 'solicitudes de acceso vencidas'),
        label: 'Ver solicitudes',
        press: { verb: 'solicitud', args: {} },
      };
};

const otherMatters: OtherMatter[] = [
  lateAcknowledgements,
  lateAnswers,
  lateCommitments,
  lateResolutions,
  lateRequests,
];

/** A title, a line for each that is late and a button to each; nothing where nothing is. */
export const otherMatterBlocks = (state: PlanState, moment: Moment): Block[] => {
  const late = otherMatters.flatMap((matter) => matter(state, moment) ?? []);
  if (late.length === 0) return [];
  return [
    { type: 'heading', text: 'Además, con atraso' },
    ...late.map(({ text }): Block => ({ type: 'text', text: `🔴 ${text}.` })),
    {
      type: 'actions',
      actions: late.map(({ label, press }) => ({ kind: 'press', label, press })),
    },
  ];
};
