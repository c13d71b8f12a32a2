/** Why a session is cancelled, as it was typed. */
import { ok, refuse, type Parsed } from '../typed-arguments.ts';
import { isKind, looseWords, withoutLoose, wordOf } from './argument.ts';
import { takePeriod } from './period.ts';
import type { Said } from './sesion-said.ts';

/** Before a reason they say that it is one. */
const BECAUSE =
  /^(?:(?:(?:por )?motivo de|por causa de|a causa de|debido a|porque|por|motivo)(?:\s*:|(?!\p{L}))\s*)+/iu;

/** @param text from its first word on. */
export const reasonIn = (text: string): string =>
  text
    .replace(/^[\s,;:.-]+/, '')
    .replace(BECAUSE, '')
    .trim();

const LEAD = looseWords('de del el la mes sesion ordinaria');
/** The reason as it was typed; what names the session before it is left out. */
export const readReason = (said: Said): Parsed => {
  const { about, input } = said;
  const first = about.items.findIndex(
    (item) =>
      !isKind(item, 'month') && withoutLoose({ ...about, items: [item] }, LEAD).items.length > 0,
  );
  const lead = { ...about, items: about.items.slice(0, first === -1 ? undefined : first) };
  const names = lead.items.some((item) => isKind(item, 'month') || wordOf(item) === 'sesion');
  const start = names ? about.items[first] : about.items[0];
  const reason = first === -1 || start === undefined ? '' : reasonIn(about.text.slice(start.from));
  const [led] = withoutLoose(about, LEAD).items.filter((item) => !isKind(item, 'month'));
  if (led !== undefined && (isKind(led, 'date') || /^extra/.test(led.form)))
    return refuse(
      `Por la fecha o por «extraordinaria» no sé qué sesión es: «${led.text}». Escribe su mes, por ejemplo: /sesion marzo cancelar no hubo quórum; o usa el botón de su tarjeta. No se canceló nada.`,
    );
  if (!/\p{L}/u.test(reason))
    return refuse('Escribe el motivo, por ejemplo: /sesion cancelar no hubo quórum');
  const period = names ? takePeriod(lead, input.vocabulary.year) : { month: undefined };
  if ('ok' in period) return period;
  const month = said.month ?? period.month;
  return ok({ ...(month === undefined ? {} : { month }), action: said.action, reason });
};
