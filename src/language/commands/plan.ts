/** What follows `/plan`: an action and what it is about. */
import { cutText } from '../../domain/plan/plain-text.ts';
import { findCode } from '../codes.ts';
import { fold } from '../normalise.ts';
import { parseLift, parseMove, parseSuspension } from '../suspension-text.ts';
import { findNamed, type Vocabulary } from '../vocabulary.ts';
import {
  ok,
  unknown,
  codes,
  names,
  lineChoices,
  areaChoices,
  type Input,
  type Parsed,
  type TypedArguments,
} from '../typed-arguments.ts';

/** What follows `/plan`. */
export const PLAN_VERBS = [
  'revisar',
  'asignar',
  'canal',
  'mensajes',
  'evidencia',
  'ajustes',
  'modificar',
  'suspender',
  'reprogramar',
  'levantar',
] as const;

const planChannel = (to: string, vocabulary: Vocabulary): Parsed => {
  const example = vocabulary.areas[0]?.code ?? 'VIN';
  if (to === '')
    return {
      ok: false,
      message: `Escribe de qué área es este canal, por ejemplo: /plan canal ${example}; o /plan canal comisión`,
      suggestions: [],
    };
  if (/^(la )?comision$/.test(fold(to))) return ok({ action: 'canal', area: 'COMISION' });
  const area = findNamed(to, vocabulary.areas);
  return area === undefined
    ? unknown(
        to,
        [...vocabulary.areas.map((named) => named.code), ...names(vocabulary.areas), 'comisión'],
        'el área',
      )
    : ok({ action: 'canal', area: area.code });
};

const planAssign = (words: string[], vocabulary: Vocabulary): Parsed => {
  const action = 'asignar';
  const line = findCode(words[0] ?? '', codes(vocabulary));
  if (words.length === 0)
    return {
      ok: false,
      message: 'Escribe la línea y su área o persona, por ejemplo: /plan asignar 3-01 VIN',
      suggestions: [],
    };
  if (line === undefined) return unknown(words[0] ?? '', codes(vocabulary), 'la línea');
  const to = words
    .slice(1)
    .join(' ')
    .replace(/^(a|al|para) /i, '');
  if (to === '')
    return {
      ok: false,
      message: `Escribe a qué área o persona va la línea ${line}, por ejemplo: /plan asignar ${line} ${vocabulary.areas[0]?.code ?? 'VIN'}`,
      suggestions: [],
    };
  const area =
    vocabulary.areas.find((named) => fold(named.code) === fold(to)) ??
    findNamed(to, vocabulary.areas);
  const person = findNamed(to, vocabulary.people);
  if (person !== undefined && (area === undefined || fold(person.name) === fold(to)))
    return ok({ action, line, person: person.code });
  return area === undefined
    ? unknown(to, [...names(vocabulary.areas), ...names(vocabulary.people)], 'el área o la persona')
    : ok({ action, line, area: area.code });
};

/** Acts of the commission that change what is due: read with what they say of lines, months and days. */
const readAct = (
  action: string,
  about: string,
  { vocabulary, today }: Input,
): Parsed | undefined => {
  switch (action) {
    case 'modificar':
      return ok({ action, change: about });
    case 'suspender':
      return ok({ action, suspend: parseSuspension(about, vocabulary, today) });
    case 'reprogramar':
      return ok({ action, move: parseMove(about, vocabulary) });
    case 'levantar':
      return ok({ action, lift: parseLift(about, vocabulary) });
    default:
      return undefined;
  }
};

const plan = (input: Input): Parsed => {
  const { text, vocabulary } = input;
  const [verb = '', ...words] = text.trim().split(/\s+/);
  if (verb === '') return ok({});
  const action =
    PLAN_VERBS.find((one) => one === fold(verb)) ??
    PLAN_VERBS.find((one) => fold(verb).length >= 3 && one.startsWith(fold(verb)));
  if (action === undefined) {
    const message = `No encontré la acción «${cutText(verb, 60)}». Las que hay: ${PLAN_VERBS.join(', ')}.`;
    return { ok: false, message, suggestions: [...PLAN_VERBS] };
  }
  if (action === 'canal')
    return planChannel(words.join(' ').replace(/^(de|para|del) /i, ''), vocabulary);
  if (action === 'evidencia' && words.length > 0) {
    const about = findCode(words[0] ?? '', codes(vocabulary));
    return about === undefined
      ? unknown(words[0] ?? '', codes(vocabulary), 'la línea')
      : ok({ action, line: about });
  }
  const act = readAct(action, words.join(' '), input);
  if (act !== undefined) return act;
  if (action !== 'asignar') return ok({ action });
  return planAssign(words, vocabulary);
};

export const planArguments: TypedArguments = {
  read: plan,
  words: (before, vocabulary) =>
    before.length === 0
      ? PLAN_VERBS.map((word) => ({ word, hint: 'acción' }))
      : before[0] === 'canal'
        ? before.length === 1
          ? [...areaChoices(vocabulary), { word: 'comisión', hint: 'canal' }]
          : []
        : before[0] === 'asignar'
          ? before.length === 1
            ? lineChoices(vocabulary)
            : [
                ...areaChoices(vocabulary),
                ...vocabulary.people.map((person) => ({ word: person.name, hint: 'persona' })),
              ]
          : [],
};
