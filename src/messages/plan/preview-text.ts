/** `plan messages`: the year's messages as people would read them, sent to nobody. */
import { localDate } from '../../domain/time/dates.ts';
import { epochOf } from '../../domain/time/dates.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { indexState } from '../../domain/progress/progress.ts';
import type { Owed } from '../../reminders/owed.ts';
import { previewAll, type PreviewedMessage } from '../../reminders/preview.ts';
import { drawSubject } from '../draw.ts';
import { ownerName } from '../people/owner-name.ts';
import { digestsByPlan } from '../progress/digest-kinds.ts';
import type { Block } from '../../conversation/message.ts';

/** The contract's shape. */
export interface PreviewMessage {
  at: string;
  rule: string;
  key: string;
  /** `CVSPE/2020`. */
  plan: string;
  /** Of all of which it speaks, where these are several. */
  plans?: string[];
  area: string | null;
  /** To a person alone, or into whose channel. */
  channel: 'private' | 'area' | 'commission';
  to: string;
  /** None for a header, one for a card. */
  lineCodes: string[];
  subject: string;
  text: string;
}

const plainBlock = (block: Block): string => {
  switch (block.type) {
    case 'heading':
    case 'text':
      return block.text;
    case 'facts':
      return block.facts.map((fact) => `${fact.label}: ${fact.value}`).join('\n');
    case 'progress':
      return `${block.label}: ${block.done} de ${block.total}`;
    case 'table':
      return block.rows.map((row) => row.join(' · ')).join('\n');
    case 'divider':
    case 'actions':
      return '';
  }
};

const recipient = (state: PlanState, { owner }: Owed): string =>
  ownerName(state, owner) ??
  (owner.kind === 'person' ? owner.key.split(':')[0] : undefined) ??
  owner.key;

const areaOf = (state: PlanState, owed: Owed): string | null => {
  if (owed.owner.kind === 'area') return owed.owner.key;
  const areas = new Set(owed.lineKeys.flatMap((key) => indexState(state).byKey(key)?.area ?? []));
  return areas.size === 1 ? ([...areas][0] ?? null) : null;
};

/** The parts of a message of several plans, each with its lines. */
const partsOf = ({ state, owed: { subject, lineKeys } }: PreviewedMessage) => {
  if (subject.type === 'combined') return subject.parts;
  return subject.type === 'digest'
    ? digestsByPlan(state.planId, subject).map(({ plan, subject: own }) => ({
        plan,
        lineKeys: own.lineKeys,
      }))
    : [{ plan: state.planId, lineKeys }];
};

/** The plans of which a message speaks, each with its lines. */
const spokenOf = (previewed: PreviewedMessage) => {
  const all = [previewed.state, ...previewed.others];
  const parts = partsOf(previewed);
  return all
    .filter(({ planId }) => parts.some(({ plan }) => plan === planId))
    .map((plan) => ({
      plan,
      lineKeys: parts.filter((part) => part.plan === plan.planId).flatMap((part) => part.lineKeys),
    }));
};

const codesOf = (previewed: PreviewedMessage): string[] => [
  ...new Set(
    spokenOf(previewed).flatMap(({ plan, lineKeys }) =>
      lineKeys.map((key) => indexState(plan).byKey(key)?.code ?? key),
    ),
  ),
];

const drawn = (previewed: PreviewedMessage): PreviewMessage => {
  const { state, others, owed } = previewed;
  const now = epochOf(owed.at);
  const today = localDate(now, state.timeZone);
  const message = drawSubject(state, owed.subject, today, false, now, others);
  const plans = spokenOf(previewed).map(({ plan }) => plan.key);
  return {
    at: owed.at,
    rule: owed.rule,
    key: owed.key,
    plan: state.key,
    ...(plans.length > 1 ? { plans } : {}),
    area: areaOf(state, owed),
    channel: owed.owner.kind === 'person' ? 'private' : owed.owner.kind,
    to: recipient(state, owed),
    lineCodes: codesOf(previewed),
    subject: message.text,
    text: message.blocks
      .map(plainBlock)
      .filter((text) => text !== '')
      .join('\n'),
  };
};

/** @param statesOn the plans as they are on a day. @param planId absent: of every plan. */
export const previewMessages = (
  statesOn: (day: LocalDate) => PlanState[],
  from: LocalDate,
  to: LocalDate,
  planId?: string,
): PreviewMessage[] =>
  previewAll(statesOn, from, to)
    .filter(
      (previewed) =>
        planId === undefined || spokenOf(previewed).some(({ plan }) => plan.planId === planId),
    )
    .map(drawn);
