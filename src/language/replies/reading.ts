/** What a clause may say of the work, in the grammar's own words. */
import type { HelpTopic } from './intent.ts';

export type Says =
  /** The work is done; `extent` tells how much of it. */
  | 'done'
  /** A number of the line's units. */
  | 'counted'
  /** What sounds done or counted, with a doubt in it: "casi listo", "creo que ya quedó". */
  | 'partly'
  /** Past acts that are not the line's own: "se turnó", "recibimos". */
  | 'step'
  /** On the way: "en proceso", "estamos trabajando". */
  | 'progress'
  /** Something is missing: "falta la firma", "aún no". */
  | 'lacking'
  /** "no se concluyó" */
  | 'unfinished'
  /** "no se pudo", "se suspendió" */
  | 'undone'
  | 'reason'
  /** Still to come, or asked of others. */
  | 'promise'
  /** "adjunto acuse" */
  | 'evidence'
  | 'nothing-missing'
  /** "sí", "ya", 👍: perhaps done. */
  | 'perhaps'
  | 'undo'
  | 'help'
  | 'snooze'
  | 'question'
  /** Only supposed, quoted or made to depend on something. */
  | 'supposed'
  /** "no 8": what it is not. */
  | 'contrast'
  | 'exception'
  | 'courtesy'
  /** Names things, says nothing: "oficio 15/2020". */
  | 'aside'
  /** Denies something else: "no tengo el dato". */
  | 'denial'
  /** A verb that says nothing of the work. */
  | 'talk';

export interface Reading {
  says: Says;
  ofWork?: boolean;
  cause?: boolean;
  topic?: HelpTopic;
}
