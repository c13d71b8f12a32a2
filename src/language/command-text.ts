/** What follows a slash command, typed loosely, as the command's arguments; or a Spanish sentence that says what to do. */
import { parseSuspension } from './suspension-text.ts';
import { cutText } from '../domain/plan/plain-text.ts';
import { findCode } from './codes.ts';
import { fold, takeLinks } from './normalise.ts';
import { parseReply } from './reply.ts';
import { findDate, findMonth, monthName, takeDate } from './spanish-dates.ts';
import { findNamed, nearest, type Named, type Vocabulary } from './vocabulary.ts';

export type Parsed =
  | { ok: true; args: Record<string, unknown> }
  | { ok: false; message: string; suggestions: string[] };
interface Input {
  text: string;
  vocabulary: Vocabulary;
  today: string;
}

const ok = (args: Record<string, unknown>): Parsed => ({ ok: true, args });
const MONTH_NAMES = Array.from({ length: 12 }, (_, at) => monthName(at + 1));
const unknown = (text: string, candidates: string[], what: string): Parsed => {
  const suggestions = nearest(text, candidates);
  const maybe =
    suggestions.length === 0
      ? ''
      : ` ¿Quisiste decir ${suggestions
          .map((one) => `«${one}»`)
          .join(', ')
          .replace(/, ([^,]*)$/, ' o $1')}?`;
  return { ok: false, message: `No encontré ${what} «${cutText(text, 60)}».${maybe}`, suggestions };
};
const codes = (vocabulary: Vocabulary): string[] => vocabulary.lines.map((line) => line.code);
const names = (list: Named[]): string[] => list.map((one) => one.name);

const avance = ({ text, vocabulary }: Input): Parsed => {
  // "programa 6.2", "línea 3-1", "área de convenios": the kind of thing is said before its name.
  const word = text
    .trim()
    .replace(/^(el |la )?(cap[ií]tulo|programa|apartado|l[ií]nea|[aá]rea|mes)( de)? +/i, '');
  if (word === '' || /^(todo|plan|general)$/.test(fold(word))) return ok({});
  // An area may be called so too: "área de convenios", or its code.
  if (/^(los )?convenios?$/.test(fold(text))) return ok({ type: 'agreements' });
  const line = findCode(word, codes(vocabulary));
  if (line !== undefined) return ok({ type: 'line', value: line });
  const programme = vocabulary.programmes.find((one) => one.code === word.replace(/\.$/, ''));
  if (programme !== undefined) return ok({ type: 'programme', value: programme.code });
  if (vocabulary.chapters.includes(word)) return ok({ type: 'chapter', value: word });
  const month = findMonth(word);
  if (month !== undefined) return ok({ type: 'month', value: month });
  const area = findNamed(word, vocabulary.areas);
  if (area !== undefined) return ok({ type: 'area', value: area.code });
  const titled = findNamed(word, vocabulary.programmes);
  if (titled !== undefined) return ok({ type: 'programme', value: titled.code });
  return unknown(
    word,
    [
      ...codes(vocabulary),
      ...vocabulary.programmes.map((one) => one.code),
      ...vocabulary.areas.map((one) => one.code),
      ...names(vocabulary.areas),
      ...MONTH_NAMES,
    ],
    'el programa, la línea, el área o el mes',
  );
};

const pendientes = ({ text, vocabulary }: Input): Parsed => {
  const word = text.trim();
  if (word === '') return ok({});
  const month = findMonth(word);
  if (month !== undefined) return ok({ month });
  const area = findNamed(word, vocabulary.areas);
  return area === undefined
    ? unknown(
        word,
        [...vocabulary.areas.map((one) => one.code), ...names(vocabulary.areas), ...MONTH_NAMES],
        'el área o el mes',
      )
    : ok({ area: area.code });
};

