/** What follows `/ine`: an action, what is sought, or a folio. */
import { cutText } from '../../domain/plan/plain-text.ts';
import {
  ok,
  refuse,
  unknown,
  MONTH_NAMES,
  type Input,
  type Parsed,
  type TypedArguments,
} from '../typed-arguments.ts';
import {
  isKind,
  looseWords,
  readArgument,
  textOfItems,
  without,
  withoutLoose,
  wordOf,
  type Argument,
} from './argument.ts';
import { takePeriod } from './period.ts';
import { askSlip, slipOf } from './slips.ts';
import { readBriefing } from './ine-briefing.ts';
import { readIneSession } from './ine-session.ts';
import { readSearch } from './ine-search.ts';
import { readIneStep } from './ine-step.ts';

/** The actions, as people call them. */
const ACTIONS: [RegExp, string][] = [
  [/^(estado|matriz|ver|estatus)$/, 'estado'],
  [/^(nuev[ao]|registrar|publicar)$/, 'nueva'],
  [/^(enviad[ao]s?|envios?|enviar)$/, 'enviado'],
  [/^bitacora$/, 'bitacora'],
  [/^(sesion|sesiones)$/, 'sesion'],
  [/^(busca(me|r|ndo)?|busco|busque(me)?|busqueda|encuentra(me)?|encontrar)$/, 'buscar'],
];
const LOOSE = looseWords(
  `a al de del el en ine la las lo los mes para por un una y comunicacion documento documentos notificacion notificaciones
  oficio oficios`,
  'asks',
);

const readLog = (argument: Argument, year: number): Parsed => {
  const period = takePeriod(argument, year);
  if ('ok' in period) return period;
  const rest = withoutLoose(period.rest, LOOSE);
  if (rest.items.length > 0) return unknown(textOfItems(rest), MONTH_NAMES, 'el mes');
  const { month } = period;
  return ok({ action: 'bitacora', ...(month === undefined ? {} : { month }) });
};

const LEAD =
  /^(?:(?:del?|el|la|los|las|con|ver|folio|oficio|documento|circular|notificaci[oó]n|comunicaci[oó]n|n[uú]m(?:ero)?|no)\b[.:]?\s+)+(?=\S)/i;
/** "folio 123", "el oficio INE/123": the folio alone. */
const folioOf = (text: string): string =>
  cutText(
    text
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/^[¿¡]+|[?!.]+$/g, '')
      .replace(LEAD, ''),
    100,
  );
/** A folio has a figure; what is written before it is a part of it only where it has capitals: "INE 0123". */
const isFolio = (folio: string): boolean => /^(?:\S*\d|\p{Lu}\S*(?:\s.*)?\d)/u.test(folio);

const typedFolio = (text: string): string | undefined => {
  const folio = folioOf(text);
  return isFolio(folio) ? folio : undefined;
};

const OFFERED = ['nueva', 'enviado', 'bitácora', 'estado', 'buscar', 'sesión'];
const unknownAction = (argument: Argument, rest: Argument): Parsed => {
  const [first] = rest.items;
  const meant = first === undefined ? undefined : slipOf(first.form, OFFERED);
  if (first !== undefined && meant !== undefined) return askSlip('/ine', argument, first, meant);
  return refuse(
    `No encontré la acción ni el folio «${cutText(textOfItems(rest), 60)}». Con /ine se escribe ${OFFERED.join(', ')} y unas palabras, o el folio, por ejemplo: /ine INE/UTVOPL/0123/2020`,
  );
};

const readFolio = (argument: Argument, year: number): Parsed => {
  const rest = withoutLoose(argument, LOOSE);
  if (rest.items.length === 0) return ok({ action: 'estado' });
  const [only, ...others] = rest.items;
  if (others.length === 0 && only !== undefined && isKind(only, 'month'))
    return (only.entity.year ?? year) === year
      ? refuse(`¿La bitácora de ${only.text}? Escribe /ine bitácora ${only.text}`, [
          `/ine bitácora ${only.text}`,
        ])
      : unknown(only.text, MONTH_NAMES, 'el mes');
  const folio = folioOf(argument.text);
  return isFolio(folio) ? ok({ folio }) : unknownAction(argument, rest);
};

const ine = (input: Input): Parsed => {
  const { year } = input.vocabulary;
  const argument = readArgument(input);
  const spoken = withoutLoose(argument, LOOSE);
  const word = spoken.items[0] === undefined ? undefined : wordOf(spoken.items[0]);
  const briefing = readBriefing(input.text, folioOf, isFolio);
  if (briefing !== undefined) return briefing;
  const action = ACTIONS.find(([pattern]) => word !== undefined && pattern.test(word))?.[1];
  if (action === undefined)
    return readIneStep(argument, input, typedFolio) ?? readFolio(argument, year);
  if (action === 'buscar') {
    const start = spoken.items[0]?.to ?? 0;
    return readSearch(
      without(argument, ({ from }) => from < start),
      input,
    );
  }
  if (action === 'sesion')
    return readIneSession(input, argument.text.slice(spoken.items[0]?.to ?? 0));
  const about = { ...spoken, items: spoken.items.slice(1) };
  if (word === 'ver' && about.items.length > 0) return readFolio(argument, year);
  if (action === 'bitacora') return readLog(about, year);
  return about.items.length === 0
    ? ok({ action })
    : refuse(
        `No entendí «${textOfItems(about)}» después de «${word ?? ''}». Escribe sólo /ine ${word ?? ''}`,
        [`/ine ${word ?? ''}`],
      );
};

export const ineArguments: TypedArguments = {
  read: ine,
};
