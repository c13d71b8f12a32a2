/** The bitácora of the month as the model has it. */
import { ackOf, deadlineOf, isAnswered, minute, standing, type World } from './month-model.ts';

export interface ExpectedRow {
  folio: string;
  version: number;
  asked: number;
  acknowledged: number;
  late: number;
  overdue: number;
  answered: boolean;
}
/** Of each document, what its row of the bitácora says at the month's end. */
export const expectedLog = ({
  world,
  answers,
}: {
  world: World;
  answers: { folio: string; recipient: string }[];
}): ExpectedRow[] =>
  standing(world, Infinity).map((one) => {
    const asked = one.to.filter((to) => to.ack);
    const acks = asked.flatMap((to) => ackOf(world, one, to, Infinity) ?? []);
    const deadline = deadlineOf(one, true);
    return {
      folio: one.folio,
      version: one.version,
      asked: asked.length,
      acknowledged: acks.length,
      late: acks.filter((ack) => ack.at >= deadline).length,
      overdue: minute(31, 20) >= deadline ? asked.length - acks.length : 0,
      answered: isAnswered(one, answers),
    };
  });
