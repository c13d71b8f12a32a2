/** Typed commands, read against a small plan and directory. */
import { commands } from '../../../src/commands/registry.ts';
import type { Parsed } from '../../../src/language/command-text.ts';
import { readCommandText } from '../../../src/language/command-text.ts';
import type { Vocabulary } from '../../../src/language/vocabulary.ts';
import { CODES } from '../entities/show.ts';

/** Of some lines: without a unit any noun of the trade may be counted. */
const UNITS: Record<string, string> = {
  '3-06': 'Reunión',
  '5.2-02': 'Notificaciones',
  '6.2-05': 'Tarjeta Informativa',
  '6.2-09': 'Base de datos',
  '6.2-16': 'Correos electrónicos Llamada telefónica',
  '6.2-18': 'Infografía',
};

const vocabulary: Vocabulary = {
  year: 2020,
  lines: CODES.map((code) => ({ code, name: `Línea ${code}`, unit: UNITS[code] })),
  programmes: [
    { code: '3', name: 'Comunicación interinstitucional' },
    { code: '4.1', name: 'Difusión' },
    { code: '5.2', name: 'Evaluación e incentivos' },
    { code: '6.2', name: 'Seguimiento a convenios' },
  ],
  chapters: ['3', '4', '5', '6'],
  areas: [
    { code: 'VIN', name: 'Vinculación con el INE' },
    { code: 'CON', name: 'Convenios' },
    { code: 'SPE', name: 'Servicio Profesional Electoral' },
  ],
  people: [
    { code: 'p-1', name: 'Enlace SIVOPLE' },
    { code: 'p-2', name: 'Titular de Convenios' },
    { code: 'p-3', name: 'Analista de Vinculación' },
    { code: 'p-4', name: 'Titular de Vinculación' },
    { code: 'p-5', name: 'Analista de Convenios' },
  ],
};

/** On Tuesday 10 March 2020. */
export const read = (typed: string): Parsed => {
  const [verb = '', ...rest] = typed.slice(1).split(' ');
  return readCommandText(commands, verb, rest.join(' '), vocabulary, '2020-03-10');
};

/** The refusal; a failed expectation where it was understood. */
export const refusal = (typed: string): { message: string; suggestions: string[] } => {
  const parsed = read(typed);
  if (parsed.ok) throw new Error(`«${typed}» was understood: ${JSON.stringify(parsed.args)}`);
  return parsed;
};
