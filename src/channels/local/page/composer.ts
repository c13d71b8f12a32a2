/** The composer: a combobox that completes slash commands and their arguments, by mouse and by keyboard. */
import { completions, type Completion } from './api.ts';
import { find, make } from './dom.ts';

export const startComposer = (send: (text: string) => Promise<boolean>): void => {
  const input = find<HTMLInputElement>('text');
  const list = find('suggestions');
  let offered: Completion[] = [];
  let chosen = -1;
  let asked = 0;

  const close = (): void => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const take = (at: number): void => {
    const one = offered[at];
    if (one === undefined) return;
    input.value = one.value;
    input.focus();
    void offer();
  };
  const draw = (): void => {
    list.replaceChildren(...offered.map((one, at) => make('li', { id: `suggestion-${at}`, role: 'option', 'aria-selected': String(at === chosen), mousedown: (event) => { event.preventDefault(); take(at); } }, make('span', {}, one.label), make('span', {}, one.hint))));
    list.hidden = offered.length === 0;
    input.setAttribute('aria-expanded', String(offered.length > 0));
    if (chosen >= 0) input.setAttribute('aria-activedescendant', `suggestion-${chosen}`);
    else input.removeAttribute('aria-activedescendant');
    list.children[chosen]?.scrollIntoView({ block: 'nearest' });
  };
  const offer = async (): Promise<void> => {
    const number = ++asked;
    if (!input.value.startsWith('/')) return close();
    // Until the answer comes, what no longer fits is not offered: Enter must never take what was not typed.
    offered = offered.filter((one) => one.value.startsWith(input.value));
    chosen = -1;
    draw();
    const found = await completions(input.value).catch(() => []);
    if (number !== asked) return;
    offered = found;
    chosen = -1;
    draw();
  };
  input.addEventListener('input', () => void offer());
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      chosen = (chosen + (event.key === 'ArrowDown' ? 1 : offered.length + (chosen < 0 ? 0 : -1))) % offered.length;
      draw();
    } else if (event.key === 'Tab' || (event.key === 'Enter' && chosen >= 0)) {
      event.preventDefault();
      take(Math.max(chosen, 0));
    } else if (event.key === 'Escape') close();
  });
  find('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text === '') return;
    asked += 1;
    close();
    void send(text).then((sent) => { if (sent) input.value = ''; });
  });
};
