/** A verb of this trade, and one of the forms in which it is written. */

/** What a verb does to the work that a line asks for. */
export type VerbClass =
  /** The work is over: terminar, concluir, cumplir. */
  | 'finishes'
  /** The work itself: realizar, elaborar, celebrar, impartir, firmar. */
  | 'performs'
  /** Hands something over: enviar, entregar, notificar, publicar, remitir. */
  | 'delivers'
  /** Passes it to others, who still have to act: turnar, canalizar, pasar. */
  | 'passes'
  | 'receives'
  /** iniciar, comenzar, arrancar */
  | 'starts'
  /** Before the work: agendar, convocar, solicitar, preparar, programar. */
  | 'arranges'
  /** On the way: avanzar, trabajar, seguir, revisar. */
  | 'continues'
  /** It does not happen: suspender, cancelar, posponer, rechazar, atorar. */
  | 'fails'
  /** decir, avisar, comentar, confirmar, preguntar */
  | 'says'
  /** creer, suponer, parecer, esperar */
  | 'thinks'
  /** Nothing is missing or something is: faltar, deber, restar. */
  | 'lacks'
  | 'has'
  /** ser, estar, quedar */
  | 'is'
  /** ir, llevar, sumar: "van 3", "llevamos 4" */
  | 'counts'
  /** poder, deber, tener que, querer, lograr */
  | 'can'
  /** Takes a report back: deshacer, borrar, anular, equivocarse. */
  | 'undoes'
  /** Sends evidence along: adjuntar, anexar, compartir, subir. */
  | 'attaches'
  /** agradecer, disculpar, saludar */
  | 'greets'
  /** Known, and of no bearing on the work. */
  | 'other';

export type Tense =
  | 'past'
  | 'present'
  | 'future'
  | 'conditional'
  | 'imperfect'
  | 'subjunctive'
  | 'imperative'
  | 'infinitive'
  | 'gerund'
  | 'participle';

export interface VerbForm {
  verb: string;
  class: VerbClass;
  tense: Tense;
  /** Of finite forms; participles have only `plural`. */
  person?: 1 | 2 | 3 | undefined;
  plural?: boolean | undefined;
  /** Pronouns that hang on it: "enviarlo", "mándenmelo". */
  clitics?: boolean | undefined;
}
