/** Databases of one's own on the PostgreSQL server that TEST_POSTGRES_URL names; what a run leaves is dropped at its end. */
import pg from 'pg';

export const server = process.env['TEST_POSTGRES_URL'];

/** One run's databases have a name in common; the run's first process gives it to the others. */
const RUN = (process.env['AVANCE_TEST_RUN'] ??=
  `avance_test_${process.pid}_${Math.random().toString(36).slice(2, 8)}`);
let made = 0;

const onServer = async <Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  return (await client.query<Row>(sql).finally(() => client.end())).rows;
};

/** A closed pool's connections end a moment later: cutting them off would be an error in the test that closed them. */
const drop = async (name: string): Promise<void> => {
  for (let tries = 0; tries < 40; tries += 1) {
    try {
      await onServer(`DROP DATABASE IF EXISTS ${name}`);
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== '55006') throw error; // somebody is still connected
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
};

export interface OwnDatabase {
  name: string;
  url: string;
  drop: () => Promise<void>;
}

/** @param template the name of a database to copy, to which nobody is connected. */
export const makeDatabase = async (template?: string): Promise<OwnDatabase> => {
  const name = `${RUN}_${process.pid}_${(made += 1)}`;
  await onServer(`CREATE DATABASE ${name}${template === undefined ? '' : ` TEMPLATE ${template}`}`);
  const url = new URL(server ?? '');
  url.pathname = `/${name}`;
  return { name, url: url.toString(), drop: () => drop(name) };
};

/** Vitest's global set-up: nothing before, a clean server after. */
export const setup = (): (() => Promise<void>) => async () => {
  if (server === undefined) return;
  for (const { datname } of await onServer<{ datname: string }>(
    `SELECT datname FROM pg_database WHERE datname LIKE '${RUN.replaceAll('_', '\\_')}%'`,
  )) {
    await onServer(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  }
};
