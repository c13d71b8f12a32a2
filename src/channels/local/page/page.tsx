/** The simulated workspace's page: its parts in their places, and what they tell each other. */
import { render } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { keepFocus, placeNow, returnFocus } from './address.ts';
import type { Conversation } from './api.ts';
import { Clock } from './clock.tsx';
import { Composer } from './composer.tsx';
import { Guide, useGuide, type Step } from './guide.tsx';
import { Menu } from './icons.tsx';
import { Conversations, PersonPicker } from './side.tsx';
import { Timeline } from './timeline.tsx';
import { useWorkspace, type Doings, type View } from './workspace.ts';

const TOAST_MS = 7_000;
const ABOUT: Record<Conversation['kind'], string> = {
  area: 'Canal del área · contesta bajo cada tarjeta',
  commission: 'Canal de la comisión · sesiones',
  dm: 'Sólo tú y Avance',
};

/** What went wrong, for some seconds, also spoken. */
const useToast = (): [string, (text: string) => void] => {
  const [text, setText] = useState('');
  const timer = useRef<number | undefined>(undefined);
  const show = useCallback((problem: string): void => {
    setText(problem);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setText(''), TOAST_MS);
  }, []);
  return [text, show];
};

type Did = (step: Step) => void;

/** The month that was passed into, and not one in which the page was opened. */
const useFebruary = (now: string | undefined, did: Did): void => {
  const month = now?.slice(5, 7);
  const before = useRef(month);
  useEffect(() => {
    if (before.current === '01' && month === '02') did('february');
    before.current = month;
  }, [month, did]);
};

/** Back, Forward and a reload bring the focus where it was. */
const useReturnedFocus = ({ came, space }: View): void => {
  const isOpen = space !== undefined;
  useEffect(() => {
    if (came > 0 || (isOpen && placeNow().message !== undefined)) returnFocus();
  }, [came, isOpen]);
};

/** The same doings, watched by the guide: what the service says has happened is a step done. */
const useGuided = (doings: Doings, role: string | undefined, did: Did, anew: () => void): Doings =>
  useMemo(
    (): Doings => ({
      ...doings,
      press: async (message, pressed) => {
        const outcome = await doings.press(message, pressed);
        if (outcome?.code === 'recorded' && pressed.verb === 'marcar-hecho') did('press');
        return outcome;
      },
      say: async (text, threadOf, files) => {
        const outcome = await doings.say(text, threadOf, files);
        if (outcome?.code === 'recorded' && threadOf !== undefined) did('reply');
        if (outcome?.code === 'shown' && role === 'COMMISSIONER' && /^\/avance\b/i.test(text))
          did('avance');
        return outcome;
      },
      clock: async (to) => {
        const moved = await doings.clock(to);
        if (moved && to === 'again') anew();
        return moved;
      },
    }),
    [doings, did, anew, role],
  );

/** Past what stands before it. The address is that of the conversation, so it is not changed. */
const SkipLink = ({ to, children }: { to: string; children: string }) => (
  <a
    class="skip"
    href={`#${to}`}
    onClick={(event) => {
      event.preventDefault();
      document.getElementById(to)?.focus();
    }}
  >
    {children}
  </a>
);

const App = () => {
  const [toast, complain] = useToast();
  const [spoken, announce] = useState('');
  const [open, setOpen] = useState(false);
  const [done, did, anew] = useGuide();
  const [view, doings] = useWorkspace(complain);
  const { space, person, conversation } = view;
  const here = space?.conversations.find((one) => one.id === conversation);
  const role = space?.people.find((option) => option.id === person)?.role;

  useFebruary(space?.plan.now, did);
  useReturnedFocus(view);
  useEffect(() => {
    const escape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setOpen(false);
    };
    document.addEventListener('keydown', escape);
    return () => document.removeEventListener('keydown', escape);
  }, []);

  const guided = useGuided(doings, role, did, anew);

  const goTo = (id: string): void => {
    setOpen(false);
    doings.goTo(id);
  };
  return (
    <>
      <SkipLink to="text">Ir a escribir</SkipLink>
      <SkipLink to="timeline">Ir a los mensajes</SkipLink>
      <div class={`frame${open ? ' is-open' : ''}`}>
        <div class="side" id="side">
          <header class="brand">
            <p class="name">Avance</p>
            <p id="plan-title">
              {space === undefined ? '' : `${space.plan.title} · ${space.plan.institution}`}
            </p>
            {space !== undefined && (
              <PersonPicker people={space.people} me={person} be={doings.be} />
            )}
          </header>
          <nav aria-label="Conversaciones">
            {space !== undefined && (
              <Conversations conversations={space.conversations} here={conversation} go={goTo} />
            )}
          </nav>
          <Guide done={done} close={() => did('closed')} />
        </div>
        <button
          type="button"
          class="veil"
          aria-label="Cerrar conversaciones"
          tabIndex={open ? 0 : -1}
          onClick={() => setOpen(false)}
        />
        <main
          class="main"
          onFocusIn={({ target }) => {
            if (target instanceof Element) keepFocus(person, conversation, target);
          }}
        >
          <h1 class="hidden">Avance, espacio simulado</h1>
          <div class="top">
            <button
              type="button"
              id="menu"
              class="ghost only-narrow"
              aria-expanded={open}
              aria-controls="side"
              onClick={() => setOpen(!open)}
            >
              <Menu />
              <span class="hidden">Conversaciones</span>
            </button>
            <div class="where">
              <h2 id="conversation-name">{here?.name ?? ''}</h2>
              {here !== undefined && <p>{ABOUT[here.kind]}</p>}
            </div>
            <Clock now={space?.plan.now} move={guided.clock} />
          </div>
          {!view.connected && (
            <p class="offline" role="status">
              Sin conexión con Avance. La página vuelve a intentarlo sola; lo que escribes se queda
              aquí.
            </p>
          )}
          <Timeline view={view} doings={guided} announce={announce} />
          <Composer draft={`say ${view.writing}`} send={guided.say} />
        </main>
      </div>
      <div class="hidden at-top" role="status" aria-live="polite">
        {spoken}
      </div>
      <div id="toast" class="toast" role="alert" hidden={toast === ''}>
        {toast}
      </div>
    </>
  );
};

const root = document.getElementById('app');
if (root !== null) {
  root.replaceChildren();
  render(<App />, root);
}
