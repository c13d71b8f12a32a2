/** What follows `/ayuda`: a command. */
import { fold } from '../normalise.ts';
import { ok, type Input, type Parsed, type TypedArguments } from '../typed-arguments.ts';

const ayuda = ({ text }: Input): Parsed =>
  ok(text.trim() === '' ? {} : { command: fold(text).replace(/^\//, '') });

export const ayudaArguments: TypedArguments = {
  read: ayuda,
};
