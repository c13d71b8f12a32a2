/** A field that was left empty is none: forms send it as an empty text. */
export const blank = (value: unknown): unknown => (value === '' || value === null ? undefined : value);
