/** What follows `/ine`: an action or a folio. */
import { cutText } from '../../domain/plan/plain-text.ts';
import { fold } from '../normalise.ts';
import { findMonth } from '../spanish-dates.ts';
import {
  ok,
  unknown,
  MONTH_NAMES,
  type Input,
  type Parsed,
  type TypedArguments,
} from '../typed-arguments.ts';

/** `nueva`, `enviado`, `bitácora` and a month, `estado`, or a folio as it is printed. */
const ine = ({ text }: Input): Parsed => {
  const word = text.trim().replace(/\s+/g, ' ');
  if (word === '' || /^(estado|matriz|ver)$/.test(fold(word))) return ok({ action: 'estado' });
  if (/^(nuev[ao]|registrar|publicar)$/.test(fold(word))) return ok({ action: 'nueva' });
  if (/^(enviad[ao]s?|envios?|enviar)$/.test(fold(word))) return ok({ action: 'enviado' });
  const log = /^bitacora(?: (?:del? )?(?:mes )?(?:de )?(.+))?$/.exec(fold(word));
  if (log !== null) {
    const month = log[1] === undefined ? undefined : findMonth(log[1]);
    if (log[1] !== undefined && month === undefined) return unknown(log[1], MONTH_NAMES, 'el mes');
    return ok({ action: 'bitacora', ...(month === undefined ? {} : { month }) });
  }
  return ok({ folio: cutText(word, 100) });
};

export const ineArguments: TypedArguments = {
  read: ine,
};
