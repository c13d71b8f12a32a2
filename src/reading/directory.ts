/** The directory of an institution: areas, people, commissions. The contract's JSON, checked at the door. */
import type { z } from 'zod';
import { AvanceError } from '../errors.ts';
import { directoryProblems } from './directory-problems.ts';
import { directorySchema, type Directory } from './directory-schema.ts';

export type { Directory };

/** What is named at a path: `people[3] (Ana Pérez), memberships[0].from`. */
const placeOf = (value: unknown, path: PropertyKey[]): string => {
  let current = value;
  let place = '';
  for (const key of path) {
    current =
      typeof current === 'object' && current !== null
        ? (current as Record<PropertyKey, unknown>)[key]
        : undefined;
    place +=
      typeof key === 'number'
        ? `[${key}]`
        : `${place === '' ? '' : place.endsWith(')') ? ', ' : '.'}${String(key)}`;
    const { name } = (typeof current === 'object' && current !== null ? current : {}) as {
      name?: unknown;
    };
    if (typeof key === 'number' && typeof name === 'string' && name.trim() !== '')
      place += ` (${name.trim().slice(0, 60)})`;
  }
  return place || 'el documento';
};

const sentenceOf = (value: unknown, issue: z.core.$ZodIssue): string => {
  const place = placeOf(value, issue.path);
  if (issue.code !== 'unrecognized_keys') return `${place}: ${issue.message}`;
  const fields = issue.keys.map((key) => `«${key.slice(0, 40)}»`).join(', ');
  return `${place}: no conozco ${issue.keys.length === 1 ? 'el campo' : 'los campos'} ${fields}; corrígelo o quítalo`;
};

/** @throws AvanceError `wrong-directory`, one line per problem with its place. */
export const checkDirectory = (value: unknown, fileName: string): Directory => {
  const parsed = directorySchema.safeParse(value);
  const problems = parsed.success
    ? directoryProblems(parsed.data)
    : parsed.error.issues.map((issue) => sentenceOf(value, issue));
  if (!parsed.success || problems.length > 0) {
    throw new AvanceError(
      'wrong-directory',
      [
        `${fileName}: el directorio tiene errores; corrígelos y vuelve a intentarlo. No se guardó nada.`,
        ...problems.slice(0, 20),
      ].join('\n'),
    );
  }
  return parsed.data;
};
