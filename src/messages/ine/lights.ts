/** The traffic light of an acknowledgement, as it is shown: late first. */
import type { Light } from '../../domain/ine/notification.ts';

export const LIGHTS: Record<Light, string> = {
  done: '✅',
  info: 'ℹ️',
  plenty: '🟢',
  soon: '🟡',
  late: '🔴',
};
export const RANK: Light[] = ['late', 'soon', 'plenty', 'done', 'info'];
