/** What follows `/plan equipo`: a day, or a change of posts: which, of whom, from when, by which oficio. */
import type { LocalDate } from '../../domain/plan/document.ts';
import { findExactly, type Named, type Vocabulary } from '../vocabulary.ts';
import {
  areaChoices,
  names,
  ok,
  refuse,
  unknown,
  type Choice,
  type Input,
  type Parsed,
} from '../typed-arguments.ts';
import { foldWord } from '../tokens.ts';
import { beforeAct } from '../suspension-text.ts';
import {
  isKind,
  looseWords,
  readArgument,
  takeKind,
  takeNamed,
  textOfItems,
  without,
  withoutLoose,
  type Argument,
} from './argument.ts';
import { contradiction, daysIn, impossibleDay, inMonthOf, withoutDays } from './day.ts';

export const TEAM_ACTIONS = [
  'presidencia',
  'integrante',
  'invitado',
  'secretario',
  'titular',
  'encargado',
  'personal',
  'baja',
  'suplente',
] as const;
export type TeamAction = (typeof TEAM_ACTIONS)[number];

/** What is typed of each. */
const HOW: Record<TeamAction, string> = {
  presidencia: '/plan equipo presidencia NOMBRE desde 1 de marzo por Acuerdo 12',
  integrante: '/plan equipo integrante NOMBRE desde 1 de marzo por Acuerdo 12',
  invitado: '/plan equipo invitado NOMBRE desde 1 de marzo por Acuerdo 12',
  secretario: '/plan equipo secretario NOMBRE desde 1 de marzo por Acuerdo 12',
  titular: '/plan equipo titular VIN NOMBRE desde 1 de marzo por oficio 12',
  encargado: '/plan equipo encargado VIN NOMBRE desde 1 de marzo por oficio 12',
  personal: '/plan equipo personal VIN NOMBRE desde 1 de marzo por oficio 12',
  baja: '/plan equipo baja NOMBRE el 15 de marzo por renuncia',
  suplente: '/plan equipo suplente NOMBRE del 6 al 17 de julio por oficio 12',
};

/** As people call them. */
const CALLED: Record<string, TeamAction> = {
  presidenta: 'presidencia',
  presidente: 'presidencia',
  preside: 'presidencia',
  integra: 'integrante',
  consejera: 'integrante',
  consejero: 'integrante',
  invitada: 'invitado',
  secretaria: 'secretario',
  encargada: 'encargado',
  encargaduria: 'encargado',
  encargo: 'encargado',
  suplencia: 'suplente',
  renuncia: 'baja',
  vacante: 'baja',
};

export interface TeamText {
  action: TeamAction;
  area?: string | undefined;
  person?: string | undefined;
  name?: string | undefined;
  email?: string | undefined;
  from?: LocalDate | undefined;
  to?: LocalDate | undefined;
  why: string;
}

const LOOSE = looseWords(
  `a al como con de del desde dia el en es hasta la las los para persona area nueva nuevo queda ultimo y que correo tecnica`,
);
const EMAIL = /[^\s<>(),;]+@[^\s<>(),;]+\.[^\s<>(),;]+/;
/** The vacant Secretaría Técnica, where an area is named. */
const SECRETARIAT: Named = { code: 'ST', name: 'Secretaría Técnica' };

const takesArea = (action: TeamAction): boolean =>
  action === 'titular' || action === 'encargado' || action === 'personal' || action === 'baja';

interface Days {
  from?: LocalDate | undefined;
  to?: LocalDate | undefined;
  rest: Argument;
}

const takeDays = (argument: Argument, input: Input): Days => {
  const [ranges, unranged] = takeKind(argument, 'dates');
  const [range] = ranges;
  if (range !== undefined)
    return { from: range.entity.first, to: range.entity.last, rest: unranged };
  const days = daysIn(argument, input);
  const [first, last] = days;
  const [start, end] = [first?.items[0], last?.items[0]];
  const from =
    (start === undefined || end === undefined ? undefined : inMonthOf(start, end)) ?? first?.date;
  return { from, to: last?.date, rest: withoutDays(argument, days) };
};

