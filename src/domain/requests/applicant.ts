/** Of who asks for information nothing is kept: a text that seems to name them is not recorded. */
import { withoutAccents } from '../plan/plain-text.ts';

const ROLES = '(?:solicitante|peticionari[oa]|promovente|recurrente|requirente)';
/** A person is called by two names at least: "Juan Pérez", "MARÍA LÓPEZ". */
const PERSON = '\\p{Lu}[\\p{L}.]+(?:\\s+(?:de|del|la|las|los|y)\\b)*\\s+\\p{Lu}\\p{L}+';

const SIGNS: RegExp[] = [
  // "Solicitante: …", "nombre del solicitante: …"
  new RegExp(`${ROLES}s?\\s*(?:[:=]|\\s-)\\s*\\p{L}`, 'iu'),
  /\bnombre\s+(?:complet[oa]\s+)?(?:del?|de la)\s+(?:solicitante|ciudadan[oa]|persona|peticionari[oa])\s*[:=]?\s*\p{L}/iu,
  // "el solicitante Juan Pérez", "la C. María López"
  new RegExp(
    `(?:[Ss]olicitante|[Pp]eticionari[oa]|[Pp]romovente|[Rr]ecurrente)\\s+(?:[Cc]\\.\\s*)?${PERSON}`,
    'u',
  ),
  new RegExp(
    `(?:[Ss]olicitad[oa]|[Pp]resentad[oa]|[Ii]ngresad[oa]|[Pp]romovid[oa]|[Ff]irmad[oa])\\s+por\\s+(?:el|la)?\\s*(?:[Cc]\\.|[Cc]iudadan[oa])\\s*${PERSON}`,
    'u',
  ),
  // A CURP is one person's.
  /\b[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d\b/i,
];

/** Does a text seem to say who asks? */
export const namesApplicant = (text: string): boolean =>
  SIGNS.some((sign) => sign.test(withoutAccents(text)));
