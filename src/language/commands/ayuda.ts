/** What follows `/ayuda`: a command. */
import { foldWord } from '../tokens.ts';
import { ok, type Input, type Parsed, type TypedArguments } from '../typed-arguments.ts';

const ayuda = ({ text }: Input): Parsed => {
  const typed = foldWord(text.trim())
    .replace(/[¿?¡!.]/g, '')
    .replace(/^(?:(?:con|sobre|de|del|para|el|comando|por favor) )+/, '');
  return ok(typed === '' ? {} : { command: typed.replace(/^\//, '') });
};

export const ayudaArguments: TypedArguments = {
  read: ayuda,
};
