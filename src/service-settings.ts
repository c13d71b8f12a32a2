/** The settings of the service itself: its database, its address, its plan, its clock. */
import { existsSync } from 'node:fs';
import { z } from 'zod';
import { isInstant, isSafe, ONLY_HERE, type SettingRow } from './setting-values.ts';

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

/** A base for addresses: nothing but a place and, behind a proxy, a path. */
const isBase = (address: string): boolean => {
  if (!URL.canParse(address) || /[?#\s\\]/.test(address)) return false;
  const { protocol, username, password } = new URL(address);
  return /^https?:$/.test(protocol) && username === '' && password === '';
};

export const serviceSchema = z.object({
  DATABASE_URL: z
    .string()
    .default('file:./data/avance.db')
    .refine((value) => /^(file:.+|postgres(ql)?:\/\/.+)/.test(value), {
      error:
        'debe empezar por file: (SQLite) o por postgres:// (PostgreSQL), por ejemplo file:./data/avance.db.',
    }),
  HOST: z
    .string()
    .default('127.0.0.1')
    .refine((value) => /^[A-Za-z0-9.:_-]+$/.test(value), {
      error: 'debe ser una dirección o un nombre de máquina, por ejemplo 127.0.0.1.',
    }),
  PORT: z
    .string()
    .default('3000')
    .refine((value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535, {
      error: 'debe ser un número de puerto entre 1 y 65535, por ejemplo 3000.',
    }),
  PUBLIC_URL: z
    .string()
    .refine(isBase, {
      error:
        'debe ser la dirección https por la que se llega a este servicio, por ejemplo https://avance.ejemplo.org, sin ? ni #.',
    })
    .refine(isSafe, { error: ONLY_HERE })
    .optional(),
  TIME_ZONE: z.string().default('America/Mexico_City').refine(isTimeZone, {
    error: 'no es una zona horaria conocida; escribe una como America/Mexico_City.',
  }),
  PLAN_FILE: z
    .string()
    .refine((file) => file === '' || existsSync(file), {
      error: 'no existe ese archivo; revisa la ruta.',
    })
    .optional(),
  DIRECTORY_FILE: z
    .string()
    .refine((file) => file === '' || existsSync(file), {
      error: 'no existe ese archivo; revisa la ruta.',
    })
    .optional(),
  CLOCK_START: z
    .string()
    .refine(isInstant, {
      error:
        'debe ser un instante ISO con su diferencia horaria, por ejemplo 2020-01-02T09:00:00-06:00.',
    })
    .optional(),
});

export const SERVICE_SETTINGS: SettingRow<keyof z.infer<typeof serviceSchema>>[] = [
  [
    'DATABASE_URL',
    '`file:./data/avance.db`',
    '`file:` → SQLite, `postgres://` or `postgresql://` → PostgreSQL',
  ],
  [
    'HOST',
    '`127.0.0.1`',
    'where the one HTTP server listens; the simulated workspace wants loopback',
  ],
  ['PORT', '`3000`', 'a busy port says how to choose another'],
  [
    'PUBLIC_URL',
    'with the simulated workspace its own address; else —',
    'where people’s browsers reach this service, `https://…`: files and the calendar are linked there; http only within this machine',
  ],
  ['TIME_ZONE', '`America/Mexico_City`', 'of the plan'],
  [
    'PLAN_FILE',
    'the sample plan; with messaging credentials none',
    'imported at the first start only; empty: none',
  ],
  [
    'DIRECTORY_FILE',
    'the sample directory; with messaging credentials none',
    'areas and people, imported at the first start only; empty: none',
  ],
  ['CLOCK_START', '—', 'ISO instant: simulation; the plan’s clock starts there and runs on'],
];
