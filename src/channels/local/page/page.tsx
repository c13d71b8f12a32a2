/** The simulated workspace's page: its parts in their places, and what they tell each other. */
import { render } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Conversation } from './api.ts';
import { Clock } from './clock.tsx';
import { Composer } from './composer.tsx';
import { Guide, useGuide } from './guide.tsx';
import { Menu } from './icons.tsx';
import { Conversations, PersonPicker } from './side.tsx';
import { Timeline } from './timeline.tsx';
import { useWorkspace, type Doings } from './workspace.ts';

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

const App = () => {
  const [toast, complain] = useToast();
  const [spoken, announce] = useState('');
  const [open, setOpen] = useState(false);
  const [done, did] = useGuide();
  const [view, doings] = useWorkspace(complain);
  const { space, person, conversation } = view;
  const here = space?.conversations.find((one) => one.id === conversation);
  const role = space?.people.find((option) => option.id === person)?.role;

  useEffect(() => {
    if (space?.plan.now.slice(5, 7) === '02') did('february');
  }, [space?.plan.now, did]);
  useEffect(() => {
    const escape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') setOpen(false);
    };
    document.addEventListener('keydown', escape);
    return () => document.removeEventListener('keydown', escape);
  }, []);

  /** The same doings, watched by the guide. */
  const guided = useMemo(
    (): Doings => ({
      ...doings,
      press: async (message, pressed) => {
        const ok = await doings.press(message, pressed);
        if (ok && pressed.verb === 'marcar-hecho') did('press');
        return ok;
      },
      say: async (text, threadOf, files) => {
        const ok = await doings.say(text, threadOf, files);
        if (ok && threadOf !== undefined && /^\s*(listo|lista|hecho|ya)/i.test(text)) did('reply');
        if (ok && role === 'COMMISSIONER' && /^\/avance\b/i.test(text)) did('avance');
        return ok;
      },
    }),
    [doings, did, role],
  );

  const goTo = (id: string): void => {
    setOpen(false);
    doings.goTo(id);
  };
  return (
    <>
      <a class="skip" href="#timeline">
        Ir a los mensajes
      </a>
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
        <main class="main">
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
            <Clock now={space?.plan.now} move={doings.clock} />
          </div>
          {!view.connected && (
            <p class="offline" role="status">
              Sin conexión con Avance. La página vuelve a intentarlo sola; lo que escribes se queda
              aquí.
            </p>
          )}
          <Timeline view={view} doings={guided} announce={announce} />
          <Composer send={guided.say} />
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
