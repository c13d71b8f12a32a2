/** What class a word is of, and the rows that words are written in. */

export type WordClass =
  | 'article'
  | 'preposition'
  | 'pronoun'
  | 'possessive'
  | 'demonstrative'
  | 'conjunction'
  | 'relative'
  | 'question'
  | 'negation'
  /** salvo, excepto, menos */
  | 'exception'
  /** todo, completo, ambos, cada */
  | 'all'
  /** algunos, varios, otros: less than all, or more of the same. */
  | 'some'
  /** solo, únicamente: no more than what is named. */
  | 'only'
  /** parte, mitad, borrador, avance: not the whole work. */
  | 'part'
  /** pendiente, faltante */
  | 'missing'
  /** listo */
  | 'done'
  /** casi, quizá, según */
  | 'hedge'
  | 'when-past'
  | 'when-future'
  | 'when-now'
  | 'still'
  | 'already'
  | 'yes'
  | 'courtesy'
  /** lic, jefa, ing, equipo: whom one speaks to. */
  | 'address'
  /** Adverbs that confirm: muy, bien, debidamente, oportunamente. */
  | 'intensifier'
  /** error, falla, observaciones, incorrecto */
  | 'defect'
  /** What a line can count: informe, oficio, reunión. */
  | 'unit'
  | 'person'
  | 'place'
  /** acuse, liga, foto */
  | 'evidence'
  | 'time'
  | 'noun'
  | 'adjective'
  | 'adverb'
  /** First names, nicknames, surnames. */
  | 'name'
  /** porque, contingencia, huelga: they give a reason. */
  | 'reason';

/**
 * A class and its words, parted by blanks. `list@` stands for its four forms in o, a, os, as; `director+a` for those
 * with and without a. In a class that inflects the plural follows by rule, and `=` at a word's end says that it has none.
 */
export type WordRow = [wordClass: WordClass, words: string];
