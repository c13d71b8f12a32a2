/** Long lists go in pages: buttons to what comes before and after, and nothing that cannot be seen. */
import type { Action, Press } from '../conversation/message.ts';

/** Buttons to the pages before and after. @param from of how many the page begins with. */
export const pageActions = (
  { verb, args }: Press,
  from: number,
  size: number,
  total: number,
): Action[] => [
  ...(from > 0
    ? [
        {
          kind: 'press',
          label: '← Anteriores',
          press: { verb, args: { ...args, from: Math.max(0, from - size) } },
        } as const,
      ]
    : []),
  ...(from + size < total
    ? [
        {
          kind: 'press',
          label: `Más (faltan ${total - from - size}) →`,
          press: { verb, args: { ...args, from: from + size } },
        } as const,
      ]
    : []),
];

/** Where a page begins: what was pressed on a list that has become shorter shows its last page. */
export const pageStart = (from: number, size: number, total: number): number =>
  from < total ? from : Math.max(0, Math.ceil(total / size) - 1) * size;