/** LÍNEA… [cantidad] [mes] [nota]: in that order; the first word that is none of them begins the note. */
const hecho = ({ text, vocabulary }: Input): Parsed => {
  const taken = takeLinks(text);
  const words = taken.text
    .replace(/,/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && fold(word) !== 'y');
  const lines: string[] = [];
  while (words[0] !== undefined) {
    const code = findCode(words[0], codes(vocabulary));
    if (code === undefined) {
      if (!/^\d{1,2}(\.\d{1,2})?[-–]\d{1,3}$/.test(words[0])) break;
      return unknown(words[0], codes(vocabulary), 'la línea');
    }
    if (!lines.includes(code)) lines.push(code);
    words.shift();
  }
  if (lines.length === 0) {
    return words.length === 0
      ? {
          ok: false,
          message: 'Escribe la línea que ya está, por ejemplo: /hecho 3-01',
          suggestions: [],
        }
      : unknown(words[0] ?? '', codes(vocabulary), 'la línea');
  }
  const args: Record<string, unknown> = { lines };
  for (let part = 0; part < 2; part += 1) {
    // "van 3", "llevamos 3", "son 3": the quantity follows; a note that begins so has no number there.
    if (
      /^(van|llevo|llevamos|son|total|cantidad)$/.test(fold(words[0] ?? '')) &&
      /^\d{1,7}$/.test(words[1] ?? '')
    )
      words.shift();
    const word = words[0] ?? '';
    if (args['total'] === undefined && args['added'] === undefined && /^\d{1,7}$/.test(word)) {
      if (fold(words[1] ?? '') === 'mas') {
        args['added'] = Number(word);
        words.splice(0, 2);
      } else {
        args['total'] = Number(word);
        words.shift();
      }
    } else if (args['month'] === undefined && findMonth(word) !== undefined) {
      args['month'] = findMonth(word);
      words.shift();
    }
  }
  const note = words.join(' ');
  if (note !== '' && args['total'] === undefined && args['added'] === undefined) {
    // Without a figure /hecho reports all that is programmed: a note that says otherwise must not become a false "done".
    const heard = parseReply(note, [], { under: 'line', codes: [] });
    if (heard.kind === 'quantity')
      Object.assign(args, {
        ...(heard.total === undefined ? {} : { total: heard.total }),
        ...(heard.added === undefined ? {} : { added: heard.added }),
      });
    else if (
      heard.kind !== 'completion' &&
      (heard.kind !== 'comment' ||
        /[?¿]|\b(no|ni|aun|todavia|falta|faltan|pendientes?)\b/.test(fold(note)))
    )
      return {
        ok: false,
        message: `Con /hecho se registra lo programado, y tu nota dice otra cosa: «${cutText(note, 80)}». Escribe la cantidad, por ejemplo: /hecho ${lines[0] ?? ''} 0 ${cutText(note, 40)}; o contesta en el hilo de la tarjeta.`,
        suggestions: [],
      };
  }
  if (note !== '') args['note'] = note;
  if (taken.evidence[0] !== undefined) args['evidence'] = taken.evidence[0].url;
  return ok(args);
};

const SESSION_VERBS: [RegExp, string][] = [
  [/^(fijar|fija|fecha|programar)$/, 'fijar'],
  [/^convocad[ao]$|^convocar$/, 'convocada'],
  [/^celebrad[ao]$|^celebrar$/, 'celebrada'],
  [/^(diferir|diferida|difiere|posponer)$/, 'diferir'],
  [/^(cancelar|cancelada|cancela)$/, 'cancelar'],
  [/^(acta|minuta)$/, 'acta'],
  [/^extraordinaria$/, 'extraordinaria'],
  [/^acuerdos?$/, 'acuerdos'],
  [/^calendario$/, 'calendario'],
];

