/** What follows `/convenio`: `nuevo` or a key. */
import { cutText } from '../../domain/plan/plain-text.ts';
import { foldWord } from '../tokens.ts';
import { ok, refuse, type Input, type Parsed, type TypedArguments } from '../typed-arguments.ts';

const LEAD = /^(?:(?:del?|el|la|los|las|ver|convenio|clave)\b:?\s+)+(?=\S)/i;
/** A key is one word, or has a figure, or is all capitals; "con la UMSNH" tells of one. */
const isKey = (key: string): boolean => /^\S+$|\d/.test(key) || key === key.toUpperCase();

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
  const key = cutText(typed.replace(LEAD, ''), 200);
  return isKey(key)
    ? ok({ key })
    : refuse(
        `«${cutText(typed, 60)}» no es la clave de un convenio. Escribe la clave, por ejemplo: /convenio CONV-INE-2020; para ver todos escribe /convenio`,
        ['/convenio'],
      );
};

export const convenioArguments: TypedArguments = {
  read: convenio,
  words: (before) => (before.length > 0 ? [] : [{ word: 'nuevo', hint: 'acción' }]),
};
