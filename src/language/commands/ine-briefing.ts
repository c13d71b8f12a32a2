/** `/ine FOLIO tarjeta TEXTO`: a folio, the word, and what it says. */
import { ok, refuse, type Parsed } from '../typed-arguments.ts';

const BRIEFING = /^(.+?)\s+(tarjeta(?:\s+informativa)?|s[ií]ntesis)\b\s*[:.,]?\s*([\s\S]*)$/i;

/** Undefined where no tarjeta is spoken of. @param isFolio whether what stands before it is one. */
export const readBriefing = (
  text: string,
  folioOf: (text: string) => string,
  isFolio: (folio: string) => boolean,
): Parsed | undefined => {
  const [, before = '', word = '', said = ''] = BRIEFING.exec(text.trim()) ?? [];
  const folio = folioOf(before);
  if (word === '' || !isFolio(folio)) return undefined;
  const typed = `/ine ${folio} tarjeta`;
  return said.trim() === ''
    ? refuse(
        `Escribe el texto después, por ejemplo: ${typed} El INE aprobó… También puedes abrir el documento con /ine ${folio} y usar el botón.`,
        [`/ine ${folio}`],
      )
    : ok({
        action: 'tarjeta',
        folio,
        briefing: said.trim(),
        form: /^s/i.test(word) ? 'sintesis' : 'tarjeta',
      });
};
