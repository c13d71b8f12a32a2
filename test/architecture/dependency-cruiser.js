/**
 * Who may import whom, types included: dependency-cruiser's rules, made of the two tables below. `npm run -s lint` runs
 * them on the tree, `directions.test.ts` on sources made to break each.
 */
import { readFileSync } from 'node:fs';
import { ROOMS } from './rooms.js';

/* global URL */
/** The ground floor: types that travel between all rooms but the domain. */
const GROUND = 'conversation';

/** A package (or its whole scope) and the only places of `src` that may import it. */
const PACKAGES = [
  { packages: '^(@prisma/|\\.prisma|prisma$|better-sqlite3$|pg$)', only: '^src/store/' },
  { packages: '^@slack/', only: '^src/channels/slack/(?!render/)' },
  { packages: '^(@microsoft/teams|botbuilder|botframework)', only: '^src/channels/teams/' },
  {
    packages: '^express$',
    only: '^src/(http\\.ts|documents/files\\.ts|mount-channels\\.ts|channels/)',
  },
  { packages: '^exceljs$', only: '^src/(reading|documents)/' },
  { packages: '^(yauzl|csv-)', only: '^src/reading/' },
  { packages: '^(pdfmake|docx$|ical-generator$)', only: '^src/documents/' },
  { packages: '^nodemailer($|/)', only: '^src/(channels/email|documents)/' },
  { packages: '^commander$', only: '^src/cli/' },
  { packages: '^node-cron$', only: '^src/(schedule|start\\.ts)' },
  { packages: '^pino$', only: '^src/log\\.ts$' },
  { packages: '^prom-client$', only: '^src/metrics\\.ts$' },
  { packages: '^date-holidays($|/)', only: '^src/(domain|build)/' },
  { packages: '^esbuild$', only: '^src/build/' },
  { packages: '^(adaptivecards|markdown-it)$', only: '^src/channels/local/page/' },
];

/** Rooms that decide on plain data: no files, no network, no process. */
const PURE =
  '^src/(conversation|domain|language|messages|reminders|channels/adaptive-card|channels/slack/render)/';

/** Files that stand in a circle since before this was checked. The list may only shrink. */
const KNOWN_CIRCLES = JSON.parse(
  readFileSync(new URL('known-circles.json', import.meta.url), 'utf8'),
);

const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A room's files as a pattern: a file, a folder, or a folder without the rooms inside it. */
const filesOf = (room) => {
  if (/\.ts$/.test(room)) return `^src/${literally(room)}$`;
  const inner = Object.keys(ROOMS)
    .filter((other) => other.startsWith(`${room}/`))
    .map((other) => `${other.slice(room.length + 1)}/`);
  return `^src/${room}/${inner.length === 0 ? '' : `(?!${inner.join('|')})`}`;
};

const directions = Object.entries(ROOMS)
  .filter(([, allowed]) => !allowed.includes('*'))
  .map(([room, allowed]) => ({
    name: `directions-of-${room.replace(/\W/g, '-')}`,
    comment: `${room} may import ${[...allowed, GROUND].join(', ')} and nothing else of src.`,
    severity: 'error',
    from: { path: filesOf(room) },
    to: {
      path: '^src/',
      pathNot: [room, ...(room === 'domain' ? [] : [GROUND]), ...allowed].map(filesOf),
    },
  }));

const packages = PACKAGES.map(({ packages: pattern, only }) => ({
  name: 'package-in-its-room',
  comment: `Only ${only} may import ${pattern}.`,
  severity: 'error',
  from: { path: '^src/', pathNot: [only, '^src/store/generated/'] },
  // In the tree a package is where it is installed, or where its types are.
  to: { path: pattern.replaceAll('^', '(^|node_modules/)(@types/)?').replaceAll('$', '(/|$)') },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...directions,
    ...packages,
    {
      name: 'room-in-the-table',
      comment: 'Every file of src belongs to a room of the table.',
      severity: 'error',
      from: { path: '^src/', pathNot: Object.keys(ROOMS).map(filesOf) },
      to: {},
    },
    {
      name: 'inside-src',
      comment: 'Nothing of src needs the tests, the migrations or the tools.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(?!src/|node_modules/)', dependencyTypes: ['local'] },
    },
    {
      name: 'pure-rooms',
      comment: 'Rooms that decide on plain data touch no file, network or process.',
      severity: 'error',
      from: { path: PURE },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circle',
      comment: 'No circle between files, types included: move what both need to a lower file.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [...KNOWN_CIRCLES.map((file) => `^${literally(file)}$`), '^src/store/generated/'],
      },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^src/store/generated/'] },
    exclude: { path: '/dist/' },
    // A type binds two files as well.
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    combinedDependencies: false,
    moduleSystems: ['es6', 'cjs'],
  },
};
