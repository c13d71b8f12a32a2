/** `/plan`: the Secretario Técnico's own: decide the observaciones, assign lines, see the next messages and settings. */
import { z } from 'zod';
import { addDays } from '../../domain/time/dates.ts';
import { EVIDENCE_SOURCES } from '../../domain/progress/evidence-source.ts';
import type { Discrepancy } from '../../domain/plan/document.ts';
import { scheduledMonths } from '../../domain/progress/progress.ts';
import { allowed } from '../../domain/people/rights.ts';
import { PLAN_VERBS, planArguments } from '../../language/commands/plan.ts';
import { notAllowed, say } from '../../messages/progress/answers.ts';
import type { Action, Block, Message } from '../../conversation/message.ts';
import { previewMessages } from '../../messages/plan/preview-text.ts';
import { capital, count, momentName, shorten } from '../../messages/words.ts';
import { redrawCards } from '../redraw.ts';
import { resolveDiscrepancy } from '../../store/record/discrepancies.ts';
import { assignLine } from '../../store/plan/people.ts';
import { chosen } from '../blank.ts';
import { takeChannel } from './channel.ts';
import { planEvidence } from './evidence.ts';
import { planMenu } from './menu.ts';
import { planSuspend, suspendSchema } from './suspend.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { Command, CommandContext } from '../command.ts';
import { typedLine, instantOf, writeOnce, privately, todayOf, unknownLine } from '../reporting.ts';
const schema = z.object({
  action: z.enum(PLAN_VERBS).optional(),
  index: z.coerce.number().int().min(0).optional(),
  line: z.string().optional(),
  area: z.string().optional(),
  person: z.string().optional(),
  save: z.boolean().optional(),
  suspend: suspendSchema.optional(),
  lift: z.string().max(60).optional(),
  sources: z.preprocess(
    chosen,
    z
      .array(z.enum(EVIDENCE_SOURCES, { error: 'Elige los documentos de la lista.' }))
      .max(60)
      .optional(),
  ),
});

const decisions = (context: CommandContext): Discrepancy[] =>
  context.state.document.discrepancies.filter((one) => one.severity === 'decision');

const choose = (one: Discrepancy, id: string, label: string): Action => ({
  kind: 'form',
  label: shorten(label, 60),
  form: {
    title: label,
    fields: [
      {
        type: 'text',
        id: 'reason',
        label: 'Motivo de la decisión',
        required: true,
        multiline: true,
        maxLength: 500,
      },
    ],
    submit: { label: 'Decidir', press: { verb: 'resolver', args: { key: one.key, reading: id } } },
  },
});

/** One card per decision, with each reading, its evidence and its button. */
const reviewCard = (all: Discrepancy[], index: number): Message => {
  const at = Math.min(index, all.length - 1);
  const one = all[at];
  if (one === undefined) return say('El documento no tiene observaciones por decidir. ✅');
  const open = all.filter((each) => each.resolution === undefined).length;
  const go = (label: string, to: number): Action => ({
    kind: 'press',
    label,
    press: { verb: 'plan', args: { action: 'revisar', index: to } },
  });
  const title = `Observación ${at + 1} de ${all.length}${one.lineCode === undefined ? '' : ` · ${one.lineCode}`}`;
  const decided: Block[] =
    one.resolution === undefined
      ? [
          {
            type: 'text',
            text: `Mientras nadie decida se usa: ${one.proposal ?? ''}.`,
            tone: 'subtle',
          },
        ]
      : [
          {
            type: 'text',
            tone: 'good',
            text: `Decidido: ${one.readings?.find((reading) => reading.id === one.resolution?.readingId)?.label ?? ''}. ${one.resolution.by}, ${momentName(one.resolution.at)}: «${shorten(one.resolution.reason, 200)}»`,
          },
        ];
  return {
    text: `${title}: ${one.message}`,
    blocks: [
      { type: 'heading', text: title },
      { type: 'text', text: one.message },
      ...decided,
      ...(one.readings ?? []).map((reading): Block => ({
        type: 'text',
        size: 'small',
        text: `▸ ${reading.label}. ${reading.evidence}`,
      })),
      {
        type: 'actions',
        actions: (one.readings ?? []).map((reading) => choose(one, reading.id, reading.label)),
      },
      {
        type: 'actions',
        actions: [
          ...(at > 0 ? [go('← Anterior', at - 1)] : []),
          ...(at < all.length - 1 ? [go('Siguiente →', at + 1)] : []),
        ],
      },
      {
        type: 'text',
        size: 'small',
        tone: 'subtle',
        text:
          open === 0
            ? 'Ya están todas decididas.'
            : `${capital(count(open, 'observación queda', 'observaciones quedan'))} por decidir.`,
      },
    ].filter(
      (block) =>
        block.type !== 'actions' ||
        (block as Extract<Block, { type: 'actions' }>).actions.length > 0,
    ) as Block[],
  };
};

