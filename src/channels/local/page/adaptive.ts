/** Draws a card with the official Adaptive Cards renderer: the very card that Teams gets. */
import * as AC from 'adaptivecards';
import MarkdownIt from 'markdown-it';

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
}

/** The element, and what happens at a press: the form's fields join the press's own arguments. */
export const drawCard = (json: object, pressed: (press: Pressed) => void): HTMLElement => {
  const card = new AC.AdaptiveCard();
  card.hostConfig = HOST;
  card.onExecuteAction = (action) => {
    if (action instanceof AC.OpenUrlAction) {
      if (/^https?:/.test(action.url ?? ''))
        window.open(action.url, '_blank', 'noopener,noreferrer');
      return;
    }
    if (!(action instanceof AC.ExecuteAction) && !(action instanceof AC.SubmitAction)) return;
    const { verb, args, ...fields } = action.data as Pressed & Record<string, unknown>;
    pressed({ verb, args: { ...args, ...fields } });
  };
  card.parse(json);
  const element = card.render() ?? document.createElement('div');
  // The renderer makes the card focusable as a whole; only its buttons and fields need be.
  element.removeAttribute('tabindex');
  element.removeAttribute('aria-label');
  return element;
};