const sesion = ({ text, vocabulary, today }: Input): Parsed => {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  const month = findMonth(words[0] ?? '');
  const args: Record<string, unknown> = month === undefined ? {} : { month };
  if (month !== undefined) words.shift();
  const verb = words.shift();
  if (verb === undefined) return ok(args);
  const action = SESSION_VERBS.find(([pattern]) => pattern.test(fold(verb)))?.[1];
  if (action === undefined)
    return unknown(
      verb,
      [
        'fijar',
        'convocada',
        'celebrada',
        'diferir',
        'cancelar',
        'acta',
        'extraordinaria',
        'acuerdos',
        'calendario',
        'enero',
        'febrero',
        'marzo',
      ],
      'la acción o el mes',
    );
  const rest = words.join(' ');
  args['action'] = action;
  if (action === 'cancelar')
    return rest === ''
      ? {
          ok: false,
          message: 'Escribe el motivo, por ejemplo: /sesion cancelar no hubo quórum',
          suggestions: [],
        }
      : ok({ ...args, reason: rest });
  if (action === 'acta') {
    const link = takeLinks(rest).evidence[0]?.url;
    return link === undefined
      ? {
          ok: false,
          message: 'Pega el enlace del acta, por ejemplo: /sesion acta https://…',
          suggestions: [],
        }
      : ok({ ...args, link });
  }
  if (
    action === 'convocada' ||
    action === 'acuerdos' ||
    action === 'calendario' ||
    (action === 'celebrada' && rest === '')
  )
    return ok(args);
  const when = takeDate(rest, vocabulary.year, today);
  if (when === undefined)
    return {
      ok: false,
      message: `Escribe la fecha${action === 'celebrada' ? '' : ' y la hora'}, por ejemplo: /sesion ${action} 25 de marzo 10:00`,
      suggestions: [],
    };
  return ok({ ...args, date: when.date, ...(when.time === undefined ? {} : { time: when.time }) });
};

/** What follows `/plan`. */
export const PLAN_VERBS = [
  'revisar',
  'asignar',
  'canal',
  'mensajes',
  'evidencia',
  'ajustes',
  'suspender',
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
        [...vocabulary.areas.map((one) => one.code), ...names(vocabulary.areas), 'comisión'],
        'el área',
      )
    : ok({ action: 'canal', area: area.code });
};

const plan = ({ text, vocabulary }: Input): Parsed => {
  const [verb = '', ...words] = text.trim().split(/\s+/);
  if (verb === '') return ok({});
  const action =
    PLAN_VERBS.find((one) => one === fold(verb)) ??
    PLAN_VERBS.find((one) => fold(verb).length >= 3 && one.startsWith(fold(verb)));
  if (action === undefined) return unknown(verb, [...PLAN_VERBS], 'la acción');
  if (action === 'canal')
    return planChannel(words.join(' ').replace(/^(de|para|del) /i, ''), vocabulary);
  if (action === 'evidencia' && words.length > 0) {
    const about = findCode(words[0] ?? '', codes(vocabulary));
    return about === undefined
      ? unknown(words[0] ?? '', codes(vocabulary), 'la línea')
      : ok({ action, line: about });
  }
  if (action === 'suspender')
    return ok({ action, suspend: parseSuspension(words.join(' '), vocabulary) });
  if (action !== 'asignar') return ok({ action });
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
    vocabulary.areas.find((one) => fold(one.code) === fold(to)) ?? findNamed(to, vocabulary.areas);
  const person = findNamed(to, vocabulary.people);
  if (person !== undefined && (area === undefined || fold(person.name) === fold(to)))
    return ok({ action, line, person: person.code });
  return area === undefined
    ? unknown(to, [...names(vocabulary.areas), ...names(vocabulary.people)], 'el área o la persona')
    : ok({ action, line, area: area.code });
};

const porque = ({ text, vocabulary, today }: Input): Parsed => {
  const word = text.trim();
  if (word === '') return ok({});
  const line = findCode(word, codes(vocabulary));
  if (line !== undefined) return ok({ line });
  const date = findDate(word, vocabulary.year, today);
  return date === undefined
    ? unknown(word, codes(vocabulary), 'la línea o la fecha')
    : ok({ date });
};

