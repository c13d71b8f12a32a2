/** The architecture as data: who may import whom, which package belongs to which room, where Spanish may stand. */

/** The ground floor: types that travel between all rooms. */
export const GROUND = 'conversation';

/** Each room of `src`, and the rooms and files that it may import besides itself and the ground floor. `*`: anything. */
export const DIRECTIONS: Record<string, string[]> = {
  domain: ['errors.ts'],
  conversation: ['domain'],
  language: ['domain', 'errors.ts'],
  reading: ['domain', 'errors.ts'],
  messages: ['domain', 'reminders', 'errors.ts'],
  reminders: ['domain', 'errors.ts'],
  store: ['domain', 'reminders', 'errors.ts', 'clock.ts', 'reading/directory.ts'],
  commands: [
    'domain',
    'language',
    'messages',
    'reminders',
    'store',
    'errors.ts',
    'clock.ts',
    'log.ts',
  ],
  outbox: [
    'domain',
    'messages',
    'store',
    'errors.ts',
    'clock.ts',
    'log.ts',
    'metrics.ts',
    'schedule/rounds.ts',
  ],
  // What can be printed or opened elsewhere: neutral papers as PDF, XLSX, DOCX, and the calendar feed.
  documents: ['domain', 'messages', 'store', 'clock.ts', 'errors.ts', 'log.ts'],
  // Events that a platform was told we have, and the people who come with them.
  inbox: ['domain', 'messages', 'store', 'errors.ts', 'clock.ts', 'log.ts', 'schedule/rounds.ts'],
  schedule: [
    'domain',
    'reminders',
    'store',
    'errors.ts',
    'clock.ts',
    'config.ts',
    'log.ts',
    'metrics.ts',
  ],
  'channels/adaptive-card': ['messages', 'domain', 'errors.ts'],
  'channels/local': [
    'channels/adaptive-card',
    'commands',
    'domain',
    'language',
    'messages',
    'outbox',
    'store',
    'errors.ts',
    'clock.ts',
    'log.ts',
  ],
  'channels/slack/render': ['messages', 'domain', 'errors.ts'],
  'channels/slack': [
    'channels/slack/render',
    'commands',
    'domain',
    'inbox',
    'language',
    'messages',
    'outbox',
    'store',
    'errors.ts',
    'clock.ts',
    'log.ts',
    'schedule/rounds.ts',
  ],
  'channels/teams': [
    'channels/adaptive-card',
    'commands',
    'domain',
    'inbox',
    'language',
    'messages',
    'outbox',
    'store',
    'errors.ts',
    'clock.ts',
    'log.ts',
  ],
  // `doctor` asks the platforms themselves.
  cli: [
    'channels/slack/examine.ts',
    'channels/teams/examine.ts',
    'commands',
    'documents',
    'domain',
    'language',
    'messages',
    'reading',
    'reminders',
    'schedule',
    'store',
    'errors.ts',
    'clock.ts',
    'config.ts',
    'log.ts',
  ],
  'clock.ts': [],
  'errors.ts': [],
  'config.ts': ['domain', 'errors.ts'],
  'log.ts': ['errors.ts'],
  'metrics.ts': [],
  'http.ts': ['metrics.ts', 'errors.ts'],
  'start.ts': ['*'],
  'first-start.ts': ['*'],
  'channels.ts': ['*'],
  'main.ts': ['*'],
};

/** A package (or its whole scope) and the only places of `src` that may import it. */
export const PACKAGES: { pattern: RegExp; only: RegExp }[] = [
  { pattern: /^(@prisma\/|\.prisma|prisma$|better-sqlite3$|pg$)/, only: /^src\/store\// },
  { pattern: /^@slack\//, only: /^src\/channels\/slack\/(?!render\/)/ },
  { pattern: /^(@microsoft\/teams|botbuilder|botframework)/, only: /^src\/channels\/teams\// },
  { pattern: /^express$/, only: /^src\/(http\.ts|documents\/files\.ts|channels\.ts|channels\/)/ },
  { pattern: /^exceljs$/, only: /^src\/(reading|documents)\// },
  { pattern: /^(yauzl|csv-)/, only: /^src\/reading\// },
  { pattern: /^(pdfmake|docx$|ical-generator$)/, only: /^src\/documents\// },
  { pattern: /^commander$/, only: /^src\/cli\// },
  { pattern: /^node-cron$/, only: /^src\/(schedule|start\.ts)/ },
  { pattern: /^pino$/, only: /^src\/log\.ts$/ },
  { pattern: /^prom-client$/, only: /^src\/metrics\.ts$/ },
  { pattern: /^date-holidays$/, only: /^src\/domain\// },
  { pattern: /^(adaptivecards|markdown-it|esbuild)$/, only: /^src\/channels\/local\/page\// },
];

/** Rooms that decide on plain data: no files, no network, no process. */
export const PURE =
  /^src\/(conversation|domain|language|messages|reminders|channels\/adaptive-card|channels\/slack\/render)\//;

/** Spanish may stand here (a rule says itself why it goes out); elsewhere only inside the arguments of an AvanceError, which a person may meet. */
export const SPANISH_ALLOWED =
  /^src\/(messages|language|reading|reminders\/rules|commands|cli|sample|config\.ts|channels\/local\/page)(\/|$)/;
/** Words of a document that the code must match, kept as data in a file of their own. */
export const SPANISH_DATA =
  /^src\/domain\/(sessions\/session-state|progress\/evidence-source)\.ts$/;

export const FORBIDDEN_FOLDERS = [
  'utils',
  'util',
  'helpers',
  'services',
  'types',
  'common',
  'misc',
];
/** A file that was longer when this was decided may stay so, and may not grow: `long-files.json`. */
export const MOST_LINES = 250;
