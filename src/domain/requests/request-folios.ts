/** Requests by their folio, whole or in part, however it is typed. */
import { folioName } from '../plan/plain-text.ts';
import { foldRequests, type Requests, type RequestState } from './request.ts';

/** A request that was registered by mistake frees its folio. */
const holdsFolio = ({ withdrawn }: RequestState): boolean => withdrawn?.cause !== 'mistake';

/** By the whole folio, however it is typed; what was registered by mistake last. */
export const findByFolio = (state: Requests, folio: string): RequestState | undefined => {
  const same = foldRequests(state).filter(({ text }) => folioName(text.folio) === folioName(folio));
  return same.find(holdsFolio) ?? same.at(-1);
};

/** Whose folio it is now. */
export const folioHolder = (state: Requests, folio: string): RequestState | undefined => {
  const found = findByFolio(state, folio);
  return found !== undefined && holdsFolio(found) ? found : undefined;
};

/** Those whose folio has this part. */
export const findByFolioPart = (state: Requests, part: string): RequestState[] => {
  const sought = folioName(part);
  return sought === ''
    ? []
    : foldRequests(state).filter(({ text }) => folioName(text.folio).includes(sought));
};
