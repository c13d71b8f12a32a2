/** What follows `/convenio`: `nuevo` or a key. */
import { cutText } from '../../domain/plan/plain-text.ts';
import { fold } from '../normalise.ts';
import { ok, type Input, type Parsed, type TypedArguments } from '../typed-arguments.ts';

/** `nuevo`, or a key as it is written. */
const convenio = ({ text }: Input): Parsed => {
  const word = text.trim().replace(/\s+/g, ' ');
  if (word === '' || /^(lista|ver|todos)$/.test(fold(word))) return ok({});
  if (/^(nuev[ao]|registrar)$/.test(fold(word))) return ok({ action: 'nuevo' });
  return ok({ key: cutText(word, 200) });
};

export const convenioArguments: TypedArguments = {
  read: convenio,
  words: (before) => (before.length > 0 ? [] : [{ word: 'nuevo', hint: 'acción' }]),
};
