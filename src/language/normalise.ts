/** Text as people type it, made comparable: no accents, no case, no stretched letters. */

/** Letters and figures only, single spaces, no accents; `ñ` counts as `n`. Signs that carry meaning stay: ? % / . , - */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}?¿%/.,;:!+✅✔☑👍⏳⌛🔜🚧🔄-]+/gu, ' ')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
