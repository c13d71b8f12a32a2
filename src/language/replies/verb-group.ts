/** One predicate of a clause: a verb with its auxiliaries, or what stands for one. */
import type { Tense, VerbClass, VerbForm } from '../lexicon/verb.ts';

export interface VerbGroup {
  /** Items from `from` to before `to`, in the clause. */
  from: number;
  to: number;
  verb: string;
  class: VerbClass;
  tense: Tense;
  person: 1 | 2 | 3;
  plural: boolean;
  /** Says how things stand ("quedó listo", "entregado"), not what somebody did. */
  state: boolean;
  /** The verb that carries the tense of another: estar, quedar, haber, ir. */
  auxiliary?: string | undefined;
  /** "se envió", "fue enviado": whoever did it. */
  impersonal: boolean;
}

export type Found = VerbGroup | undefined;

export const group = (
  span: { from: number; to: number },
  form: VerbForm,
  finite: VerbForm | undefined,
  more: Partial<VerbGroup>,
): VerbGroup => ({
  ...span,
  verb: form.verb,
  class: form.class,
  tense: finite?.tense ?? form.tense,
  person: finite?.person ?? 3,
  plural: (finite?.plural ?? form.plural) === true,
  state: false,
  impersonal: false,
  auxiliary: finite === undefined || finite === form ? undefined : finite.verb,
  ...more,
});

const DOING = new Set<VerbClass>(['finishes', 'performs', 'delivers']);
/** Of a verb that may say that the work is done: one form of it, or a whole predicate. */
export const isDoing = ({ class: kind }: { class: VerbClass }): boolean => DOING.has(kind);
