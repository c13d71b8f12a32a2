/** What a set phrase says, and how its rows are written. */

export type PhraseClass =
  | 'courtesy'
  /** "así es", "por supuesto" */
  | 'yes'
  /** "no falta nada", "sin pendientes" */
  | 'nothing-missing'
  /** "en tiempo y forma", "sin contratiempos": says how well, never that. */
  | 'confirming'
  /** "en proceso", "a medias", "para firma" */
  | 'partial'
  /** "más o menos", "por lo menos": no exact figure. */
  | 'vague'
  /** "a la fecha", "hasta el momento": what stands beside a count. */
  | 'so-far'
  /** "según yo", "me dicen que": a guess, or another's word. */
  | 'opinion'
  /** "hecho bolas", "lista de asistencia": in the shape of a report, and none. */
  | 'idiom'
  /** "por parte de", "sin embargo": holds a sentence together, whatever its words say elsewhere. */
  | 'connective'
  /** The whole is done: "ya está", "misión cumplida". */
  | 'done'
  /** One act is done: "se llevó a cabo", "se dio cumplimiento". */
  | 'act'
  /** "otra vez", "de nuevo": the same once more, no more of it. */
  | 'again'
  /** "nada más", "ni más ni menos" */
  | 'only'
  | 'undo'
  /** "quise decir", "corrijo": another figure takes the place of the first. */
  | 'correction'
  | 'not-possible'
  | 'reason'
  /** "el día de ayer", "la semana pasada" */
  | 'past'
  | 'future'
  | 'help'
  | 'not-mine'
  | 'reported'
  | 'snooze';

/**
 * A class and its phrases, one a line, folded. `(a|b)` stands for either, `(a|)` for a or nothing; `@` at a word's end
 * for o, a, os and as.
 */
export type PhraseRow = [phraseClass: PhraseClass, phrases: string];
