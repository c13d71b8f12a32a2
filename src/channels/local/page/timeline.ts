/** The messages of one conversation, with their threads. What did not change is not drawn again, so that an open form stays. */
import type { PageMessage } from './api.ts';
import { drawCard, type Pressed } from './card.ts';
import { find, make, moment } from './dom.ts';

export interface TimelineActions {
  me(): string;
  press(message: number, press: Pressed): void;
  reply(root: number, text: string, files: { name: string; size: number }[]): Promise<boolean>;
  change(message: number, text: string | undefined): void;
}

interface Drawn {
  json: string;
  element: HTMLElement;
}

const drawn = new Map<number, Drawn>();
const threads = new Map<number, HTMLElement>();

export const clearTimeline = (): void => {
  drawn.clear();
  threads.clear();
  find('timeline').replaceChildren();
};

const meta = (message: PageMessage): HTMLElement => {
  const parts: (Node | string)[] = [make('strong', {}, message.author?.name ?? 'Avance'), make('time', { datetime: message.at }, moment(message.at))];
  if (message.isPrivate) parts.push(make('span', { class: 'tag' }, 'Sólo tú ves esto'));
  if (message.edited) parts.push('(editado)');
  return make('p', { class: 'meta' }, ...parts);
};

const bubble = (message: PageMessage, actions: TimelineActions): HTMLElement => {
  if (message.deleted) return make('div', { class: 'bubble' }, make('em', {}, 'Mensaje borrado'));
  if (message.card !== null) return make('div', { class: 'bubble' }, drawCard(message.card, (press) => actions.press(message.id, press)));
  const files = message.files.map((file) => make('p', {}, `📎 ${file.name}`));
  return make('div', { class: 'bubble' }, message.text, ...files);
};

const ownButtons = (message: PageMessage, actions: TimelineActions): HTMLElement => {
  const edit = (): void => {
    const text = window.prompt('Corrige tu respuesta', message.text);
    if (text !== null && text.trim() !== '' && text !== message.text) actions.change(message.id, text);
  };
  return make('span', {}, make('button', { type: 'button', class: 'link', click: edit }, 'Editar'), make('button', { type: 'button', class: 'link', click: () => actions.change(message.id, undefined) }, 'Borrar'));
};

const drawReply = (message: PageMessage, actions: TimelineActions): HTMLElement => {
  const mine = message.author?.id === actions.me();
  const head = meta(message);
  if (mine && !message.deleted && !message.isPrivate) head.append(ownButtons(message, actions));
  return make('div', { class: `reply${mine ? ' mine' : ''}${message.isPrivate ? ' is-private' : ''}` }, head, bubble(message, actions),
    ...(message.reactions.length === 0 ? [] : [make('p', { class: 'reactions', role: 'img', 'aria-label': `Reacción de Avance: ${message.reactions.join(' ')}` }, message.reactions.join(' '))]));
};

const replyForm = (root: PageMessage, actions: TimelineActions): HTMLElement => {
  const input = make('input', { type: 'text', 'aria-label': `Responder en el hilo: ${root.text.slice(0, 60)}`, placeholder: 'Responder: listo, van 3, no se pudo porque…', maxlength: '2000' });
  const file = make('input', { type: 'file', multiple: true, class: 'hidden' });
  const label = make('label', { class: 'file' }, '📎', make('span', { class: 'hidden' }, 'Adjuntar archivo'), file);
  file.addEventListener('change', () => { label.firstChild!.textContent = file.files === null || file.files.length === 0 ? '📎' : `📎 ${file.files.length}`; });
  const submit = (event: Event): void => {
    event.preventDefault();
    const files = [...(file.files ?? [])].slice(0, 5).map(({ name, size }) => ({ name, size }));
    if (input.value.trim() === '' && files.length === 0) return;
    void actions.reply(root.id, input.value, files).then((sent) => {
      if (!sent) return;
      input.value = '';
      file.value = '';
      label.firstChild!.textContent = '📎';
    });
  };
  return make('form', { submit }, input, label, make('button', { type: 'submit' }, 'Responder'));
};

/** Under each card a thread; it is there at once, so that answering takes one click. */
const drawRoot = (message: PageMessage, actions: TimelineActions): HTMLElement => {
  const mine = message.author?.id === actions.me();
  const replies = make('div', { class: 'replies' });
  threads.set(message.id, replies);
  const threaded = message.card !== null && !message.isPrivate && message.author === null;
  return make('article', { class: `message${mine ? ' mine' : ''}${message.isPrivate ? ' is-private' : ''}`, 'data-id': String(message.id) }, meta(message), bubble(message, actions),
    ...(threaded ? [make('div', { class: 'thread' }, replies, replyForm(message, actions))] : []));
};

const CONTROLS = 'button, input, textarea, select, [tabindex="0"]';

/**
 * Redraws without taking the focus away: what a person types in stays theirs, and a button that was pressed hands over to
 * the one of the same name, or to the first of the new card.
 */
const keepFocus = (before: HTMLElement, redraw: () => HTMLElement): void => {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !before.contains(active)) return void redraw();
  const after = redraw();
  if (!after.contains(active)) {
    const controls = [...after.querySelectorAll<HTMLElement>(CONTROLS)];
    (controls.find((one) => one.innerText !== '' && one.innerText === active.innerText) ?? controls[0])?.focus({ preventScroll: true });
  } else if (document.activeElement !== active) active.focus({ preventScroll: true });
};

const place = (parent: HTMLElement, message: PageMessage, make_: () => HTMLElement, isNew: boolean): void => {
  const json = JSON.stringify(message);
  const before = drawn.get(message.id);
  if (before?.json === json) return;
  if (before !== undefined && message.threadOf === null && threads.has(message.id)) {
    // Only the card changed: the thread with what is being typed in it stays.
    const fresh = make_();
    const thread = before.element.querySelector('.thread');
    const freshThread = fresh.querySelector('.thread');
    keepFocus(before.element, () => {
      if (thread !== null && freshThread !== null) {
        freshThread.replaceWith(thread);
        const replies = thread.querySelector<HTMLElement>('.replies');
        if (replies !== null) threads.set(message.id, replies);
      }
      before.element.replaceWith(fresh);
      return fresh;
    });
    drawn.set(message.id, { json, element: fresh });
    return;
  }
  const element = make_();
  if (isNew) element.classList.add('is-new');
  if (before === undefined) parent.append(element);
  else keepFocus(before.element, () => { before.element.replaceWith(element); return element; });
  drawn.set(message.id, { json, element });
};

const EMPTY = 'Todavía no hay mensajes aquí. Avance escribe cuando toca; prueba «Siguiente aviso».';

/** Returns how many messages are new since the last time. */
export const showMessages = (messages: PageMessage[], actions: TimelineActions): PageMessage[] => {
  const timeline = find('timeline');
  const first = drawn.size === 0;
  const nearEnd = timeline.scrollHeight - timeline.scrollTop - timeline.clientHeight < 160;
  const fresh = messages.filter((message) => !drawn.has(message.id));
  timeline.querySelector('.empty')?.remove();
  for (const message of messages) {
    if (message.threadOf === null) place(timeline, message, () => drawRoot(message, actions), !first);
    else {
      const parent = threads.get(message.threadOf);
      if (parent !== undefined) place(parent, message, () => drawReply(message, actions), !first);
    }
  }
  if (messages.length === 0) timeline.append(make('p', { class: 'empty' }, EMPTY));
  if (!first && nearEnd && fresh.some((message) => message.threadOf === null)) timeline.scrollTop = timeline.scrollHeight;
  return first ? [] : fresh;
};
