/** What an amendment changed for an area, told once when it is in force; to the commission what became of its sessions. */
import type { AmendmentDifference } from '../../domain/plan/amendment.ts';
import { differenceForArea, differenceOf } from '../../domain/plan/amendments-in-force.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Block, Message } from '../../conversation/message.ts';
import type { CardKind } from '../card-kind.ts';
import { gone } from '../gone.ts';
import { differenceLines, differenceTitle } from './amendment-text.ts';
import { smallText } from '../small-text.ts';

declare module '../../conversation/subject.ts' {
  interface SubjectKinds {
    /** The number of the plan's version; without an area: to the commission. */
    amendment: { version: number; area?: string };
  }
}

const MOST_LISTED = 20;
const SIGNS: Record<string, string> = { '+': '➕', '-': '➖', '~': '✏️' };
const withSign = (line: string): string => `${SIGNS[line[0] ?? ''] ?? ''} ${line.slice(2)}`;

/** Each change on a line of its own, as chats show it. */
export const differenceBlocks = (difference: AmendmentDifference): Block[] => {
  const lines = differenceLines(difference).map(withSign);
  const more = lines.length - MOST_LISTED;
  return [...lines.slice(0, MOST_LISTED), ...(more > 0 ? [`… y ${more} cambios más.`] : [])].map(
    (text) => smallText(text),
  );
};

const amendmentCard = (state: PlanState, number: number, area: string | undefined): Message => {
  const version = state.versions.find((each) => each.number === number);
  if (version === undefined) return gone('Esta modificación');
  const difference =
    area === undefined
      ? { added: [], removed: [], changed: [], windows: differenceOf(state, version).windows }
      : differenceForArea(state, version, area);
  const name = state.areas.find(({ code }) => code === area)?.name;
  const what =
    area === undefined
      ? 'Cambia el calendario de sesiones:'
      : `Esto cambia${name === undefined ? '' : ` para ${name}`}; las tarjetas del mes en curso ya están al día:`;
  const title = differenceTitle(version.effectiveFrom, version);
  return {
    text: `${title}. ${what} ${differenceLines(difference).join(' · ')}`,
    blocks: [
      { type: 'heading', text: title },
      { type: 'text', text: what },
      ...differenceBlocks(difference),
    ],
  };
};

export const amendmentKind: CardKind<'amendment'> = {
  type: 'amendment',
  topic: ({ version }) => `amendment/${version}`,
  draw: ({ version, area }, { state }) => amendmentCard(state, version, area),
  stillRelevant: () => true,
};