const areaOf = (
  argument: Argument,
  action: TeamAction,
  { areas }: Vocabulary,
): [area: Named | undefined, rest: Argument] => {
  if (!takesArea(action)) return [undefined, argument];
  const among =
    action === 'encargado' && findExactly(SECRETARIAT.code, areas) === undefined
      ? [...areas, SECRETARIAT]
      : areas;
  const coded = argument.items.find((item) =>
    among.some(({ code }) => foldWord(code) === item.form),
  );
  if (coded !== undefined)
    return [
      among.find(({ code }) => foldWord(code) === coded.form),
      without(argument, (item) => item === coded),
    ];
  return action === 'baja' ? [undefined, argument] : takeNamed(argument, among, LOOSE);
};

/** The person's name, of the directory or as it was typed beside an email. */
const personOf = (
  argument: Argument,
  email: string | undefined,
  { people }: Vocabulary,
): Pick<TeamText, 'person' | 'name'> | undefined => {
  const left = withoutLoose(argument, LOOSE);
  const typed = textOfItems(left).trim();
  if (email !== undefined) return typed === '' ? {} : { name: typed };
  const [person, rest] = takeNamed(argument, people, LOOSE);
  return person !== undefined && withoutLoose(rest, LOOSE).items.length === 0
    ? { person: person.code }
    : undefined;
};

const missing = (action: TeamAction, { area, from, to, why }: Omit<TeamText, 'action'>) =>
  [
    takesArea(action) && action !== 'baja' && area === undefined ? 'el área' : '',
    from === undefined ? (action === 'baja' ? 'el último día' : 'desde qué día') : '',
    action === 'suplente' && to === undefined ? 'hasta qué día' : '',
    why === '' ? 'por qué acuerdo, oficio o motivo' : '',
  ].filter((each) => each !== '');

const readChange = (action: TeamAction, text: string, input: Input): Parsed => {
  const { vocabulary } = input;
  const { what, act: why } = beforeAct(text);
  const email = EMAIL.exec(what)?.[0].toLowerCase();
  const argument = readArgument({ ...input, text: what.replace(EMAIL, ' ') });
  const wrong = contradiction(argument, () => HOW[action]) ?? impossibleDay(argument, input);
  if (wrong !== undefined) return wrong;
  const { from, to, rest } = takeDays(argument, input);
  const [area, unplaced] = areaOf(rest, action, vocabulary);
  const person = personOf(unplaced, email, vocabulary);
  if (person === undefined) {
    const typed = textOfItems(withoutLoose(unplaced, LOOSE));
    return typed === ''
      ? refuse(`Escribe de quién se trata: ${HOW[action]}`)
      : unknown(typed, names(vocabulary.people), 'a la persona');
  }
  const team: TeamText = { action, area: area?.code, ...person, email, from, to, why };
  const lacks = missing(action, team);
  return lacks.length > 0
    ? refuse(`Falta ${lacks.join(' y ')}. Escríbelo así: ${HOW[action]}`)
    : ok({ action: 'equipo', team });
};

const actionOf = (word: string): TeamAction | undefined =>
  TEAM_ACTIONS.find((action) => action === word) ?? CALLED[word];

/** @param argument what follows `equipo`. */
export const planTeam = (argument: Argument, input: Input): Parsed => {
  const [first, ...items] = argument.items;
  if (first === undefined) return ok({ action: 'equipo' });
  const action = actionOf(first.form);
  if (action !== undefined) {
    const text = items[0] === undefined ? '' : argument.text.slice(items[0].from).trim();
    return text === ''
      ? refuse(`Escríbelo así: ${HOW[action]}; o usa los botones de /plan equipo`, ['/plan equipo'])
      : readChange(action, text, input);
  }
  const days = daysIn(argument, input);
  const [day] = days;
  const left = withoutLoose(withoutDays(argument, days), LOOSE);
  if (day !== undefined && days.length === 1 && left.items.length === 0)
    return ok({ action: 'equipo', on: day.date });
  const [month] = argument.items.filter((item) => isKind(item, 'month'));
  const shown = textOfItems(month === undefined ? withoutLoose(argument, LOOSE) : argument);
  return unknown(shown, TEAM_ACTIONS, 'el cambio');
};

/** @param before what follows `equipo` already. */
export const teamChoices = (before: string[], vocabulary: Vocabulary): Choice[] => {
  const [action] = before;
  if (action === undefined)
    return TEAM_ACTIONS.map((word) => ({ word, hint: HOW[word].replace('/plan equipo ', '') }));
  return before.length === 1 && takesArea(actionOf(foldWord(action)) ?? 'suplente')
    ? areaChoices(vocabulary)
    : vocabulary.people.map(({ name }) => ({ word: name, hint: 'persona' }));
};
