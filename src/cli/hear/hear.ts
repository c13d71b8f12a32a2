/** `hear [TEXT]`: how a reply or a command would be understood, and why; with `--json`, JSON Lines in and out. Stores nothing. */
import { InvalidArgumentError, type Command } from 'commander';
import { localDate } from '../../domain/time/dates.ts';
import { AvanceError } from '../../errors.ts';
import { whyHeard } from '../../messages/progress/why.ts';
import { loadInstitution } from '../../store/plan/institution.ts';
import { loadStates } from '../../store/plan/plans.ts';
import { numberArgument } from '../arguments.ts';
import { withStore, type Io } from '../io.ts';
import { addPlanOption, readPlanClock, requirePlan, type PlanOption } from '../which-plan.ts';
import { heardJson } from './as-json.ts';
import { heardText } from './as-text.ts';
import { spoken, understand, type Spoken, type Stored, type Understood } from './understand.ts';

interface Options extends PlanOption {
  line?: string;
  month?: number;
  programmed?: number;
  unit?: string;
  under?: Spoken['under'];
  json?: true;
}

const UNDER = ['line', 'list', 'command'] as const;
const underArgument = (text: string): Spoken['under'] => {
  const under = UNDER.find((each) => each === text);
  if (under === undefined) throw new InvalidArgumentError(`«${text}» no es line, list ni command.`);
  return under;
};

const asJson = (understood: Understood): unknown => {
  if (understood.kind === 'reply') return heardJson(understood.heard, understood.line);
  const { verb, parsed } = understood;
  return parsed.ok
    ? { ok: true, verb, args: parsed.args }
    : { ok: false, message: parsed.message, suggestions: parsed.suggestions };
};

const asText = (understood: Understood): string[] => {
  if (understood.kind === 'reply')
    return [
      heardText(understood.heard.intent, understood.line),
      ...whyHeard(understood.heard.trace),
    ];
  const { verb, parsed } = understood;
  return parsed.ok
    ? [`/${verb}: ${JSON.stringify(parsed.args)}`]
    : [parsed.message, ...parsed.suggestions.map((each) => `  ${each}`)];
};

/** What is null was not said. */
const withoutNulls = (json: unknown): unknown =>
  typeof json !== 'object' || json === null || Array.isArray(json)
    ? json
    : Object.fromEntries(Object.entries(json).filter(([, value]) => value !== null));

/** What a line of JSON asks; a Spanish sentence where it asks nothing. */
const readSpoken = (line: string, given: Omit<Spoken, 'text'>): Spoken | string => {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return 'No es JSON: cada línea debe ser un objeto como {"text":"listo","under":"line"}.';
  }
  const parsed = spoken.safeParse(withoutNulls(json));
  if (parsed.success) return { ...given, ...parsed.data };
  const [field = 'text'] = parsed.error.issues[0]?.path ?? [];
  return `El campo «${String(field)}» falta o no es lo que debe ser.`;
};

interface Hearing {
  io: Io;
  stored: Stored;
  given: Omit<Spoken, 'text'>;
}

const hearJsonLines = async ({ io, stored, given }: Hearing): Promise<boolean> => {
  let failed = false;
  for await (const line of io.lines?.() ?? []) {
    const said = readSpoken(line, given);
    failed ||= typeof said === 'string';
    const told = typeof said === 'string' ? { error: said } : asJson(understand(stored, said));
    io.out(JSON.stringify(told));
  }
  return failed;
};

const hearText = ({ io, stored, given }: Hearing, text: string, json: boolean): void => {
  const understood = understand(stored, { ...given, text });
  if (json) io.out(JSON.stringify(asJson(understood)));
  else for (const line of asText(understood)) io.out(line);
};

const run = (io: Io, text: string | undefined, options: Options): Promise<boolean> =>
  withStore(io, async ({ store, clock, config }) => {
    await readPlanClock({ store, clock }, config);
    const { plan, json, ...given } = options;
    const now = clock.planNow();
    const stored = await store.read(async (db): Promise<Stored> => {
      const state =
        plan === undefined
          ? (await loadInstitution(db))?.present
          : await requirePlan(db, plan, now);
      const years = (await loadStates(db)).map(({ year }) => year);
      return { state, years, today: localDate(now, state?.timeZone ?? config.timeZone) };
    });
    const hearing = { io, stored, given };
    if (text !== undefined) hearText(hearing, text, json === true);
    else if (json === true) return hearJsonLines(hearing);
    else
      throw new AvanceError(
        'no-text',
        'Escribe el texto entre comillas, por ejemplo: avance hear "van 3" --line 3-01; o manda JSON Lines con --json.',
      );
    return false;
  });

export const addHear = (parent: Command, io: Io): void => {
  addPlanOption(parent.command('hear'))
    .argument('[texto]', 'una respuesta, o un comando con su diagonal')
    .description('cómo se entendería una respuesta o un comando, y por qué; no guarda nada')
    .option('--line <código>', 'la línea de la tarjeta')
    .option('--month <mes>', 'el mes de la tarjeta, de 1 a 12', numberArgument(1, 12))
    .option('--programmed <unidades>', 'lo programado ese mes', numberArgument(0, 1_000_000))
    .option('--unit <unidad>', 'su unidad de medida')
    .option('--under <dónde>', 'line, list o command', underArgument)
    .option('--json', 'JSON Lines: de la entrada estándar, o del texto')
    .action(async (text: string | undefined, options: Options, action: Command) => {
      if (await run(io, text, options)) action.setOptionValue('exitCode', 1);
    });
};
