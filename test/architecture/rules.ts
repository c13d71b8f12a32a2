/** The architecture as data: where Spanish may stand, which names say nothing. Who imports whom is in dependency-cruiser.js. */

/** Spanish may stand here (a rule says itself why it goes out); elsewhere only inside the arguments of an AvanceError, which a person may meet. */
export const SPANISH_ALLOWED =
  /^src\/(messages|language|reading|reminders\/rules|commands|cli|sample|config\.ts|store\/backup\/check\.ts|service-settings\.ts|setting-values\.ts|channels\/[a-z]+\/(settings|findings)\.ts|channels\/local\/page)(\/|$)/;
/** Words of a document that the code must match, kept as data in a file of their own. */
export const SPANISH_DATA =
  /^src\/domain\/(sessions\/session-state|progress\/evidence-source|requests\/applicant|time\/holidays)\.ts$/;

export const FORBIDDEN_FOLDERS = [
  'utils',
  'util',
  'helpers',
  'services',
  'types',
  'common',
  'misc',
];
