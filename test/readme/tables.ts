/** The README's tables that repeat the code, printed from the code: `npx tsx test/readme/write.ts` puts them in place. */
import { commands } from '../../src/commands/registry.ts';
import { SETTINGS } from '../../src/config.ts';

/** A vertical bar inside a cell would end it. */
const cell = (text: string): string => text.replaceAll('|', '\\|');

export const TABLES: Record<string, string> = {
  settings: [
    '| name | default | meaning |',
    '|---|---|---|',
    ...SETTINGS.map(
      ([name, otherwise, meaning]) => `| \`${name}\` | ${cell(otherwise)} | ${cell(meaning)} |`,
    ),
  ].join('\n'),
  commands: [
    '| command | does |',
    '|---|---|',
    ...commands
      .filter(({ slash }) => slash)
      .map(({ help }) => `| \`${cell(help.usage)}\` | ${cell(help.summary)} |`),
  ].join('\n'),
};

const between = (name: string): RegExp =>
  new RegExp(`(<!-- ${name} -->\\n)([\\s\\S]*?)(\\n<!-- /${name} -->)`);

/** The table as it stands in the README; undefined when its marks are missing. */
export const tableIn = (readme: string, name: string): string | undefined =>
  between(name).exec(readme)?.[2];
export const withTables = (readme: string): string =>
  Object.entries(TABLES).reduce(
    (text, [name, table]) =>
      text.replace(
        between(name),
        (_whole, start: string, _old: string, end: string) => `${start}${table}${end}`,
      ),
    readme,
  );
