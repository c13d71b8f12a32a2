/** Codes of lines as people type them: `3-1` is 3-01, `6.2-4` and `6.2.04` are 6.2-04. */

const LOOSE =
  /(?<![\d/.-])(?:(\d{1,2}(?:\.\d{1,2})?)\s?[-–]\s?(\d{1,3})|(\d{1,2}\.\d{1,2})\.(\d{1,3}))(?![\d/]|-\d|\.\d)/g;

const exact = (programme: string, nth: string, codes: readonly string[]): string | undefined =>
  codes.find((code) => {
    const [left, right] = code.split('-');
    return left === programme && Number(right) === Number(nth);
  });

export interface FoundCode {
  code: string;
  from: number;
  to: number;
}

/** Every code of the plan in a text, in order; the number of an oficio or a date is none. */
export const codesIn = (text: string, codes: readonly string[]): FoundCode[] =>
  [...text.matchAll(LOOSE)].flatMap((match) => {
    const code = exact(match[1] ?? match[3] ?? '', match[2] ?? match[4] ?? '', codes);
    return code === undefined
      ? []
      : [{ code, from: match.index, to: match.index + match[0].length }];
  });
