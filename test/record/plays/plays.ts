/** The plays of every subject; walked by `taken-back.test.ts`. */
import { agreementsPlays } from './agreements.ts';
import { briefingPlays, ineSessionPlays, sendingPlays } from './ine-sessions.ts';
import { inePlays } from './ine.ts';
import { peoplePlays } from './people.ts';
import { planPlays } from './plan.ts';
import { progressPlays } from './progress.ts';
import { requestsPlays } from './requests.ts';
import { sessionsPlays } from './sessions.ts';
import type { Play } from './play.ts';

export const PLAYS: Play[] = [
  ...agreementsPlays,
  ...inePlays,
  ...ineSessionPlays,
  ...briefingPlays,
  ...sendingPlays,
  ...peoplePlays,
  ...planPlays,
  ...progressPlays,
  ...requestsPlays,
  ...sessionsPlays,
];

/** Steps that have no play yet; the list may only shrink. */
export const NOT_PLAYED = ['commission.named', 'directory.imported', 'settings.changed'];