/** A name, and two dates after it: "Enlace SIVOPLE 3 de marzo 10 de marzo", "… del 3 al 10 de marzo". */
const suplencia = ({ text, vocabulary, today }: Input): Parsed => {
  const words = text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return ok({});
  for (let length = Math.min(words.length, 8); length > 0; length -= 1) {
    const person = findNamed(words.slice(0, length).join(' '), vocabulary.people);
    if (person === undefined) continue;
    const rest = words
      .slice(length)
      .join(' ')
      .replace(/^(del?|desde) (el )?/i, '');
    const joined = /^(\d{1,2}) al (\d{1,2}) (.+)$/i.exec(rest);
    const from = takeDate(
      joined === null ? rest : `${joined[1] ?? ''} ${joined[3] ?? ''}`,
      vocabulary.year,
      today,
    );
    const to =
      from === undefined
        ? undefined
        : takeDate(
            joined === null
              ? from.rest.replace(/^(al?|hasta|y) (el )?/i, '')
              : `${joined[2] ?? ''} ${joined[3] ?? ''}`,
            vocabulary.year,
            today,
          );
    if (from === undefined || to === undefined)
      return {
        ok: false,
        message: `Escribe desde y hasta qué día, por ejemplo: /suplencia ${person.name} 3 de marzo 10 de marzo`,
        suggestions: [],
      };
    return ok({ person: person.code, from: from.date, to: to.date });
  }
  return unknown(text.trim(), names(vocabulary.people), 'a la persona');
};

/** `nueva`, `enviado`, `bitácora` and a month, `estado`, or a folio as it is printed. */
const ine = ({ text }: Input): Parsed => {
  const word = text.trim().replace(/\s+/g, ' ');
  if (word === '' || /^(estado|matriz|ver)$/.test(fold(word))) return ok({ action: 'estado' });
  if (/^(nuev[ao]|registrar|publicar)$/.test(fold(word))) return ok({ action: 'nueva' });
  if (/^(enviad[ao]s?|envios?|enviar)$/.test(fold(word))) return ok({ action: 'enviado' });
  const log = /^bitacora(?: (?:del? )?(?:mes )?(?:de )?(.+))?$/.exec(fold(word));
  if (log !== null) {
    const month = log[1] === undefined ? undefined : findMonth(log[1]);
    if (log[1] !== undefined && month === undefined) return unknown(log[1], MONTH_NAMES, 'el mes');
    return ok({ action: 'bitacora', ...(month === undefined ? {} : { month }) });
  }
  return ok({ folio: cutText(word, 100) });
};

/** `nuevo`, or a key as it is written. */
const convenio = ({ text }: Input): Parsed => {
  const word = text.trim().replace(/\s+/g, ' ');
  if (word === '' || /^(lista|ver|todos)$/.test(fold(word))) return ok({});
  if (/^(nuev[ao]|registrar)$/.test(fold(word))) return ok({ action: 'nuevo' });
  return ok({ key: cutText(word, 200) });
};

const ayuda = ({ text }: Input): Parsed =>
  ok(text.trim() === '' ? {} : { command: fold(text).replace(/^\//, '') });

const PARSERS: Record<string, (input: Input) => Parsed> = {
  avance,
  pendientes,
  hecho,
  sesion,
  ine,
  convenio,
  plan,
  suplencia,
  porque,
  ayuda,
};

/** @param today local date of the plan's zone, for "mañana" and "lunes". Never throws. */
export const parseCommandText = (
  verb: string,
  text: string,
  vocabulary: Vocabulary,
  today: string,
): Parsed => {
  const parser = PARSERS[fold(verb).replace(/^\//, '')];
  if (parser === undefined)
    return unknown(
      `/${verb}`,
      Object.keys(PARSERS).map((one) => `/${one}`),
      'el comando',
    );
  return parser({ text: cutText(text, 2_000), vocabulary, today });
};
