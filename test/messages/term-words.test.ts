/** The rule of a term in words: the document's own, a day and an hour to each. */
import { describe, expect, test } from 'vitest';
import type { CalendarSettings } from '../../src/domain/time/calendar.ts';
import type { Term } from '../../src/domain/time/deadline.ts';
import { explainTerm } from '../../src/domain/time/explain-term.ts';
import { termRule } from '../../src/messages/term-words.ts';

const ZONE = 'America/Mexico_City';
const NONE: CalendarSettings = { nonWorkingPeriods: [], workingDays: [] };
const SUMMER: CalendarSettings = {
  ...NONE,
  nonWorkingPeriods: [
    { from: '2020-07-20', to: '2020-07-31', reason: 'vacaciones de verano' },
    { from: '2020-07-15', to: '2020-07-15', reason: 'sin avisos', of: 'avisos' },
  ],
};
const PROCESS: CalendarSettings = {
  ...NONE,
  electoralProcess: { from: '2020-09-06', to: '2021-06-30', startsBy: 'Acuerdo IEM-CG-32/2020' },
};
const days = (amount: number): Term => ({ unit: 'working_days', amount });
const hours = (amount: number): Term => ({ unit: 'hours', amount });

const extension = (until: string) => ({
  until,
  act: 'el oficio INE/UTVOPL/0200/2020',
  authorName: 'Secretario Técnico',
  at: '2020-03-04T09:00:00-06:00',
});

describe('in words', () => {
  test.each<[string, Parameters<typeof explainTerm>[0], CalendarSettings, string]>([
    [
      'days',
      { startsAt: '2020-03-13T18:00:00-06:00', term: days(2), matter: 'electoral' },
      NONE,
      'Corre desde el 13 de marzo, 18:00, en que se recibió. 2 días hábiles: se cuentan desde el 17 de marzo y terminan el 18 de marzo, 23:59. No cuentan: 14 y 15 de marzo (fin de semana) y 16 de marzo (Natalicio de Benito Juárez).',
    ],
    [
      'hours',
      { startsAt: '2020-03-03T10:30:00-06:00', term: hours(24), matter: 'electoral' },
      NONE,
      'Corre desde el 3 de marzo, 10:30, en que se recibió. 24 horas, de momento a momento: corren desde el 3 de marzo y terminan el 4 de marzo, 10:30.',
    ],
    [
      'the electoral process, with the act that declares it',
      { startsAt: '2020-09-11T10:00:00-05:00', term: days(2), matter: 'electoral' },
      PROCESS,
      'Corre desde el 11 de septiembre, 10:00, en que se recibió. 2 días hábiles: se cuentan desde el 12 de septiembre y terminan el 13 de septiembre, 23:59. Todos los días y horas son hábiles: proceso electoral del 6 de septiembre de 2020 (Acuerdo IEM-CG-32/2020) al 30 de junio de 2021.',
    ],
    [
      'a fixed moment with an extension',
      {
        startsAt: '2020-03-02T10:00:00-06:00',
        term: { unit: 'fixed', until: '2020-03-05T12:00:00-06:00' },
        matter: 'electoral',
        extension: extension('2020-03-09T14:00:00-06:00'),
      },
      NONE,
      'Corre desde el 2 de marzo, 10:00, en que se recibió. Vence en fecha y hora fijas: 5 de marzo, 12:00. Prórroga hasta el 9 de marzo, 14:00, por el oficio INE/UTVOPL/0200/2020; la registró Secretario Técnico, 4 de marzo, 09:00.',
    ],
    [
      'a period over two months',
      { startsAt: '2020-07-17T09:00:00-05:00', term: days(1), matter: 'ordinary' },
      SUMMER,
      'Corre desde el 17 de julio, 09:00, en que se recibió. 1 día hábil: se cuenta desde el 3 de agosto y termina el 3 de agosto, 23:59. No cuentan: 18 y 19 de julio (fin de semana), del 20 al 31 de julio (vacaciones de verano) y 1 y 2 de agosto (fin de semana).',
    ],
  ])('%s', (_what, given, settings, said) => {
    expect(termRule(explainTerm(given, settings, ZONE))).toBe(said);
  });
});
