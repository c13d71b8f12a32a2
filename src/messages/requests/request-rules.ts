/** A term with its rule: how many days, from when to when, which days do not count, by which article, who extended it. */
import type { LegalTerm } from '../../domain/requests/legal-terms.ts';
import type { RequestState } from '../../domain/requests/request.ts';
import {
  answerTerm,
  clarificationTerm,
  legalTermAfter,
  type RequestTerm,
} from '../../domain/requests/request-terms.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { instantAt } from '../../domain/time/dates.ts';
import { explainTerm } from '../../domain/time/explain-term.ts';
import { skippedText } from '../term-words.ts';
import { count, dateName, dayName, joinNames, shorten } from '../words.ts';

const LAW = 'Ley General de Transparencia';

const articleText = ({ article }: LegalTerm): string =>
  article === undefined ? `${LAW} de 2025` : `${LAW}, artículo ${article}`;

/** What does not count between Monday and Friday, with its reason. */
const skippedIn = ({ settings, timeZone }: PlanState, { after, days }: RequestTerm): string =>
  joinNames(
    explainTerm(
      {
        startsAt: instantAt(after, '00:00', timeZone),
        term: { unit: 'working_days', amount: days },
        matter: 'ordinary',
      },
      settings,
      timeZone,
    )
      .skipped.filter(({ why }) => why.kind !== 'weekend')
      .map(skippedText),
  );

/** "20 días hábiles, del 3 al 31 de marzo de 2020; no cuentan sábados ni domingos, ni 16 de marzo (…). Ley …, artículo 132." */
export const termText = (state: PlanState, term: RequestTerm): string => {
  const skipped = skippedIn(state, term);
  const rule = term.rule === undefined ? '' : ` ${articleText(term.rule)}.`;
  return `${count(term.days, 'día hábil', 'días hábiles')}, del ${dayName(term.from)} al ${dateName(term.dueOn)}; no cuentan sábados ni domingos${skipped === '' ? '' : `, ni ${skipped}`}.${rule}`;
};

/** Every term of the request that runs or has run, with its rule, a line each. */
export const termLines = (state: PlanState, request: RequestState): string[] => {
  const { settings } = state;
  const { receivedOn, clarified, extended, answered, prevented } = request;
  const term = answerTerm(settings, request);
  const waiting = clarificationTerm(settings, request);
  const legal = (name: 'prevention' | 'incompetence' | 'appeal', after: LocalDate): string =>
    dateName(legalTermAfter(settings, request, name, after).dueOn);
  return [
    ...(term === undefined
      ? []
      : [
          `Para responder: ${termText(state, term)}${clarified === undefined ? '' : ` Corre de nuevo desde el desahogo de la prevención, ${dateName(clarified.on)}.`}${
            extended === undefined
              ? ''
              : ` Incluye ${count(extended.days, 'día', 'días')} de ampliación por ${shorten(extended.resolution, 100)} del Comité de Transparencia, notificada el ${dateName(extended.on)}.`
          }`,
        ]),
    ...(waiting === undefined
      ? []
      : [
          `Para desahogar la prevención: ${termText(state, waiting)} El plazo de respuesta está interrumpido.`,
        ]),
    ...(answered === undefined && prevented === undefined && request.stage !== 'incompetent'
      ? [
          `Prevención: hasta el ${legal('prevention', receivedOn)}. Notoria incompetencia: hasta el ${legal('incompetence', receivedOn)}.`,
        ]
      : []),
    ...(answered === undefined
      ? []
      : [`Recurso de revisión: hasta el ${legal('appeal', answered.on)}.`]),
  ];
};
