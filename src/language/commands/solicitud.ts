/** What follows `/solicitud`: `nueva`, `obligaciones`, a folio, or a folio and one of its steps. */
import type { RequestStep } from '../../domain/requests/request.ts';
import { cutText } from '../../domain/plan/plain-text.ts';
import { foldWord } from '../tokens.ts';
import {
  areaChoices,
  ok,
  refuse,
  type Choice,
  type Input,
  type Parsed,
  type TypedArguments,
} from '../typed-arguments.ts';
import { readRequestStep } from './request-step.ts';

const LEAD =
  /^(?:(?:del?|el|la|los|las|ver|con|folio|solicitud|solicitudes|acceso|n[uú]m(?:ero)?|no)\b[.:]?\s+)+(?=\S)/i;
const LIST = /^(?:|(?:la )?lista|ver|todas|abiertas|pendientes|(?:las )?solicitudes)$/;
const NEW = /^(?:una )?(?:nuev[ao]|registrar)(?: solicitud)?$/;

/** The first word that has a figure ends the folio: "00123420", "SAI 12/2020". */
const folioEnd = (text: string): number | undefined => {
  const found = /\S*\d\S*/.exec(text);
  return found === null ? undefined : found.index + found[0].length;
};

/** A folio has capitals or figures; words before its figure are something else. */
const isFolio = (folio: string): boolean =>
  /^(?:\S*\d\S*|\p{Lu}[\p{Lu}\d/.-]*(?:\s\S+)*)$/u.test(folio);

/** The steps as people call them; the first that fits. */
const STEPS: [RegExp, RequestStep['kind']][] = [
  [/^(turnar|turnada|turna)$/, 'turned'],
  [/^(contestar|contesta|contestacion)$/, 'area_answered'],
  [/^(respondida|responder|respuesta|entregada|entregar)$/, 'answered'],
  [/^(prevenir|prevencion|prevenida)$/, 'prevented'],
  [/^(desahogada|desahogo|aclarada)$/, 'clarified'],
  [/^(ampliar|ampliada|ampliacion|prorroga)$/, 'extended'],
  [/^(incompetencia|incompetente)$/, 'incompetent'],
  [/^(recurso|recurrida)$/, 'appealed'],
  [/^(resuelto|resolucion)$/, 'appeal_resolved'],
  [/^(retirar|retirada|desistimiento)$/, 'withdrawn'],
  [/^(deshacer|deshaz)$/, 'undone'],
];
const NAMES =
  'turnar, contestar, respondida, prevención, desahogada, no presentada, ampliar, incompetencia, recurso, resuelto, retirar o deshacer';

const ofFolio = (text: string, input: Input): Parsed => {
  const end = folioEnd(text) ?? text.length;
  const folio = text.slice(0, end).replace(/[?!.,;:]+$/, '');
  const rest = text.slice(end).trim();
  if (!isFolio(folio))
    return refuse(
      `«${cutText(text, 60)}» no es un folio. Escribe /solicitud para ver las que hay, /solicitud nueva para registrar una, o /solicitud y el folio.`,
      ['/solicitud', '/solicitud nueva'],
    );
  if (rest === '') return ok({ folio: cutText(folio, 60) });
  const [word = ''] = rest.split(/\s+/);
  const said = rest.slice(word.length).trim();
  const form = foldWord(word).replace(/[:.,]+$/, '');
  if (form === 'no' && /^presentada\b/.test(foldWord(said)))
    return ok({ folio, step: 'not_presented', note: said.replace(/^\S+\s*/, '') });
  const step = STEPS.find(([pattern]) => pattern.test(form))?.[1];
  return step === undefined
    ? refuse(
        `No entendí «${cutText(rest, 60)}» después del folio. Después del folio se escribe ${NAMES}; por ejemplo: /solicitud ${cutText(folio, 40)} turnar VIN`,
        [`/solicitud ${cutText(folio, 40)}`],
      )
    : readRequestStep(folio, step, { ...input, text: said });
};

const solicitud = (input: Input): Parsed => {
  const typed = input.text.trim().replace(/[^\S\n]+/g, ' ');
  const word = foldWord(typed).replace(/[.!?¿¡]+/g, '');
  if (LIST.test(word)) return ok({});
  if (NEW.test(word)) return ok({ action: 'nueva' });
  if (/^(?:nuev[ao]|registrar) /.test(word))
    return refuse(
      'Para registrar una solicitud escribe sólo /solicitud nueva; el folio y lo que se pide se escriben en el formulario.',
      ['/solicitud nueva'],
    );
  return ofFolio(typed.replace(LEAD, ''), input);
};

const choices: Choice[] = [{ word: 'nueva', hint: 'acción' }];

export const solicitudArguments: TypedArguments = {
  read: solicitud,
  words: (before, vocabulary) => {
    if (before.length === 0) return choices;
    if (before.length === 1) return [{ word: 'turnar', hint: 'paso' }];
    return foldWord(before[1] ?? '') === 'turnar' ? areaChoices(vocabulary) : [];
  },
};
