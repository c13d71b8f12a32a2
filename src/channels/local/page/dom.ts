/** Small ways to make elements; text is always text. */
export const find = <T extends HTMLElement>(id: string): T => {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`no element ${id}`);
  return element as T;
};

type Attributes = Record<string, string | boolean | ((event: Event) => void)>;

export const make = <K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
};

let hide: number | undefined;
/** What went wrong, for some seconds, also spoken. */
export const toast = (text: string): void => {
  const element = find('toast');
  element.textContent = text;
  element.hidden = false;
  clearTimeout(hide);
  hide = window.setTimeout(() => { element.hidden = true; }, 7_000);
};

export const announce = (text: string): void => { find('announce').textContent = text; };

const MOMENT = new Intl.DateTimeFormat('es-MX', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'UTC' });
const DAY = new Intl.DateTimeFormat('es-MX', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'UTC' });
/** The wall clock that the instant itself carries: the plan's zone, whatever the browser's is. */
const wall = (instant: string): Date => new Date(`${instant.slice(0, 19)}Z`);
export const moment = (instant: string): string => MOMENT.format(wall(instant));
export const fullMoment = (instant: string): string => DAY.format(wall(instant));
