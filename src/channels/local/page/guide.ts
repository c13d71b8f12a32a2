/** The guide of four steps; it ticks itself as they are done, and can be sent away. */
import { find, make } from './dom.ts';

export const STEPS = ['reply', 'press', 'avance', 'february'] as const;
export type Step = (typeof STEPS)[number];

const TEXTS: Record<Step, string> = {
  reply: 'En el hilo de una tarjeta de tu área, responde «listo».',
  press: 'En otra tarjeta, presiona «Hecho».',
  avance: 'Cambia a «Consejera Presidenta» y escribe /avance.',
  february: 'Pasa a febrero con «Siguiente mes».',
};
const KEY = 'avance-guide';

const read = (): string[] => (localStorage.getItem(KEY) ?? '').split(',').filter((one) => one !== '');

export const drawGuide = (): void => {
  const done = read();
  const guide = find('guide');
  if (done.includes('closed')) return guide.replaceChildren();
  const finished = STEPS.every((step) => done.includes(step));
  const steps = STEPS.map((step, at) => make('li', done.includes(step) ? { class: 'is-done' } : {}, make('span', {}, done.includes(step) ? '✓' : `${at + 1}.`), make('span', {}, TEXTS[step])));
  const close = (): void => { localStorage.setItem(KEY, [...read(), 'closed'].join(',')); drawGuide(); };
  guide.replaceChildren(make('h2', {}, finished ? '¡Listo! Ya conoces Avance' : 'Cuatro pasos para conocer Avance'), make('ol', {}, ...steps), make('button', { type: 'button', class: 'link', click: close }, 'Ocultar guía'));
};

export const didStep = (step: Step): void => {
  const done = read();
  if (done.includes(step)) return;
  localStorage.setItem(KEY, [...done, step].join(','));
  drawGuide();
};
