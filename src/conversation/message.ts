/**
 * The neutral message: what Avance says, before any platform. Each channel renders the same message with its own
 * means. Spanish texts are written by the other files of this folder; here is only the form.
 */

export type Tone = 'normal' | 'subtle' | 'good' | 'warning' | 'attention';

export interface Message {
  /** One plain sentence: the notification, the fallback, what a screen reader says first. */
  text: string;
  blocks: Block[];
}

export type Block =
  | { type: 'heading'; text: string }
  | { type: 'text'; text: string; tone?: Tone; size?: 'small' | 'normal' }
  | { type: 'facts'; facts: { label: string; value: string }[] }
  /** A row with a bar: `label` 3 de 12. `action` makes the row open something. */
  | {
      type: 'progress';
      label: string;
      done: number;
      total: number;
      detail?: string;
      action?: Press;
    }
  | { type: 'table'; columns: string[]; rows: string[][] }
  | { type: 'divider' }
  | { type: 'actions'; actions: Action[] };

/** A press: a verb of the command registry with its arguments, validated again by the command's schema. */
export interface Press {
  verb: string;
  args: Record<string, string | number | boolean | string[]>;
}

export type Action =
  | { kind: 'press'; label: string; press: Press; style?: 'default' | 'primary' | 'danger' }
  /** A form opens in place (Adaptive Cards: ShowCard) or as a modal (Slack); its fields join `submit.args` by id. */
  | { kind: 'form'; label: string; form: Form; style?: 'default' | 'primary' | 'danger' }
  | { kind: 'link'; label: string; url: string }
  /** A file that is made when it is opened; before a message leaves it becomes a link (`with-links.ts`). */
  | { kind: 'file'; label: string; file: FileName };

/**
 * What each kind of document is of, by its kind. Open: the file of a kind of document adds its own (`declare module`), so
 * that a new kind needs no line here.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface FileKinds {}

export type FileKind = keyof FileKinds;
export type FileOf<K extends FileKind> = { [T in K]: { kind: T } & FileKinds[T] }[K];
/** What can be downloaded. */
export type FileName = FileOf<FileKind>;

export interface Form {
  title: string;
  fields: Field[];
  submit: { label: string; press: Press };
}

export type Field =
  | { type: 'number'; id: string; label: string; required?: boolean; value?: number; min?: number }
  | {
      type: 'text';
      id: string;
      label: string;
      required?: boolean;
      multiline?: boolean;
      value?: string;
      maxLength?: number;
      placeholder?: string;
    }
  | { type: 'date'; id: string; label: string; required?: boolean; value?: string }
  | { type: 'time'; id: string; label: string; required?: boolean; value?: string }
  | {
      type: 'choice';
      id: string;
      label: string;
      required?: boolean;
      options: Option[];
      value?: string;
    }
  | {
      type: 'multichoice';
      id: string;
      label: string;
      required?: boolean;
      options: Option[];
      values?: string[];
    };

export interface Option {
  label: string;
  value: string;
}
