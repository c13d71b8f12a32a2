/** A PostgreSQL that cannot be reached is told in Spanish, without the address and its password. */
import { expect, test } from 'vitest';
import { AvanceError } from '../../src/errors.ts';
import { openStore } from '../../src/store/database/open.ts';
import { unreachable } from '../../src/store/database/unreachable.ts';

test.each<[object, string]>([
  [{ code: 'ECONNREFUSED', message: 'connect ECONNREFUSED 127.0.0.1:1' }, 'nadie contesta'],
  [{ code: 'ETIMEDOUT', message: 'connect ETIMEDOUT 127.0.0.1:1' }, 'nadie contesta'],
  [{ code: 'EAI_AGAIN', message: 'getaddrinfo' }, 'no se encontró ese servidor'],
  [{ code: 'ENOTFOUND', message: 'getaddrinfo' }, 'no se encontró ese servidor'],
  [{ code: '3D000', message: 'database "x" does not exist' }, 'no tiene esa base de datos'],
  [{ code: '28P01', message: 'password authentication failed' }, 'no aceptó el usuario'],
  [{ code: '28000', message: 'no pg_hba.conf entry' }, 'no aceptó el usuario'],
  [{ code: '53300', message: 'too many clients' }, 'el servidor dijo «too many clients»'],
  [{ message: 'timeout expired' }, 'el servidor dijo «timeout expired»'],
])('%j: %s', (error, told) => {
  expect(unreachable(error).personMessage).toContain(told);
});

test('where nobody listens', async () => {
  const url = 'postgres://ana:secreto@127.0.0.1:1/avance';
  const refused = await openStore({ url, realNow: Date.now }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(AvanceError);
  const { personMessage } = refused as AvanceError;
  expect(personMessage).toMatch(/^DATABASE_URL: no se pudo abrir: nadie contesta/);
  expect(personMessage).not.toContain('secreto');
});
