/** Draws a card with the official Adaptive Cards renderer: the very card that Teams gets. */
import * as AC from 'adaptivecards';
import MarkdownIt from 'markdown-it';
import { describeMissing, showProblem } from './field-problems.ts';
import { nameButtons } from './name-buttons.ts';

const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true });
AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

// The page's own colours, so that cards follow light and dark by themselves.
const colour = (name: string): object => ({ default: `var(--${name})`, subtle: 'var(--soft)' });
const foregroundColors = {
  default: colour('ink'),
  accent: colour('accent'),
  good: colour('good'),
  warning: colour('warn'),
  attention: colour('bad'),
};

const HOST = new AC.HostConfig({
  fontFamily: 'inherit',
  supportsInteractivity: true,
  fontSizes: { small: 13, default: 15, medium: 16, large: 19, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 650 },
  spacing: { small: 4, default: 8, medium: 12, large: 18, extraLarge: 24, padding: 0 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  containerStyles: {
    default: { backgroundColor: 'transparent', foregroundColors },
    emphasis: { backgroundColor: 'var(--bar)', foregroundColors },
    good: { backgroundColor: 'var(--good)', foregroundColors },
  },
  actions: {
    maxActions: 8,
    spacing: 'default',
    buttonSpacing: 7,
    showCard: { actionMode: 'inline', inlineTopMargin: 10, style: 'default' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
  },
  inputs: {
    label: {
      inputSpacing: AC.Spacing.Small,
      requiredInputs: { suffix: ' *', suffixColor: 'attention' },
    },
    errorMessage: { color: 'attention', weight: 'bolder', size: 'small', spacing: 'small' },
  },
  textBlock: { headingLevel: 3 },
  factSet: {
    title: { color: 'default', weight: 'bolder', wrap: true, maxWidth: 260, size: 'small' },
    value: { wrap: true, size: 'small' },
    spacing: 12,
  },
});

export interface Pressed {
  verb: string;
  args: Record<string, unknown>;
  /** Fields were filled in: what is refused is said at the field. */
  isForm?: boolean;
}

/** What the service answered to a press. */
export interface Outcome {
  /** A stable code: `recorded`, `not-allowed` … */
  code?: string | undefined;
  /** A form was refused: why, and the field that is wrong. */
  problem?: string | undefined;
  field?: string | undefined;
}

/** What was written into a card's fields and not yet sent, by field. */
export type Written = Record<string, string>;

/** A field by its id, and by which of the same id it is: a card may have several forms. */
const fieldNames = (inputs: AC.Input[]): string[] =>
  inputs.map(
    ({ id }, index) =>
      `${id ?? ''} ${inputs.slice(0, index).filter((other) => other.id === id).length}`,
  );

type Writable = AC.TextInput | AC.DateInput | AC.TimeInput | AC.ChoiceSetInput;
const isWritable = (input: AC.Input): input is Writable =>
  input instanceof AC.TextInput ||
  input instanceof AC.DateInput ||
  input instanceof AC.TimeInput ||
  input instanceof AC.ChoiceSetInput;

const defaultOf = (input: AC.Input): string =>
  isWritable(input) || input instanceof AC.NumberInput ? String(input.defaultValue ?? '') : '';

const putBack = (input: AC.Input, value: string): void => {
  if (input instanceof AC.NumberInput) input.defaultValue = Number(value);
  else if (isWritable(input)) input.defaultValue = value;
};

/** Opens the forms in which something was written. */
const openForms = (card: AC.AdaptiveCard, isWritten: (input: AC.Input) => boolean): void => {
  for (let item = 0; item < card.getItemCount(); item += 1) {
    const set = card.getItemAt(item);
    if (!(set instanceof AC.ActionSet)) continue;
    for (let index = 0; index < set.getActionCount(); index += 1) {
      const action = set.getActionAt(index);
      if (action instanceof AC.ShowCardAction && action.card.getAllInputs().some(isWritten))
        action.renderedElement?.click();
    }
  }
};

export interface Drawing {
  /** The form's fields join the press's own arguments. */
  press: (press: Pressed) => Promise<Outcome | undefined>;
  written: Written;
  /** What differs from what the card came with. */
  keep: (written: Written) => void;
}

/** The form in which an action stands. */
const inputsBeside = ({ parent }: AC.Action): AC.Input[] => {
  let element = parent;
  while (element !== undefined && !(element instanceof AC.AdaptiveCard)) element = element.parent;
  return element?.getAllInputs(false) ?? [];
};

const execute = (action: AC.Action, { press }: Drawing): void => {
  if (action instanceof AC.OpenUrlAction) {
    if (/^https?:/.test(action.url ?? '')) window.open(action.url, '_blank', 'noopener,noreferrer');
    return;
  }
  if (!(action instanceof AC.ExecuteAction) && !(action instanceof AC.SubmitAction)) return;
  const { verb, args, ...fields } = action.data as Pressed & Record<string, unknown>;
  const isForm = Object.keys(fields).length > 0;
  void press({ verb, args: { ...args, ...fields }, isForm }).then((outcome) => {
    if (outcome?.problem !== undefined)
      showProblem(inputsBeside(action), outcome.problem, outcome.field);
  });
};

/** The card's element, its fields as they were being filled in. */
export const drawCard = (json: object, drawing: Drawing): HTMLElement => {
  const card = new AC.AdaptiveCard();
  card.hostConfig = HOST;
  card.onExecuteAction = (action) => execute(action, drawing);
  card.parse(json);
  const inputs = card.getAllInputs();
  const names = fieldNames(inputs);
  const came = inputs.map(defaultOf);
  const begun = inputs.map((_, index) => drawing.written[names[index] ?? '']);
  inputs.forEach((input, index) => {
    const value = begun[index];
    if (value !== undefined) putBack(input, value);
  });
  const element = card.render() ?? document.createElement('div');
  const changed = (): void =>
    drawing.keep(
      Object.fromEntries(
        inputs.flatMap((input, index): [string, string][] => {
          const now = String(input.value ?? '');
          return now === came[index] ? [] : [[names[index] ?? '', now]];
        }),
      ),
    );
  element.addEventListener('input', changed);
  element.addEventListener('change', changed);
  // The renderer keeps clicks on its buttons to itself, and has looked at the fields when they are over.
  element.addEventListener('click', () => setTimeout(() => describeMissing(inputs)), true);
  // The renderer makes the card focusable as a whole; only its buttons and fields need be.
  element.removeAttribute('tabindex');
  element.removeAttribute('aria-label');
  nameButtons(element);
  openForms(card, (input) => begun[inputs.indexOf(input)] !== undefined);
  return element;
};
