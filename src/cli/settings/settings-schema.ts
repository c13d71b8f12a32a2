/** The file of `settings set`: what may stand in it, and how it joins the settings that are stored. */
import { z } from 'zod';
import { EVIDENCE_SOURCES } from '../../domain/progress/evidence-source.ts';
import { MOST_TIMES, type PlanSettings } from '../../domain/plan/settings.ts';
import { REQUEST_LIMITS } from '../../domain/requests/request.ts';
import { AvanceError } from '../../errors.ts';
import { settingOf } from '../../reminders/rule.ts';
import { RULES } from '../../reminders/rules/rules.ts';
import { dateArgument } from '../arguments.ts';

/** More lines than any plan has: never a board. */
const MOST_CARDS = 1_000;

const isDate = (text: string): boolean => {
  try {
    return dateArgument(text) === text;
  } catch {
    return false;
  }
};
const date = z.string('debe ser una fecha').refine(isDate, 'debe ser una fecha como 2020-01-31');
const act = z.string().trim().min(1, 'falta el acto').max(300, 'pasa de 300 letras').optional();
/** With the acts that declare its start and its end. */
const period = z
  .strictObject({ from: date, to: date, startsBy: act, endsBy: act })
  .refine(({ from, to }) => from <= to, 'termina antes de empezar');
const rule = z.strictObject({
  enabled: z.boolean('debe ser true o false').optional(),
  at: z
    .string('debe ser una hora')
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'debe ser una hora como 09:00')
    .optional(),
  maxTimes: z
    .int('debe ser un número entero')
    .min(1, 'debe ser al menos 1')
    .max(MOST_TIMES, `debe ser a lo más ${MOST_TIMES}`)
    .optional(),
});

const schema = z.strictObject(
  {
    nonWorkingPeriods: z
      .array(
        z
          .strictObject({
            from: date,
            to: date,
            reason: z.string().trim().min(1, 'falta el motivo'),
            of: z.enum(['plazos', 'avisos'], 'debe ser plazos o avisos').optional(),
          })
          .refine(({ from, to }) => from <= to, 'termina antes de empezar'),
        'debe ser una lista',
      )
      .optional(),
    workingDays: z.array(date, 'debe ser una lista').optional(),
    electoralProcess: period.nullable().optional(),
    sendingDays: z
      .int('debe ser un número entero de días hábiles')
      .min(1, 'debe ser al menos 1')
      .max(365, 'debe ser a lo más 365')
      .optional(),
    openingCards: z
      .int('debe ser un número entero')
      .min(0, 'debe ser al menos 0')
      .max(MOST_CARDS, `debe ser a lo más ${MOST_CARDS}`)
      .optional(),
    requests: z
      .strictObject({
        areaDays: z
          .int('debe ser un número entero de días hábiles')
          .min(1, 'debe ser al menos 1')
          .max(REQUEST_LIMITS.turnDays, `debe ser a lo más ${REQUEST_LIMITS.turnDays}`),
      })
      .optional(),
    rules: z.partialRecord(z.enum(RULES.map(({ name }) => name)), rule).optional(),
    evidence: z
      .record(
        z.string(),
        z.array(
          z.enum(EVIDENCE_SOURCES, `no conozco esa evidencia; hay: ${EVIDENCE_SOURCES.join(', ')}`),
          'debe ser una lista',
        ),
      )
      .optional(),
    sessions: z
      .strictObject({
        terms: z
          .array(
            z.strictObject({
              kind: z.enum(['ordinary', 'extraordinary'], 'debe ser ordinary o extraordinary'),
              hours: z.int('debe ser un número entero de horas').min(0, 'debe ser 0 o más'),
              article: z.string().trim().min(1, 'falta el artículo').optional(),
              from: date,
            }),
            'debe ser una lista',
          )
          .optional(),
        quorum: z
          .int('debe ser un número entero de integrantes con voto')
          .min(1, 'debe ser al menos 1')
          .optional(),
      })
      .optional(),
    ackDefaults: z
      .record(
        z.string(),
        z.int('debe ser un número entero de días hábiles').min(1, 'debe ser al menos 1'),
      )
      .optional(),
  },
  'debe ser un objeto con los ajustes',
);

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new AvanceError(
      'wrong-settings-file',
      'El archivo no es JSON que se pueda leer: revisa las comas y las comillas. Parte de lo que imprime: settings show --json',
    );
  }
};

const problem = (issue: z.core.$ZodIssue): string => {
  const where = issue.path.join('.') || 'archivo';
  const unknownRule =
    issue.path[0] === 'rules' &&
    issue.path.length === 1 &&
    (issue.code === 'unrecognized_keys' || issue.code === 'invalid_key');
  if (unknownRule)
    return `${where}: ${issue.code === 'unrecognized_keys' ? `${issue.keys.join(', ')}: ` : ''}no conozco esa regla; hay: ${RULES.map(({ name }) => name).join(', ')}.`;
  if (issue.code === 'unrecognized_keys') return `${where}: no conozco ${issue.keys.join(', ')}.`;
  return `${where}: ${issue.message}.`;
};

/** @throws AvanceError `wrong-settings-file`, one line per problem. */
const readSettings = (text: string): z.infer<typeof schema> => {
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new AvanceError(
    'wrong-settings-file',
    [...parsed.error.issues.map(problem), 'No se guardó nada.'].join('\n'),
  );
};

/**
 * Joins a settings file to the present settings: what the file leaves out stays, `electoralProcess: null` removes it.
 * @throws AvanceError `wrong-settings-file`, one line per problem.
 */
export const joinSettings = (present: PlanSettings, text: string): PlanSettings => {
  const {
    electoralProcess,
    rules = {},
    nonWorkingPeriods,
    workingDays,
    ackDefaults,
    openingCards,
    sendingDays,
    requests,
    evidence,
    sessions,
  } = readSettings(text);
  const { electoralProcess: before, ...rest } = present;
  const process = electoralProcess === undefined ? before : (electoralProcess ?? undefined);
  const joined: PlanSettings = {
    ...rest,
    nonWorkingPeriods: nonWorkingPeriods ?? present.nonWorkingPeriods,
    workingDays: workingDays ?? present.workingDays,
    ackDefaults: ackDefaults ?? present.ackDefaults,
    openingCards: openingCards ?? present.openingCards,
    rules: { ...present.rules },
    ...(process === undefined ? {} : { electoralProcess: process }),
    ...(sendingDays === undefined ? {} : { sendingDays }),
    ...(requests === undefined ? {} : { requests }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(sessions === undefined ? {} : { sessions }),
  };
  for (const rule of RULES) {
    const given = Object.fromEntries(
      Object.entries(rules[rule.name] ?? {}).filter(([, value]) => value !== undefined),
    );
    if (rules[rule.name] !== undefined)
      joined.rules[rule.name] = { ...settingOf(present, rule), ...given };
  }
  return joined;
};