const DAYS_AHEAD = 45;

const nextMessages = (context: CommandContext): Message => {
  const today = todayOf(context);
  const all = previewMessages(() => [context.state], today, addDays(today, DAYS_AHEAD)).filter(
    (one) => one.at > instantOf(context),
  );
  const groups = new Map<
    string,
    { at: string; to: string; rule: string; cards: number; subject: string }
  >();
  for (const one of all) {
    const key = `${one.at}/${one.rule}/${one.to}`;
    const group = groups.get(key) ?? {
      at: one.at,
      to: one.to,
      rule: one.rule,
      cards: 0,
      subject: one.subject,
    };
    groups.set(key, { ...group, cards: group.cards + 1 });
  }
  const rows = [...groups.values()]
    .slice(0, 15)
    .map((one) => [
      momentName(one.at),
      one.to,
      one.cards === 1
        ? shorten(one.subject, 80)
        : `Encabezado y ${count(one.cards - 1, 'tarjeta', 'tarjetas')}`,
    ]);
  if (rows.length === 0) return say('No hay avisos previstos en los próximos 45 días.');
  return {
    text: 'Próximos avisos',
    blocks: [
      { type: 'heading', text: 'Próximos avisos, si nadie reporta nada más' },
      { type: 'table', columns: ['Cuándo', 'Para', 'Qué'], rows },
    ],
  };
};

const settingsCard = ({ state }: CommandContext): Message => {
  const { settings } = state;
  return {
    text: 'Ajustes del plan',
    blocks: [
      { type: 'heading', text: 'Ajustes del plan' },
      {
        type: 'facts',
        facts: [
          { label: 'Zona horaria', value: state.timeZone },
          { label: 'Activo desde', value: state.activeFrom },
          {
            label: 'Periodos inhábiles',
            value:
              settings.nonWorkingPeriods
                .map((one) => `${one.from} a ${one.to} (${one.reason})`)
                .join('; ') || 'ninguno',
          },
          {
            label: 'Proceso electoral',
            value:
              settings.electoralProcess === undefined
                ? 'no'
                : `${settings.electoralProcess.from} a ${settings.electoralProcess.to}`,
          },
        ],
      },
      {
        type: 'table',
        columns: ['Regla', 'Hora', 'Estado'],
        rows: Object.entries(settings.rules).map(([rule, one]) => [
          rule,
          one.at,
          `${one.enabled ? 'activa' : 'apagada'}${one.maxTimes === undefined ? '' : `, máximo ${one.maxTimes}`}`,
        ]),
      },
      {
        type: 'text',
        size: 'small',
        tone: 'subtle',
        text: 'Se cambian con: npm run -s avance -- settings set ARCHIVO',
      },
    ],
  };
};

const assign = async (
  context: CommandContext,
  code: string,
  to: { area?: string; person?: string },
): Promise<Answer> => {
  const line = typedLine(context.state, code);
  if (line === undefined) return unknownLine();
  const result = await writeOnce(context, async (tx, state) => {
    const redraw = async (): Promise<void> => {
      for (const month of scheduledMonths(line))
        await redrawCards(tx, state.planId, { lineKey: line.lineKey, month });
    };
    await redraw(); // what its area showed
    await assignLine(
      tx,
      state.planId,
      {
        lineKey: line.lineKey,
        ...(to.area === undefined ? {} : { area: to.area }),
        ...(to.person === undefined ? {} : { responsible: to.person }),
      },
      { by: context.actor.person.name, at: instantOf(context) },
    );
    await redraw();
    return 'done' as const;
  });
  const name =
    to.person === undefined
      ? context.state.areas.find((one) => one.code === to.area)?.name
      : context.state.people.find((one) => one.id === to.person)?.name;
  return result === 'repeated'
    ? privately('repeated', say('Ya estaba asignada.'))
    : privately('recorded', say(`La línea ${line.code} quedó asignada a ${name ?? ''}.`));
};

