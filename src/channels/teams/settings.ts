/** Teams' settings: what each may be, what they need of each other, and how they are read. */
import { z } from 'zod';
import {
  isSafe,
  LOOPBACK,
  ONLY_HERE,
  onOff,
  text,
  url,
  wrongValues,
  type Environment,
  type SettingRow,
} from '../../setting-values.ts';
import type { ChannelSettings } from '../channel.ts';

/** Connected when there is an application, or on this machine without one (for a local test client). */
export interface TeamsConfig {
  /** Absent: no token is asked for, and none is sent. */
  credentials?: { appId: string; password: string };
  /** Only what comes from this organisation is heard; absent only without credentials. */
  tenantId?: string;
  openIdMetadataUrl?: string;
  loginUrl?: string;
}

const teamsSchema = z.object({
  TEAMS_APP_ID: text(
    /^[0-9a-fA-F-]{36}$/,
    'debe ser el identificador (GUID) de la aplicación de Teams.',
  ),
  TEAMS_APP_PASSWORD: text(/^\S+$/, 'está mal escrita: no lleva espacios.'),
  TEAMS_TENANT_ID: text(
    /^[0-9a-fA-F-]{36}$/,
    'debe ser el identificador (GUID) de la organización en Microsoft 365.',
  ),
  TEAMS_ANONYMOUS: onOff(''),
  TEAMS_OPENID_METADATA_URL: url('', 'debe ser una dirección http o https.').refine(isSafe, {
    error: ONLY_HERE,
  }),
  TEAMS_LOGIN_URL: url('', 'debe ser una dirección http o https.').refine(isSafe, {
    error: ONLY_HERE,
  }),
});

const TEAMS_SETTINGS: SettingRow<keyof z.infer<typeof teamsSchema>>[] = [
  [
    'TEAMS_APP_ID',
    '—',
    'of the registered application (a GUID): connects to Teams, which sends to `/api/messages`',
  ],
  ['TEAMS_APP_PASSWORD', '—', 'a client secret of the application'],
  ['TEAMS_TENANT_ID', '—', 'of the institution’s Microsoft 365 (a GUID): nobody else is heard'],
  [
    'TEAMS_ANONYMOUS',
    '—',
    '`on`: no token is checked, for a local test client; this machine only, refused beside `TEAMS_APP_PASSWORD`',
  ],
  [
    'TEAMS_OPENID_METADATA_URL',
    'Microsoft’s',
    'where the keys of incoming tokens are read; http only within this machine',
  ],
  [
    'TEAMS_LOGIN_URL',
    'Microsoft’s',
    'where outgoing tokens are fetched; http only within this machine',
  ],
];

const TEAMS_CREDENTIALS = ['TEAMS_APP_ID', 'TEAMS_APP_PASSWORD', 'TEAMS_TENANT_ID'] as const;
const TEAMS_ADDRESSES = ['TEAMS_OPENID_METADATA_URL', 'TEAMS_LOGIN_URL'] as const;

/** What Teams' settings need of each other. */
const teamsProblems = (given: Environment): string[] => {
  const has = (name: string): boolean => given[name] !== undefined;
  if (given['TEAMS_ANONYMOUS'] === 'on') {
    if (has('TEAMS_APP_PASSWORD'))
      return [
        'TEAMS_ANONYMOUS: con TEAMS_APP_PASSWORD no se puede dejar de revisar quién escribe; quita una de las dos.',
      ];
    return LOOPBACK.includes(given['HOST'] ?? '127.0.0.1')
      ? []
      : ['TEAMS_ANONYMOUS: sólo se acepta en esta máquina; usa HOST=127.0.0.1, o quítala.'];
  }
  const missing = TEAMS_CREDENTIALS.filter((name) => !has(name));
  if (missing.length === TEAMS_CREDENTIALS.length)
    return TEAMS_ADDRESSES.filter(has).map(
      (name) => `${name}: para conectar Teams falta TEAMS_APP_ID.`,
    );
  return missing.map(
    (name) =>
      `${name}: para conectar Teams hacen falta ${TEAMS_CREDENTIALS.join(', ').replace(/, ([^,]+)$/, ' y $1')}.`,
  );
};

/** Undefined: not connected. */
const readTeams = (settings: z.infer<typeof teamsSchema>): TeamsConfig | undefined => {
  const {
    TEAMS_APP_ID: appId,
    TEAMS_APP_PASSWORD: password,
    TEAMS_TENANT_ID: tenantId,
    TEAMS_OPENID_METADATA_URL: openIdMetadataUrl,
    TEAMS_LOGIN_URL: loginUrl,
  } = settings;
  const credentials =
    appId === undefined || password === undefined ? undefined : { appId, password };
  if (credentials === undefined && settings.TEAMS_ANONYMOUS !== 'on') return undefined;
  return {
    ...(credentials === undefined ? {} : { credentials }),
    ...(tenantId === undefined ? {} : { tenantId }),
    ...(openIdMetadataUrl === undefined ? {} : { openIdMetadataUrl }),
    ...(loginUrl === undefined ? {} : { loginUrl }),
  };
};

export const teamsSettings: ChannelSettings<TeamsConfig> = {
  names: Object.keys(teamsSchema.shape),
  wrong: (given) => wrongValues(teamsSchema, given),
  rows: TEAMS_SETTINGS,
  credential: 'TEAMS_APP_PASSWORD',
  problems: teamsProblems,
  read: (given) => readTeams(teamsSchema.parse(given)),
  describe: ({ credentials }) =>
    credentials === undefined ? 'Teams sin revisar quién escribe, sólo en esta máquina' : 'Teams',
};
