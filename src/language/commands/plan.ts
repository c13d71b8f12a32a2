/** What follows `/plan`: an action and what it is about. */
import { cutText } from '../../domain/plan/plain-text.ts';
import { foldWord } from '../tokens.ts';
import { parseLift } from '../suspension-text.ts';
import type { Vocabulary } from '../vocabulary.ts';
import {
  ok,
  refuse,
  unknown,
  unknownLine,
  codes,
  names,
  lineChoices,
  areaChoices,
  type Choice,
  type Input,
  type Parsed,
  type TypedArguments,
} from '../typed-arguments.ts';
import {
  isPunctuation,
  looseWords,
  readArgument,
  takeKind,
  takeNamed,
  textOfItems,
  withoutLoose,
  type Argument,
} from './argument.ts';
import { askSlip, slipOf } from './slips.ts';
import { readMove, readSuspension } from './plan-acts.ts';
import { planAssign } from './plan-assign.ts';
import { planTeam, teamChoices } from './plan-team.ts';

/** What follows `/plan`. */
export const PLAN_VERBS = [
  'revisar',
  'asignar',
  'canal',
  'equipo',
  'mensajes',
  'evidencia',
  'ajustes',
  'modificar',
  'suspender',
  'reprogramar',
  'levantar',
  'deshacer',
] as const;
type PlanVerb = (typeof PLAN_VERBS)[number];

const LOOSE = looseWords(
  `a al como de del el en es esta este la las linea lineas lo los para por que queda responsable area canal persona
  observaciones plan evidencia evidencias y`,
);

const planChannel = (argument: Argument, vocabulary: Vocabulary): Parsed => {
  const example = vocabulary.areas[0]?.code ?? 'VIN';
  const [area, unnamed] = takeNamed(argument, vocabulary.areas, LOOSE);
  const rest = withoutLoose(unnamed, LOOSE);
  const typed = textOfItems(rest);
  const [second] = takeNamed(rest, vocabulary.areas, LOOSE);
  if (area !== undefined && second !== undefined)
    return refuse(
      `Cada canal es de un área: «${area.name}» o «${second.name}». Escribe sólo una, en su canal.`,
      [area, second].map(({ code }) => `/plan canal ${code}`),
    );
  if (area === undefined && foldWord(typed) === 'comision')
    return ok({ action: 'canal', area: 'COMISION' });
  if (rest.items.length > 0)
    return unknown(
      typed,
      [...vocabulary.areas.map((named) => named.code), ...names(vocabulary.areas), 'comisión'],
      'el área',
    );
  return area === undefined
    ? refuse(
        `Escribe de qué área es este canal, por ejemplo: /plan canal ${example}; o /plan canal comisión`,
      )
    : ok({ action: 'canal', area: area.code });
};

const planEvidence = (argument: Argument, vocabulary: Vocabulary): Parsed => {
  const [lines, rest] = takeKind(argument, 'codes');
  const left = withoutLoose(rest, LOOSE);
  const [wrong] = lines.flatMap(({ entity }) => entity.unknown);
  if (wrong !== undefined) return unknownLine(wrong, vocabulary);
  if (left.items.length > 0) return unknown(textOfItems(left), codes(vocabulary), 'la línea');
  const [line, ...others] = lines.flatMap(({ entity }) => entity.codes);
  if (others.length > 0)
    return refuse('Escribe una línea a la vez, por ejemplo: /plan evidencia 3-01');
  return ok({ action: 'evidencia', ...(line === undefined ? {} : { line }) });
};

/** Of what takes no argument nothing may follow. */
const alone = (action: PlanVerb, argument: Argument): Parsed => {
  const left = withoutLoose(argument, LOOSE);
  return left.items.length === 0
    ? ok({ action })
    : refuse(
        `No entendí «${textOfItems(left)}» después de «${action}». Escribe sólo /plan ${action}`,
        [`/plan ${action}`],
      );
};

/** "por se capturó mal", "porque no era": why the last change is taken back. */
const whyOf = (text: string): { why?: string } => {
  const why = text.replace(/^(?:por(?:que)?\s+|[:,]\s*)+/i, '').trim();
  return why === '' ? {} : { why };
};

/** Acts of the commission that change what is due: read with what they say of lines, months and days. */
const readAbout = (action: PlanVerb, about: Argument, input: Input): Parsed => {
  const { vocabulary, today } = input;
  const text = textOfAll(about);
  switch (action) {
    case 'modificar':
      return ok({ action, change: text });
    case 'suspender':
      return readSuspension(text, input);
    case 'reprogramar':
      return readMove(text, input);
    case 'levantar':
      return ok({ action, lift: parseLift(text, vocabulary, today) });
    case 'canal':
      return planChannel(about, vocabulary);
    case 'equipo':
      return planTeam(about, input);
    case 'asignar':
      return planAssign(about, vocabulary);
    case 'deshacer':
      return ok({ action, ...whyOf(text) });
    case 'evidencia':
      return planEvidence(about, vocabulary);
    default:
      return alone(action, about);
  }
};

/** Everything from the first item on, as it was typed. */
const textOfAll = ({ text, items }: Argument): string =>
  items[0] === undefined ? '' : text.slice(items[0].from).trim();

const findVerb = (word: string): PlanVerb | undefined =>
  PLAN_VERBS.find((verb) => verb === word) ??
  PLAN_VERBS.find((verb) => word.length >= 3 && verb.startsWith(word));

const plan = (input: Input): Parsed => {
  const argument = readArgument(input);
  const [first, ...items] = argument.items.filter(
    (item, index) => index > 0 || !isPunctuation(item),
  );
  if (first === undefined) return ok({});
  const action = findVerb(first.form);
  const meant = action === undefined ? slipOf(first.form, PLAN_VERBS) : undefined;
  if (meant !== undefined) return askSlip('/plan', argument, first, meant);
  if (action === undefined)
    return refuse(
      `No encontré la acción «${cutText(first.text, 60)}». Las que hay: ${PLAN_VERBS.join(', ')}.`,
      [...PLAN_VERBS],
    );
  return readAbout(action, { ...argument, items }, input);
};

const choicesAfter = ([verb, ...before]: string[], vocabulary: Vocabulary): Choice[] => {
  if (verb === undefined) return PLAN_VERBS.map((word) => ({ word, hint: 'acción' }));
  if (verb === 'canal')
    return before.length === 0
      ? [...areaChoices(vocabulary), { word: 'comisión', hint: 'canal' }]
      : [];
  if (verb === 'equipo') return teamChoices(before, vocabulary);
  if (verb !== 'asignar') return [];
  return before.length === 0
    ? lineChoices(vocabulary)
    : [
        ...areaChoices(vocabulary),
        ...vocabulary.people.map(({ name }) => ({ word: name, hint: 'persona' })),
      ];
};

export const planArguments: TypedArguments = {
  read: plan,
  words: choicesAfter,
};
