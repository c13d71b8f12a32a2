/** Each conversation, and each thread in it, has an address of its own; Back returns to it, and to where the focus was. */
const CONTROLS = 'button, input, textarea, select, a[href], [tabindex="0"]';
/** The field in which messages are written, and how an entry names it. */
const COMPOSER = 'text';
const IN_COMPOSER = -1;
const ADDRESS = /^#\/([^/]+)(?:\/(\d+))?$/;

export interface Place {
  conversation: string;
  /** The message in whose card or thread the focus is. */
  message?: number | undefined;
}

/** What an entry of the history keeps beside its address: whose eyes, and which control of the message. */
interface Kept {
  person: string;
  control?: number | undefined;
}

const addressOf = ({ conversation, message }: Place): string =>
  `#/${encodeURIComponent(conversation)}${message === undefined ? '' : `/${message}`}`;

/** Where the page's address leads; an empty conversation where it names none. */
export const placeNow = (): Place => {
  const [, conversation = '', message] = ADDRESS.exec(location.hash) ?? [];
  return {
    conversation: decodeURIComponent(conversation),
    message: message === undefined ? undefined : Number(message),
  };
};

const keptNow = (): Partial<Kept> => (history.state ?? {}) as Partial<Kept>;
export const personNow = (): string => keptNow().person ?? '';

/** A step that Back undoes. */
export const goOn = (person: string, place: Place): void => {
  if (addressOf(place) === location.hash && personNow() === person) return;
  history.pushState({ person } satisfies Kept, '', addressOf(place));
};

/** The same step, said better: what the service chose where the address named nothing. */
export const settleAt = (person: string, conversation: string): void => {
  const { conversation: named, message } = placeNow();
  const isNamed = named === conversation;
  if (isNamed && personNow() === person) return;
  const place = { conversation, message: isNamed ? message : undefined };
  history.replaceState({ person } satisfies Kept, '', addressOf(place));
};

const controlsOf = (article: Element): HTMLElement[] => [
  ...article.querySelectorAll<HTMLElement>(CONTROLS),
];

/** The focus came somewhere: the present entry says where, so that coming back finds it. */
export const keepFocus = (person: string, conversation: string, target: Element): void => {
  const article = target.closest('article[data-id]');
  if (article === null && target.id !== COMPOSER) return;
  const message = article === null ? undefined : Number(article.getAttribute('data-id'));
  const control =
    article === null || !(target instanceof HTMLElement)
      ? IN_COMPOSER
      : controlsOf(article).indexOf(target);
  history.replaceState(
    { person, control } satisfies Kept,
    '',
    addressOf({ conversation, message }),
  );
};

/** Gives the focus to the control that had it, else to the messages. */
export const returnFocus = (): void => {
  const { message } = placeNow();
  const article =
    message === undefined ? null : document.querySelector(`article[data-id="${message}"]`);
  if (article === null) {
    const id = keptNow().control === IN_COMPOSER ? COMPOSER : 'timeline';
    document.getElementById(id)?.focus({ preventScroll: true });
    return;
  }
  article.scrollIntoView({ block: 'nearest' });
  const controls = controlsOf(article);
  (controls[keptNow().control ?? 0] ?? controls[0])?.focus();
};
