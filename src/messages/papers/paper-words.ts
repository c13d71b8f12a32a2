/** The few words that a printed paper and the pages about files need of their own. */

export const pageText = (page: number, pages: number): string => `Página ${page} de ${pages}`;
/** Around the page's number, where the file's program counts. */
export const PAGE_WORDS = { page: 'Página ', of: ' de ' } as const;
