/** What follows `/convenio`: `nuevo` or a key. */
import { cutText } from '../../domain/plan/plain-text.ts';
import { foldWord } from '../tokens.ts';
import { ok, refuse, type Input, type Parsed, type TypedArguments } from '../typed-arguments.ts';

/** `nuevo`, or a key as it is written. */
const convenio = ({ text }: Input): Parsed => {
  const typed = text.trim().replace(/\s+/g, ' ');
  const word = foldWord(typed).replace(/[.!]+$/, '');
  if (word === '' || /^(?:(?:la )?lista|ver|todos|(?:ver )?(?:los )?convenios)$/.test(word))
    return ok({});
  if (/^(?:un )?(?:nuev[ao]|registrar)(?: (?:un )?convenio)?$/.test(word))
    return ok({ action: 'nuevo' });
  if (/^(?:nuev[ao]|registrar) /.test(word))
    return refuse(
      `Para registrar un convenio escribe sólo /convenio nuevo; «${cutText(typed.replace(/^\S+ /, ''), 60)}» se escribe en el formulario.`,
      ['/convenio nuevo'],
    );
  return ok({ key: cutText(typed.replace(/^(?:el )?(?:convenio|clave) (?=\S)/i, ''), 200) });
};

export const convenioArguments: TypedArguments = {
  read: convenio,
  words: (before) => (before.length > 0 ? [] : [{ word: 'nuevo', hint: 'acción' }]),
};
