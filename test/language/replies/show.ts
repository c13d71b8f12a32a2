/** An intent in one short word, as the tables of the tests write it: `quantity:2/15`, `3-01=completion;3-02=note`. */
import type { Intent } from '../../../src/language/replies/intent.ts';

export const show = (intent: Intent): string => {
  if (intent.kind === 'lines')
    return intent.items
      .map(({ code, month, intent: own }) => `${code ?? month ?? ''}=${show(own)}`)
      .join(';');
  if (intent.kind !== 'quantity') return intent.kind;
  const { total = '', added, outOf } = intent;
  return `quantity:${added === undefined ? total : `+${added}`}${outOf === undefined ? '' : `/${outOf}`}`;
};
