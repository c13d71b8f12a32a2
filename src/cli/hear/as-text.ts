/** What would come of a reply, in a sentence. */
import type { HelpTopic, Intent } from '../../language/replies/intent.ts';
import { dateName, joinNames, monthName } from '../../messages/words.ts';

const TOPICS: Record<HelpTopic, string> = {
  how: 'cómo contestar',
  what: 'qué pide la línea',
  who: 'a quién le toca',
  reported: 'qué consta',
};

const countOf = ({ total, added }: { total?: number | undefined; added?: number | undefined }) =>
  total === undefined ? `${added ?? 0} más` : `van ${total}`;

/** "hecho", "van 3": short, for one of several. */
const briefly = (intent: Intent): string => {
  switch (intent.kind) {
    case 'completion':
      return 'hecho';
    case 'quantity':
      return countOf(intent);
    case 'note':
      return 'una nota';
    case 'justification':
      return 'una justificación';
    case 'undo':
      return 'deshacer';
    case 'comment':
      return 'un comentario';
    case 'snooze':
      return 'un recordatorio';
    case 'help':
      return 'una pregunta';
    case 'ask':
      return `se preguntaría (${intent.readings.map(briefly).join(' o ')})`;
    case 'lines':
      return intent.items
        .map(({ code, month, intent: said }) =>
          [code, month === undefined ? undefined : monthName(month), briefly(said)]
            .filter((part) => part !== undefined)
            .join(' '),
        )
        .join('; ');
  }
};

/** @param line the code of the line under whose card it was said. */
export const heardText = (intent: Intent, line: string | undefined): string => {
  const where = line === undefined ? '' : ` en ${line}`;
  switch (intent.kind) {
    case 'completion':
      return `Se registraría${where}: hecho, lo programado.`;
    case 'quantity':
      return `Se registraría${where}: ${countOf(intent)}.`;
    case 'note':
      return `Se guardaría una nota${where}; no cambia la cantidad.`;
    case 'justification':
      return `Se propondría una justificación${where}.`;
    case 'undo':
      return `Se desharía lo último${where}.`;
    case 'comment':
      return intent.courtesy
        ? 'Es una cortesía: no se contesta.'
        : `Se guardaría como comentario${where}, y se diría así.`;
    case 'help':
      return `Se contestaría ${TOPICS[intent.topic]}.`;
    case 'snooze':
      return intent.until === undefined
        ? 'Se preguntaría qué día recordarlo.'
        : `Se recordaría${where} el ${dateName(intent.until.date)}${intent.until.time === undefined ? '' : ` a las ${intent.until.time}`}.`;
    case 'ask':
      return intent.readings.length === 0
        ? 'Se preguntaría qué significa.'
        : `Se preguntaría${where}: ${joinNames(intent.readings.map((reading) => `«${briefly(reading)}»`)).replace(/ y («[^»]*»)$/, ' o $1')}.`;
    case 'lines':
      return `Se registraría: ${briefly(intent)}.`;
  }
};
