/** The first entry of a record that began as several chains: what it continues. */
import type { OldHeads } from './old-audit.ts';

/** Its subject: folded by nobody. */
export const CONVERTED = 'conversion';

export interface Converted {
  /** The last entry of each old chain. */
  heads: OldHeads;
}
