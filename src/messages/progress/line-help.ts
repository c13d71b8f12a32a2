/** What is answered to who asks for help under a card: how to answer, what the line asks, who can, what stands. */
import type { Block, Message } from '../../conversation/message.ts';
import { areasOf } from '../../domain/people/people.ts';
import { whoCan } from '../../domain/people/rights.ts';
import type { Month } from '../../domain/plan/document.ts';
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import { indexState, programmed, scheduledMonths } from '../../domain/progress/progress.ts';
import { subtleText } from '../small-text.ts';
import { joinNames, momentName, monthName, shorten, signature } from '../words.ts';
import { standsNow } from './comment-kept.ts';
import { lineActions } from './line-card.ts';
import { wholeLabel } from './reading-labels.ts';

interface Target {
  line: PlanLine;
  month: Month;
}

/** Who asks: by id, and whether they may report the line. */
interface Reader {
  id: string;
  reports: boolean;
}

export type HelpTopic = 'how' | 'what' | 'who' | 'reported';

export const LIST_SAYS = {
  comment:
    'Aquí sólo registro lo que nombra su línea; esto no cambia el avance. Para reportar escribe, por ejemplo: «3-01 y 6.2-09 listas».',
  help: 'Nombra cada línea por su código y dime qué pasó: «3-01 y 6.2-09 listas», «3-02 van 2», «3-03 no se pudo porque no hubo sesión». También puedes usar «Marcar varias», o contestar en el hilo de cada tarjeta.',
  snooze: '¿De qué línea? Pídemelo en el hilo de su tarjeta, por ejemplo: «recuérdamelo mañana».',
} as const;

const MOST_NAMES = 4;

const examples = ({ line, month }: Target): string => {
  const units = programmed(line, month);
  const count =
    units > 1
      ? ` (${wholeLabel(line, month).toLowerCase()}), «van ${Math.floor(units / 2)}» si vas a la mitad`
      : '';
  return `Contesta aquí mismo: «listo» si ya quedó${count}; «no se pudo porque…» para justificar; «casi listo» o un enlace, para dejar una nota; «deshacer» para corregir; «recuérdamelo mañana» para después.`;
};

const facts = (state: PlanState, { line, month }: Target): Block => {
  const { programmed: units } = indexState(state).month(line.lineKey, month);
  return {
    type: 'facts',
    facts: [
      { label: 'Unidad de medida', value: line.unit === '' ? '—' : line.unit },
      ...(line.goal === '' ? [] : [{ label: 'Meta', value: shorten(line.goal, 300) }]),
      { label: `Programado en ${monthName(month)}`, value: String(units) },
      {
        label: 'Meses programados',
        value: joinNames(scheduledMonths(line).map((each) => monthName(each))) || '—',
      },
    ],
  };
};

const whatItAsks = (state: PlanState, target: Target): Block[] => {
  const { line, month } = target;
  return [
    { type: 'text', text: `La línea ${line.code} pide: «${line.text.replace(/\.$/, '')}».` },
    facts(state, target),
    { type: 'text', text: standsNow(indexState(state).month(line.lineKey, month)) },
    subtleText(examples(target)),
  ];
};

const namesOf = (people: { name: string }[]): string => {
  const shown = people.slice(0, MOST_NAMES).map(({ name }) => name);
  const rest = people.length - shown.length;
  return rest === 0 ? joinNames(shown) : `${shown.join(', ')} y ${rest} más`;
};

const whoseItIs = ({ areas, people }: PlanState, { line }: Target): Block[] => {
  const area = areas.find(({ code }) => code === line.area)?.name ?? 'toda la comisión';
  const responsible = people.find(({ id }) => id === line.responsible);
  const heads = people.filter((person) => areasOf(person, 'AREA_HEAD').includes(line.area));
  const able = whoCan({ people }, 'report', line.area);
  const sentences = [
    `La línea ${line.code} es de ${area}${responsible === undefined ? '' : `; la lleva ${responsible.name}`}.`,
    ...(heads.length === 0 ? [] : [`Titular: ${namesOf(heads)}.`]),
    able.length === 0 ? '' : `La puede reportar: ${namesOf(able)}.`,
    'Si no te toca, el Secretario Técnico la reasigna con /plan asignar.',
  ];
  return [{ type: 'text', text: sentences.filter((each) => each !== '').join(' ') }];
};

/** What stands in this month; and what they reported of the line in another, where it is not here. */
const whatStands = (state: PlanState, { line, month }: Target, { id }: Reader): Block[] => {
  const present = indexState(state).month(line.lineKey, month);
  const own = state.entries.findLast(
    ({ lineKey, kind, authorId, ...entry }) =>
      lineKey === line.lineKey && kind === 'report' && authorId === id && entry.month !== month,
  );
  const elsewhere =
    present.captured || own === undefined
      ? ''
      : ` De ${monthName(own.month)} sí: ${own.total ?? 0} (${signature(own)}, ${momentName(own.at)}).`;
  const todo = present.complete ? '' : ' Si falta algo, escribe «listo» o el total («van 3»).';
  return [
    {
      type: 'text',
      text: `${line.code}, ${monthName(month)}. ${standsNow(present)}${elsewhere}${todo}`,
    },
  ];
};

const ANSWERS: Record<HelpTopic, (state: PlanState, target: Target, reader: Reader) => Block[]> = {
  how: (_state, target) => [{ type: 'text', text: examples(target) }],
  what: whatItAsks,
  who: whoseItIs,
  reported: whatStands,
};

export const helpOnLine = (
  state: PlanState,
  target: Target,
  topic: HelpTopic,
  reader: Reader,
): Message => {
  const blocks = ANSWERS[topic](state, target, reader);
  const [first] = blocks;
  const { line, month } = target;
  const present = indexState(state).month(line.lineKey, month);
  const buttons = reader.reports && !present.complete && (topic === 'how' || topic === 'what');
  return {
    text: first?.type === 'text' ? first.text : line.code,
    blocks: [
      ...blocks,
      ...(buttons
        ? [{ type: 'actions' as const, actions: lineActions(line, month, present) }]
        : []),
    ],
  };
};
