/**
 * The terms of a request of access to information, as data with their article and validity. All are working days, counted
 * from the day after the act that they follow. Sources: *Ley General de Transparencia y Acceso a la Información Pública*
 * (DOF 4 May 2015, in force from the 5th; replaced by the law of the same name of DOF 20 March 2025):
 * - article 126: terms begin the day after the notification; days are working days;
 * - article 128: within 5 days the applicant may be asked, once, to clarify (*prevención*); the applicant has up to 10 days; the
 *   term to answer is interrupted and begins again on the day after the clarification; without it the request is *no presentada*;
 * - article 131: the request is turned to every area that has or should have the information;
 * - article 132: 20 days to answer from the day after reception; up to 10 more, by a resolution of the Comité de Transparencia
 *   that is notified before they expire;
 * - article 136: *notoria incompetencia* is told within 3 days after reception;
 * - article 142: the *recurso de revisión* is lodged within 15 days after the answer, or after the term to answer it.
 * The *Ley de Transparencia, Acceso a la Información Pública y Protección de Datos Personales del Estado de Michoacán de Ocampo*
 * (P.O. 18 May 2016) has the same terms. An electoral process makes no other day count: it is not electoral matter.
 */
import type { LocalDate } from '../plan/document.ts';

export const LEGAL_TERM_NAMES = [
  'answer',
  'extension',
  'prevention',
  'clarification',
  'incompetence',
  'appeal',
] as const;
export type LegalTermName = (typeof LEGAL_TERM_NAMES)[number];

export interface LegalTerm {
  name: LegalTermName;
  /** Working days; of an extension, the most that it may add. */
  days: number;
  /** Of the *Ley General*; absent where the text in force was not checked. */
  article?: string;
  /** First and last day of the law's validity, both included. */
  from: LocalDate;
  until?: LocalDate;
}

const LAW_OF_2015 = { from: '2015-05-05', until: '2025-03-20' };
/** The law of 2025 keeps the figures; its articles have other numbers. */
const LAW_OF_2025 = { from: '2025-03-21' };

const LEGAL_TERMS: LegalTerm[] = [
  { name: 'answer', days: 20, article: '132', ...LAW_OF_2015 },
  { name: 'extension', days: 10, article: '132', ...LAW_OF_2015 },
  { name: 'prevention', days: 5, article: '128', ...LAW_OF_2015 },
  { name: 'clarification', days: 10, article: '128', ...LAW_OF_2015 },
  { name: 'incompetence', days: 3, article: '136', ...LAW_OF_2015 },
  { name: 'appeal', days: 15, article: '142', ...LAW_OF_2015 },
  { name: 'answer', days: 20, ...LAW_OF_2025 },
  { name: 'extension', days: 10, ...LAW_OF_2025 },
  { name: 'prevention', days: 5, ...LAW_OF_2025 },
  { name: 'clarification', days: 10, ...LAW_OF_2025 },
  { name: 'incompetence', days: 3, ...LAW_OF_2025 },
  { name: 'appeal', days: 15, ...LAW_OF_2025 },
];

/** The term of the law that was in force when the request was received; before the first one, the first. */
export const legalTerm = (name: LegalTermName, receivedOn: LocalDate): LegalTerm => {
  const rows = LEGAL_TERMS.filter((term) => term.name === name);
  const [first] = rows as [LegalTerm, ...LegalTerm[]];
  return rows.findLast(({ from }) => from <= receivedOn) ?? first;
};
