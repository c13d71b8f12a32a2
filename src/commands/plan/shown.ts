/** What `/plan` only shows: the next messages, and the settings. */
import { addDays } from '../../domain/time/dates.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Message } from '../../conversation/message.ts';
import { previewMessages } from '../../messages/plan/preview-text.ts';
import { say } from '../../messages/progress/answers.ts';
import { count, momentName, shorten } from '../../messages/words.ts';
import type { CommandContext } from '../command.ts';
import { instantOf, todayOf } from '../reporting.ts';
import { subtleText } from '../../messages/small-text.ts';

const DAYS_AHEAD = 45;

export const nextMessages = (context: CommandContext): Message => {
  const today = todayOf(context);
  const all = previewMessages(() => [context.state], today, addDays(today, DAYS_AHEAD)).filter(
    (message) => message.at > instantOf(context),
  );
  const groups = new Map<
    string,
    { at: string; to: string; rule: string; cards: number; subject: string }
  >();
  for (const message of all) {
    const key = `${message.at}/${message.rule}/${message.to}`;
    const group = groups.get(key) ?? {
      at: message.at,
      to: message.to,
      rule: message.rule,
      cards: 0,
      subject: message.subject,
    };
    groups.set(key, { ...group, cards: group.cards + 1 });
  }
  const rows = [...groups.values()]
    .slice(0, 15)
    .map((group) => [
      momentName(group.at),
      group.to,
      group.cards === 1
        ? shorten(group.subject, 80)
        : `Encabezado y ${count(group.cards - 1, 'mensaje', 'mensajes')}`,
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

const settingsFacts = ({ timeZone, activeFrom, settings }: PlanState) => {
  const { nonWorkingPeriods, electoralProcess } = settings;
  const periods = nonWorkingPeriods.map(
    ({ from, to, reason, of }) =>
      `${from} a ${to} (${reason}${of === undefined ? '' : `; sólo ${of}`})`,
  );
  return [
    { label: 'Zona horaria', value: timeZone },
    { label: 'Activo desde', value: activeFrom },
    { label: 'Periodos inhábiles', value: periods.join('; ') || 'ninguno' },
    {
      label: 'Tableros al abrir el mes',
      value: `en las áreas con más de ${count(settings.openingCards, 'línea', 'líneas')}`,
    },
    {
      label: 'Proceso electoral',
      value:
        electoralProcess === undefined
          ? 'no'
          : [
              `${electoralProcess.from} a ${electoralProcess.to}`,
              ...(electoralProcess.startsBy === undefined
                ? []
                : [`inicia por ${electoralProcess.startsBy}`]),
              ...(electoralProcess.endsBy === undefined
                ? []
                : [`termina por ${electoralProcess.endsBy}`]),
            ].join('; '),
    },
  ];
};

export const settingsCard = ({ state }: CommandContext): Message => ({
  text: 'Ajustes del plan',
  blocks: [
    { type: 'heading', text: 'Ajustes del plan' },
    { type: 'facts', facts: settingsFacts(state) },
    {
      type: 'table',
      columns: ['Regla', 'Hora', 'Estado'],
      rows: Object.entries(state.settings.rules).map(([rule, { at, enabled, maxTimes }]) => [
        rule,
        at,
        `${enabled ? 'activa' : 'apagada'}${maxTimes === undefined ? '' : `, máximo ${maxTimes}`}`,
      ]),
    },
    subtleText('Se cambian con: npm run -s avance -- settings set ARCHIVO'),
  ],
});
