/** Email's settings, and the people's addresses that the directory brings: what is right is read, what is wrong stops the start by its name. */
import { expect, it, test } from 'vitest';
import { configProblems, readConfig } from '../../src/config.ts';
import { makeBench } from '../cli/run.ts';
import { makeSmtp } from './smtp.ts';

const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: '12345678' };
const FROM = 'Avance <avance@iem.example>';

it.each<[string, object]>([
  [
    'smtp://ana:p%40ss@correo.example.org:2525',
    {
      host: 'correo.example.org',
      port: 2525,
      secure: false,
      requireTls: true,
      user: 'ana',
      password: 'p@ss',
    },
  ],
  ['smtp://correo.example.org', { port: 587, secure: false, requireTls: false }],
  ['smtps://ana:clave@correo.example.org', { port: 465, secure: true, requireTls: false }],
  ['smtp://ana:clave@127.0.0.1:25', { host: '127.0.0.1', requireTls: false }],
  ['smtp://ana:clave@[::1]:25', { host: '::1', requireTls: false }],
])('%s is read: a password never crosses a network in the clear', (server, expected) => {
  expect(
    readConfig({ ...SLACK, SMTP_URL: server, SMTP_FROM: FROM }).channels['email'],
  ).toMatchObject({ ...expected, from: FROM });
});

it.each<[object, RegExp[]]>([
  [{ SMTP_URL: 'http://correo.example.org', SMTP_FROM: FROM }, [/^SMTP_URL: debe ser/]],
  [{ SMTP_URL: 'smtp://', SMTP_FROM: FROM }, [/^SMTP_URL/]],
  [{ SMTP_URL: 'smtp://ana@correo.example.org', SMTP_FROM: FROM }, [/^SMTP_URL/]],
  [{ SMTP_URL: 'smtp://correo.example.org/x', SMTP_FROM: FROM }, [/^SMTP_URL/]],
  [{ SMTP_URL: 'smtp://correo.example.org?tls=no', SMTP_FROM: FROM }, [/^SMTP_URL/]],
  [{ SMTP_URL: 'smtp://ana:%zz@correo.example.org', SMTP_FROM: FROM }, [/^SMTP_URL/]],
  [{ SMTP_URL: 'smtp://correo.example.org' }, [/^SMTP_FROM: falta/]],
  [{ SMTP_FROM: FROM }, [/^SMTP_FROM: .*falta SMTP_URL/]],
  [{ SMTP_URL: 'smtp://correo.example.org', SMTP_FROM: 'Avance' }, [/^SMTP_FROM: debe ser/]],
  [{ SMTP_URL: 'smtp://correo.example.org', SMTP_FROM: 'a@b.mx, c@d.mx' }, [/^SMTP_FROM/]],
  [{ SMTP_URL: 'smtp://correo.example.org', SMTP_FROM: 'A <a@b.mx>\nBcc: c@d.mx' }, [/^SMTP_FROM/]],
  [
    {
      SMTP_URL: 'smtp://correo.example.org',
      SMTP_FROM: FROM,
      CLOCK_START: '2020-01-02T09:00:00-06:00',
    },
    [/^SMTP_URL: en una simulación/],
  ],
])('%j stops the start', (settings, lines) => {
  const problems = configProblems({ ...SLACK, ...settings });
  expect(problems).toHaveLength(lines.length);
  lines.forEach((line, index) => expect(problems[index]).toMatch(line));
});

it('is no messaging credential: the simulated workspace stays, and writes only to this machine', () => {
  expect(configProblems({ SMTP_URL: 'smtp://correo.example.org', SMTP_FROM: FROM })).toHaveLength(
    1,
  );
  const config = readConfig({ SMTP_URL: 'smtp://127.0.0.1:2525', SMTP_FROM: FROM });
  expect(Object.keys(config.channels)).toEqual(['email', 'local']);
});

test('doctor asks the server, and says what to do', async () => {
  const smtp = await makeSmtp();
  const env = { SMTP_URL: `smtp://127.0.0.1:${smtp.port}`, SMTP_FROM: FROM };
  const bench = makeBench(env);
  const line = async (): Promise<string | undefined> =>
    (await bench.run('doctor')).out.split('\n').find((one) => / correo:/.test(one));
  await bench.run('plan', 'import', new URL('../../src/sample/plan.md', import.meta.url).pathname);
  expect(await line()).toBe(`✓ correo: 127.0.0.1:${smtp.port} responde; 0 direcciones`);
  await smtp.close();
  expect(await line()).toMatch(/^✗ correo: SMTP_URL: el servidor no responde/);
  bench.close();
});
