/** Who only asks writes nothing: no commit reaches the database, not even a row that says that they asked. */
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { ANALYST, dispatch, actor, hecho, place, sample, SECRETARY, useSample } from './bench.ts';

useSample();

const ASKED = [
  '/avance',
  '/avance 3',
  '/avance enero',
  '/pendientes',
  '/pendientes enero',
  '/ine',
  '/ine buscar acuerdo',
  '/ine bitácora enero',
  '/convenio',
  '/sesion',
  '/plan',
  '/plan revisar',
  '/plan ajustes',
  '/suplencia',
  '/porque 3-01',
  '/ayuda',
  '/ayuda hecho',
  '/nosequé',
];

/** A connection that only looks: its data version moves when anybody else commits. */
const watching = () => {
  const database = new Sqlite(sample.url.slice('file:'.length), { readonly: true });
  return {
    commits: () => database.pragma('data_version', { simple: true }),
    close: () => database.close(),
  };
};

test.each(ASKED)('%s commits nothing', async (text) => {
  const other = watching();
  const before = other.commits();
  const [verb = '', ...rest] = text.slice(1).split(' ');
  for (const name of [ANALYST, SECRETARY])
    await dispatch.runSlash(actor(name), place(), verb, rest.join(' '), `asked ${name}`);
  expect(other.commits()).toBe(before);
  // And what reports is noticed by the same means.
  await dispatch.runPress(actor(ANALYST), place(), hecho(), 'done');
  expect(other.commits()).not.toBe(before);
  other.close();
});
