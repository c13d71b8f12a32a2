/**
 * What four kinds of people do in 2020, with the faults of real people: VIN reports in time but for March; TEC types a
 * wrong number in May and takes it back; SPE is silent until July and then justifies; CON's head is away in February.
 * April and May of 5.1 are suspended for the contingency, an amendment of April asks more of a line in October, and from
 * September an electoral process runs. The facts stand here as data: the reckoning reads them, never what Avance made of them.
 */
import type { PlanState } from '../../../src/domain/plan/plan-state.ts';
import { saveSettings } from '../../../src/store/plan/settings.ts';
import { askedActs, ASKED } from './asked.ts';
import { instant, recorded, type Act } from './game.ts';
import { HEADS, SECRETARY } from './people.ts';

export const MEMBERS = ['Consejera Presidenta', 'Consejero Integrante'];
const ANALYST = 'Analista de Vinculación';
const AGREEMENTS = 'Analista de Convenios';

/** A month of a line, as the plan's document has it. */
export interface Due {
  lineKey: string;
  code: string;
  area: string;
  month: number;
  units: number;
}

export const dueOf = ({ lines }: PlanState): Due[] =>
  lines.flatMap(({ lineKey, code, area, schedule }) =>
    Object.entries(schedule).map(([month, units]) => ({
      lineKey,
      code,
      area,
      month: Number(month),
      units,
    })),
  );

const day = (month: number, of: number): string =>
  `2020-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`;

/** The line of which the amendment asks two in October. */
export const AMENDED = { code: '3-01', month: 10, units: 2 };
export const isSuspended = ({ code, month }: Due): boolean =>
  code.startsWith('5.1-') && (month === 4 || month === 5);
/** Said by the silent area in July, and accepted. */
export const isJustified = ({ area, month }: Due): boolean => area === 'SPE' && month <= 3;
/** Of the silent area, before anybody there answers. */
const isForgotten = (due: Due): boolean =>
  due.area === 'SPE' && (due.month === 4 || due.month === 5) && !isSuspended(due);
export const isReported = (due: Due): boolean =>
  !isSuspended(due) && !isJustified(due) && !isForgotten(due);

interface Who {
  who: string;
  at: string;
}

/** By whom and when a month of a line is reported. */
const reporting = ({ area, month }: Due): Who => {
  switch (area) {
    case 'VIN':
      return { who: ANALYST, at: `${month === 3 ? day(4, 8) : day(month, 10)} 10:05` };
    case 'TEC':
      return { who: HEADS['TEC'] ?? '', at: `${day(month, 20)} 11:10` };
    case 'CON':
      return { who: AGREEMENTS, at: `${day(month, 15)} 12:15` };
    default:
      return {
        who: 'Técnica de Capacitación',
        at: month === 6 ? `${day(7, 6)} 10:30` : `${day(month, 25)} 10:30`,
      };
  }
};

const report = (due: Due): Act => {
  const { who, at } = reporting(due);
  return {
    at,
    does: async (game) =>
      recorded(
        await game.replies(who, { type: 'line', lineKey: due.lineKey, month: due.month }, 'listo'),
        `${who} reports ${due.code}`,
      ),
  };
};

const justify = (due: Due): Act[] => {
  const subject = { type: 'line', lineKey: due.lineKey, month: due.month } as const;
  return [
    {
      at: '2020-07-06 11:00',
      does: async (game) =>
        recorded(
          await game.replies(
            HEADS['SPE'] ?? '',
            subject,
            'no se pudo porque no se publicó la convocatoria',
          ),
          `a justification of ${due.code}`,
        ),
    },
    {
      at: '2020-07-07 09:30',
      does: async (game) =>
        recorded(
          await game.presses(SECRETARY, {
            verb: 'dictaminar',
            args: { line: due.lineKey, month: due.month, accept: true },
          }),
          `a verdict on ${due.code}`,
        ),
    },
  ];
};

const types = (at: string, who: string, text: string): Act => ({
  at,
  does: async (game) => recorded(await game.types(who, text), text),
});

const draft = (at: string, key: string): Act => ({
  at,
  does: async (game) =>
    recorded(
      await game.presses(SECRETARY, {
        verb: 'sesion',
        args: { key, action: 'redactar', place: 'Sala de sesiones', agenda: '1. Informe mensual.' },
      }),
      `the agenda of ${key}`,
    ),
});

/** The commission's sessions: January's set and convened, March's deferred and cancelled; February's never. */
const SESSIONS: Act[] = [
  types('2020-01-15 10:00', SECRETARY, '/sesion enero fijar 28 de enero 10:00'),
  draft('2020-01-24 10:00', '2020-01'),
  types('2020-01-24 10:10', SECRETARY, '/sesion enero convocada'),
  types('2020-03-17 10:00', SECRETARY, '/sesion marzo fijar 25 de marzo 10:00'),
  types('2020-03-20 10:00', SECRETARY, '/sesion marzo diferir 30 de marzo 10:00'),
  types('2020-03-27 12:00', SECRETARY, '/sesion marzo cancelar por la contingencia sanitaria'),
];

/** The days on which each member is told of a step, or reminded of what comes the next working day. */
export const TOLD = {
  steps: ['2020-01-15', '2020-01-24', '2020-03-17', '2020-03-20', '2020-03-27'],
  reminded: ['2020-01-27', '2020-03-27'],
};

const ACTS: Act[] = [
  types('2020-01-31 17:30', HEADS['CON'] ?? '', `/suplencia ${AGREEMENTS} 3 febrero 14 febrero`),
  types(
    '2020-03-30 12:00',
    SECRETARY,
    '/plan suspender 5.1 abril a mayo por Acuerdo IEM-CG-12/2020',
  ),
  {
    at: '2020-04-15 10:00',
    does: async (game) => {
      const asked = await game.types(SECRETARY, '/plan modificar 3-01 octubre 2 por Acuerdo 5');
      const press = asked.message?.blocks
        .flatMap((block) => (block.type === 'actions' ? block.actions : []))
        .flatMap((action) => (action.kind === 'press' ? [action.press] : []))[0];
      if (press === undefined) throw new Error('the amendment is not offered');
      recorded(await game.presses(SECRETARY, press), 'the amendment');
    },
  },
  types(
    '2020-06-12 12:00',
    SECRETARY,
    '/plan equipo presidencia Consejero Integrante desde el 15 de junio por Acuerdo 12',
  ),
  {
    at: '2020-09-06 18:00',
    does: async (game) => {
      const { planId, settings } = await game.state();
      await game.store.write((tx) =>
        saveSettings(
          tx,
          planId,
          { ...settings, electoralProcess: { from: '2020-09-06', to: '2021-07-31' } },
          { by: SECRETARY, at: instant('2020-09-06 18:00') },
        ),
      );
    },
  },
  // A wrong number, taken back: nobody is to find it in a figure.
  {
    at: '2020-05-20 11:00',
    does: async (game) => {
      const subject = { type: 'line', lineKey: '4.2-01', month: 5 } as const;
      const who = HEADS['TEC'] ?? '';
      recorded(await game.replies(who, subject, 'van 7'), 'the wrong number');
      recorded(await game.replies(who, subject, 'deshacer'), 'taken back');
    },
  },
];

/** Everything that is done in the year, given what is due in it. */
export const scriptOf = (due: Due[]): Act[] => [
  ...due.filter(isReported).map(report),
  ...due.filter(isJustified).flatMap(justify),
  ...ASKED.flatMap(askedActs),
  ...SESSIONS,
  ...ACTS,
];
