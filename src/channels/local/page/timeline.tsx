/** The messages of one conversation: days, what is new, and a way down to it. */
import { Fragment } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PageMessage } from './api.ts';
import { groupBy } from './group.ts';
import { Down } from './icons.tsx';
import { Root } from './message.tsx';
import { dayOf, longDay, minuteOf } from './moments.ts';
import type { Doings, View } from './workspace.ts';

const NEAR_END_PX = 160;
const MARK_FROM_TOP_PX = 44;
const EMPTY = 'Todavía no hay mensajes aquí. Avance escribe cuando toca; prueba «Siguiente aviso».';

interface Props {
  view: View;
  doings: Doings;
  announce: (text: string) => void;
}

const isNearEnd = (element: HTMLElement): boolean =>
  element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END_PX;

/** Avance's own cards of the same minute stand together, without its name again and again. */
const isJoined = (before: PageMessage | undefined, message: PageMessage): boolean =>
  before !== undefined &&
  before.author?.id === message.author?.id &&
  minuteOf(before.at) === minuteOf(message.at) &&
  before.isPrivate === message.isPrivate;

const sayNew = (fresh: PageMessage[]): string =>
  fresh.length === 1
    ? `Mensaje nuevo de ${fresh[0]?.author?.name ?? 'Avance'}: ${fresh[0]?.text ?? ''}`
    : `${fresh.length} mensajes nuevos`;

/** What was asked, where its answer follows it: the two are read together. */
const asked = (roots: PageMessage[], answer: PageMessage, person: string): PageMessage => {
  const before = roots[roots.indexOf(answer) - 1];
  return before?.isPrivate === true && before.author?.id === person && answer.author === null
    ? before
    : answer;
};

/** A long answer is read from its beginning; a short one stands at the end as ever. */
const showFromTop = (box: HTMLElement, { id }: PageMessage): void => {
  const article = box.querySelector(`article[data-id="${id}"]`);
  if (article !== null)
    box.scrollTop += article.getBoundingClientRect().top - box.getBoundingClientRect().top;
};

export const Timeline = ({ view, doings, announce }: Props) => {
  const {
    page: { messages, earlier },
    person,
    conversation,
    newFrom,
  } = view;
  const box = useRef<HTMLDivElement>(null);
  const before = useRef({ conversation: '', person: '', newFrom: 0, last: 0, nearEnd: true });
  const [below, setBelow] = useState(0);
  const roots = useMemo(() => messages.filter((message) => message.threadOf === null), [messages]);
  const replies = useMemo(
    () =>
      groupBy(
        messages.filter((message) => message.threadOf !== null),
        (message) => message.threadOf,
      ),
    [messages],
  );

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || conversation === '') return;
    const was = before.current;
    const last = messages.at(-1)?.id ?? 0;
    const opened = was.conversation !== conversation || was.person !== person;
    const fresh = opened
      ? []
      : messages.filter((message) => message.id > was.last && message.author?.id !== person);
    const mine = opened
      ? undefined
      : roots.find(
          (message) =>
            message.id > was.last && (message.author?.id === person || message.isPrivate),
        );
    if (opened || (newFrom !== was.newFrom && newFrom !== 0)) {
      // What is new, or, where the clock brought several days, the last of them: the month that just opened.
      const days = opened ? [] : [...element.querySelectorAll('.day')];
      const mark = days.at(-1) ?? element.querySelector('.new-mark');
      if (mark === null) element.scrollTop = element.scrollHeight;
      else
        element.scrollTop +=
          mark.getBoundingClientRect().top -
          element.getBoundingClientRect().top -
          (opened ? MARK_FROM_TOP_PX : 0);
      setBelow(0);
    } else if (mine !== undefined) showFromTop(element, asked(roots, mine, person));
    else if (was.nearEnd && fresh.some((message) => message.threadOf === null))
      element.scrollTop = element.scrollHeight;
    else if (fresh.some((message) => message.threadOf === null))
      setBelow((count) => count + fresh.filter((message) => message.threadOf === null).length);
    if (fresh.length > 0) announce(sayNew(fresh));
    before.current = { conversation, person, newFrom, last, nearEnd: isNearEnd(element) };
  }, [messages, roots, conversation, person, newFrom, announce]);

  useEffect(() => {
    const element = box.current;
    const scrolled = (): void => {
      if (element === null) return;
      before.current.nearEnd = isNearEnd(element);
      if (before.current.nearEnd) setBelow(0);
    };
    element?.addEventListener('scroll', scrolled, { passive: true });
    return () => element?.removeEventListener('scroll', scrolled);
  }, []);

  const goDown = (): void => {
    if (box.current !== null) box.current.scrollTop = box.current.scrollHeight;
  };
  return (
    <div class="scroller">
      <div
        id="timeline"
        class="timeline"
        ref={box}
        tabIndex={0}
        role="log"
        aria-label="Mensajes"
        aria-live="off"
      >
        {earlier && (
          <button type="button" class="earlier" onClick={() => void doings.earlier()}>
            Ver mensajes anteriores
          </button>
        )}
        {view.space !== undefined && roots.length === 0 && <p class="empty">{EMPTY}</p>}
        {roots.map((message, index) => {
          const previous = roots[index - 1];
          const newDay = previous === undefined || dayOf(previous.at) !== dayOf(message.at);
          const isFirstNew = message.id === newFrom;
          return (
            <Fragment key={message.id}>
              {newDay && (
                <p class="day">
                  <span>{longDay(message.at)}</span>
                </p>
              )}
              {isFirstNew && (
                <p class="new-mark">
                  <span>Nuevos</span>
                </p>
              )}
              <Root
                message={message}
                replies={replies.get(message.id) ?? []}
                me={person}
                doings={doings}
                joined={!newDay && !isFirstNew && isJoined(previous, message)}
              />
            </Fragment>
          );
        })}
      </div>
      {below > 0 && (
        <button type="button" class="below" onClick={goDown}>
          {below === 1 ? 'Un mensaje nuevo' : `${below} mensajes nuevos`} <Down />
        </button>
      )}
    </div>
  );
};