export const plan: Command<typeof schema> = {
  verb: 'plan',
  slash: true,
  yearAtEnd: true,
  typed: planArguments,
  schema,
  help: {
    usage:
      '/plan [revisar, asignar LÍNEA ÁREA o PERSONA, canal ÁREA, mensajes, evidencia LÍNEA, ajustes, suspender LÍNEA MESES por ACUERDO]',
    summary:
      'Para el Secretario Técnico: observaciones, asignaciones, avisos, evidencia, ajustes, suspensiones',
    examples: [
      '/plan revisar',
      '/plan asignar 3-01 VIN',
      '/plan canal VIN',
      '/plan suspender 5.1 abril mayo por Acuerdo 12',
    ],
  },
  run: async (context, args) => {
    const right =
      args.action === 'asignar' || args.action === 'canal'
        ? 'assign'
        : args.action === 'revisar'
          ? 'resolve'
          : args.action === 'ajustes' || args.action === 'evidencia'
            ? 'settings'
            : 'load';
    if (!allowed(context.actor.person, right))
      return privately('not-allowed', say(notAllowed(context.state, right)), {
        reaction: 'refused',
      });
    switch (args.action) {
      case 'revisar':
        return privately(
          'shown',
          reviewCard(
            decisions(context),
            args.index ??
              Math.max(
                0,
                decisions(context).findIndex((one) => one.resolution === undefined),
              ),
          ),
          { replace: true },
        );
      case 'canal':
        return args.area === undefined
          ? privately('bad-arguments', say('Escribe el área, por ejemplo: /plan canal VIN'))
          : takeChannel(context, args.area);
      case 'mensajes':
        return privately('shown', nextMessages(context), { replace: true });
      case 'evidencia':
        return planEvidence(
          context,
          args.line,
          args.save === true ? (args.sources ?? []) : undefined,
        );
      case 'ajustes':
        return privately('shown', settingsCard(context), { replace: true });
      case 'suspender':
        return planSuspend(context, args.suspend, args.lift);
      case 'asignar':
        return args.line === undefined
          ? unknownLine()
          : assign(context, args.line, {
              ...(args.area === undefined ? {} : { area: args.area }),
              ...(args.person === undefined ? {} : { person: args.person }),
            });
      case undefined:
        return planMenu(context, decisions(context));
    }
  },
};

const resolveSchema = z.object({
  key: z.string().max(200),
  reading: z.string().max(60),
  reason: z
    .string()
    .trim()
    .min(1, { error: 'Escribe el motivo de la decisión; queda en el registro.' })
    .max(1_000),
});

/** A decision taken in the chat: the reading, its author and reason are kept. */
export const resolver: Command<typeof resolveSchema> = {
  verb: 'resolver',
  slash: false,
  schema: resolveSchema,
  help: { usage: '', summary: 'Decide una observación', examples: [] },
  run: async (context, { key, reading, reason }) => {
    if (!allowed(context.actor.person, 'resolve'))
      return privately('not-allowed', say(notAllowed(context.state, 'resolve')), {
        reaction: 'refused',
      });
    const result = await writeOnce(context, async (tx, state) => {
      await resolveDiscrepancy(tx, state.planId, key, {
        readingId: reading,
        by: context.actor.person.name,
        at: instantOf(context),
        reason,
      });
      const line = state.document.discrepancies.find((one) => one.key === key)?.lineCode;
      const found = line === undefined ? undefined : typedLine(state, line);
      if (found !== undefined)
        for (const month of scheduledMonths(found))
          await redrawCards(tx, state.planId, { lineKey: found.lineKey, month });
      return 'done' as const;
    });
    if (result === 'repeated')
      return privately('repeated', say('Esa decisión ya se había recibido.'), {
        visibility: 'none',
      });
    const all = decisions(context).map((one) =>
      one.key === key
        ? {
            ...one,
            resolution: {
              readingId: reading,
              by: context.actor.person.name,
              at: instantOf(context),
              reason,
            },
          }
        : one,
    );
    return privately(
      'recorded',
      reviewCard(
        all,
        all.findIndex((one) => one.key === key),
      ),
      { replace: true },
    );
  },
};
