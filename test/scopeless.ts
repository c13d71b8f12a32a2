/** Keys of the ledger as the rules name them, without the id of whose they are. */
export const scopeless = (key: string): string => key.slice(key.indexOf('/') + 1);
