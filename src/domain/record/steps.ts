/** The steps that change the record, each with what takes it back: `test/record/taken-back.test.ts` walks the list. */

/** A kind of entry, `session.cancelled`. */
type Kind = string;

export type Step =
  /** An entry of one of these kinds takes it back, or puts another in its place. */
  | { takenBackBy: Kind[] }
  /** It is not taken back: why, in one sentence. */
  | { stays: string };

/** By kind of entry. */
export type Steps = Record<Kind, Step>;

export const takenBackBy = (...kinds: Kind[]): Step => ({ takenBackBy: kinds });
export const stays = (why: string): Step => ({ stays: why });

/** The steps of a stream of events: each kind that its type knows has to be among them. */
export const stepsOf = <EventKind extends string>(
  subject: string,
  steps: Record<EventKind, Step>,
): Steps =>
  Object.fromEntries(
    Object.entries<Step>(steps).map(([kind, step]) => [`${subject}.${kind}`, step]),
  );
