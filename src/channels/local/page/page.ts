/** The simulated workspace's page: who you are, where you are, what there is to see, live without reloading. */
import * as api from './api.ts';
import { startComposer } from './composer.ts';
import { announce, find, fullMoment, make, toast } from './dom.ts';
import { didStep, drawGuide } from './guide.ts';
import { clearTimeline, showMessages, type TimelineActions } from './timeline.ts';

const PERSON = 'avance-person';
let space: api.Workspace | undefined;
let person = sessionStorage.getItem(PERSON) ?? '';
let conversation = '';

/** One thing after another; what fails is said, never swallowed. */
const attempt = async (fn: () => Promise<unknown>): Promise<boolean> => {
  try {
    await fn();
    return true;
  } catch (error) {
    toast(error instanceof Error ? error.message : String(error));
    return false;
  }
};

const actions: TimelineActions = {
  me: () => person,
  press: (message, { verb, args }) => {
    void attempt(async () => {
      await api.send('press', { person, message, verb, args, eventId: api.eventId() });
      if (verb === 'marcar-hecho') didStep('press');
      await refresh();
    });
  },
  reply: (root, text, files) => attempt(async () => {
    await api.send('message', { person, conversation, threadOf: root, text, files, eventId: api.eventId() });
    if (/^\s*(listo|lista|hecho|ya)/i.test(text)) didStep('reply');
    await refresh();
  }),
  change: (message, text) => void attempt(async () => {
    await api.send('change', { person, message, ...(text === undefined ? {} : { text }) });
    await refresh();
  }),
};

const choose = (id: string): void => {
  if (id !== conversation) clearTimeline();
  conversation = id;
  find('side').classList.remove('is-open');
  find('menu').setAttribute('aria-expanded', 'false');
  void attempt(refresh);
};

const drawSide = ({ conversations }: api.Workspace): void => {
  const rows = conversations.map((one) => make('li', {}, make('button', { type: 'button', 'aria-current': String(one.id === conversation), click: () => choose(one.id) },
    make('span', {}, `${one.kind === 'dm' ? '💬' : one.kind === 'commission' ? '🏛️' : '#'} ${one.name}`),
    ...(one.unread === 0 ? [] : [make('span', { class: 'badge' }, String(one.unread), make('span', { class: 'hidden' }, ' sin leer'))]))));
  const list = find('conversations');
  const focused = [...list.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement);
  list.replaceChildren(...rows);
  if (focused >= 0) list.querySelectorAll('button')[focused]?.focus();
};

const drawHead = ({ plan, people }: api.Workspace): void => {
  find('plan-title').textContent = `${plan.title} · ${plan.institution}`;
  const now = fullMoment(plan.now);
  if (find('clock-now').textContent !== now) find('clock-now').textContent = now;
  const select = find<HTMLSelectElement>('person');
  if (select.options.length !== people.length) select.replaceChildren(...people.map((one) => make('option', { value: one.id }, one.name)));
  select.value = person;
};

/** One refresh at a time; what changes meanwhile is fetched by one more. */
let running: Promise<void> | undefined;
let again = false;
const refresh = (): Promise<void> => {
  again = true;
  running ??= (async () => {
    try {
      while (again) {
        again = false;
        await load();
      }
    } finally {
      running = undefined;
    }
  })();
  return running;
};

const load = async (): Promise<void> => {
  space = await api.workspace(person);
  if (person !== space.person.id) {
    person = space.person.id;
    sessionStorage.setItem(PERSON, person);
  }
  const { conversations } = space;
  if (!conversations.some((one) => one.id === conversation)) {
    clearTimeline();
    conversation = conversations.find((one) => one.id === `area:${space?.person.area ?? ''}`)?.id ?? conversations[0]?.id ?? '';
  }
  const where = conversation;
  const messages = await api.messages(person, where);
  if (where !== conversation) { again = true; return; }
  find('conversation-name').textContent = conversations.find((one) => one.id === conversation)?.name ?? '';
  const fresh = showMessages(messages, actions).filter((one) => one.author?.id !== person);
  if (fresh.length > 0) announce(fresh.length === 1 ? `Mensaje nuevo de ${fresh[0]?.author?.name ?? 'Avance'}: ${fresh[0]?.text ?? ''}` : `${fresh.length} mensajes nuevos`);
  const last = messages.at(-1)?.id ?? 0;
  const current = conversations.find((one) => one.id === conversation);
  if (current !== undefined && current.unread > 0 && document.visibilityState === 'visible') {
    current.unread = 0;
    await api.send('read', { person, conversation, last });
  }
  drawHead(space);
  drawSide(space);
  if (space.plan.now.slice(5, 7) === '02') didStep('february');
};

const moveClock = (to: string): void => {
  const buttons = document.querySelectorAll<HTMLButtonElement>('[data-clock]');
  buttons.forEach((button) => { button.disabled = true; });
  void attempt(async () => {
    if (to === 'again') { conversation = ''; clearTimeline(); }
    await api.send('clock', { to });
    if (to === 'again') { person = ''; clearTimeline(); }
    await refresh();
    find('timeline').scrollTop = find('timeline').scrollHeight;
  }).finally(() => buttons.forEach((button) => { button.disabled = false; }));
};

const start = (): void => {
  find('person').addEventListener('change', () => {
    person = find<HTMLSelectElement>('person').value;
    sessionStorage.setItem(PERSON, person);
    clearTimeline();
    if (conversation.startsWith('dm:')) conversation = '';
    void attempt(refresh);
  });
  document.querySelectorAll<HTMLButtonElement>('[data-clock]').forEach((button) => button.addEventListener('click', () => {
    const dialog = find<HTMLDialogElement>('confirm');
    if (button.dataset['clock'] === 'again') dialog.showModal();
    else moveClock(button.dataset['clock'] ?? 'day');
  }));
  find('confirm').addEventListener('close', () => { if (find<HTMLDialogElement>('confirm').returnValue === 'yes') moveClock('again'); });
  find('menu').addEventListener('click', () => {
    const open = find('side').classList.toggle('is-open');
    find('menu').setAttribute('aria-expanded', String(open));
  });
  startComposer((text) => attempt(async () => {
    await api.send('message', { person, conversation, text, files: [], eventId: api.eventId() });
    if (/^\/avance\b/i.test(text) && space?.people.find((one) => one.id === person)?.role === 'COMMISSIONER') didStep('avance');
    await refresh();
    find('timeline').scrollTop = find('timeline').scrollHeight;
  }));
  drawGuide();
  api.listen(() => void refresh().catch(() => undefined));
  void attempt(refresh);
};

start();
