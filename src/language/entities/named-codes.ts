/** The lines that a text names by their codes. */
import { tokenize } from '../tokens.ts';
import { readEntities } from './read.ts';

/** Of the codes of one plan, in order; the number of an oficio or a date is none. */
export const codesNamed = (text: string, codes: readonly string[]): string[] =>
  readEntities(tokenize(text), { codes, today: '2000-01-01', year: 2000 }).flatMap((entity) =>
    entity.kind === 'codes' ? entity.codes : [],
  );
