/** Email's settings: the server that takes the mail, and in whose name it goes out. */
import { z } from 'zod';
import {
  LOOPBACK,
  text,
  wrongValues,
  type Environment,
  type SettingRow,
} from '../../setting-values.ts';
import type { ChannelSettings } from '../channel.ts';

export interface EmailConfig {
  host: string;
  port: number;
  /** TLS from the first byte (smtps). */
  secure: boolean;
  /** Nothing is sent before STARTTLS: where a password would cross a network. */
  requireTls: boolean;
  user?: string;
  password?: string;
  /** `Avance <avance@example.org>`, or the address alone. */
  from: string;
}

const SMTP_PORTS: Record<string, number> = { 'smtp:': 587, 'smtps:': 465 };

/** smtp or smtps, a place, perhaps a user with a password, and nothing after it. */
const isServer = (address: string): boolean => {
  if (!URL.canParse(address) || /\s/.test(address)) return false;
  const { protocol, hostname, username, password, pathname, search, hash } = new URL(address);
  return (
    SMTP_PORTS[protocol] !== undefined &&
    hostname !== '' &&
    (username === '') === (password === '') &&
    /^\/?$/.test(pathname) &&
    search === '' &&
    hash === '' &&
    isDecodable(username) &&
    isDecodable(password)
  );
};

const isDecodable = (part: string): boolean => {
  try {
    return decodeURIComponent(part) !== '' || part === '';
  } catch {
    return false;
  }
};

const ADDRESS = /^[^\s<>"@,;:\\]+@[^\s<>"@,;:\\]+\.[^\s<>"@,;:\\.]+$/;
const FROM = /^(?:[^\r\n<>"@,;:\\]{1,80} <([^<>]+)>|(\S+))$/;
/** The address alone of `Avance <avance@example.org>`; undefined for what is none. */
export const addressIn = (from: string): string | undefined => {
  const found = FROM.exec(from);
  const address = found?.[1] ?? found?.[2];
  return address !== undefined && ADDRESS.test(address) ? address : undefined;
};

const emailSchema = z.object({
  SMTP_URL: z
    .string()
    .refine(isServer, {
      error:
        'debe ser la dirección del servidor de correo, por ejemplo smtp://usuario:clave@correo.ejemplo.org:587 o smtps://usuario:clave@correo.ejemplo.org; si la clave tiene signos, escríbelos como en una dirección web (%40 por @).',
    })
    .optional(),
  SMTP_FROM: text(/./, '').refine((from) => from === undefined || addressIn(from) !== undefined, {
    error: 'debe ser una dirección de correo, sola o con nombre: Avance <avance@ejemplo.org>.',
  }),
});

const EMAIL_SETTINGS: SettingRow<keyof z.infer<typeof emailSchema>>[] = [
  [
    'SMTP_URL',
    '—',
    '`smtp://user:password@host:587` (STARTTLS is required where there is a password) or `smtps://…`: formal notices go by email too; in a simulation only to this machine',
  ],
  ['SMTP_FROM', '—', 'in whose name: `Avance <avance@example.org>`; needed with `SMTP_URL`'],
];

const hostOf = (address: string): string => new URL(address).hostname.replace(/^\[|\]$/g, '');
const isHere = (address: string): boolean => LOOPBACK.includes(hostOf(address));
const isSimulated = (given: Environment, connected: boolean): boolean =>
  given['CLOCK_START'] !== undefined ||
  (given['LOCAL_WORKSPACE'] === undefined ? !connected : given['LOCAL_WORKSPACE'] !== 'off');

const emailProblems = (given: Environment, connected: boolean): string[] => {
  const { SMTP_URL: server, SMTP_FROM: from } = given;
  if (server === undefined)
    return from === undefined ? [] : ['SMTP_FROM: para enviar correo falta SMTP_URL.'];
  const missing =
    from === undefined
      ? ['SMTP_FROM: falta; con SMTP_URL hay que decir en nombre de quién sale el correo.']
      : [];
  return isServer(server) && isSimulated(given, connected) && !isHere(server)
    ? [
        ...missing,
        'SMTP_URL: en una simulación nadie recibe correo de verdad; usa un servidor de esta máquina (127.0.0.1), o quita SMTP_URL.',
      ]
    : missing;
};

const readEmail = ({
  SMTP_URL: server,
  SMTP_FROM: from,
}: z.infer<typeof emailSchema>): EmailConfig | undefined => {
  if (server === undefined || from === undefined) return undefined;
  const { protocol, port, username, password } = new URL(server);
  const secure = protocol === 'smtps:';
  return {
    host: hostOf(server),
    port: port === '' ? (SMTP_PORTS[protocol] ?? 587) : Number(port),
    secure,
    requireTls: !secure && password !== '' && !isHere(server),
    ...(username === ''
      ? {}
      : { user: decodeURIComponent(username), password: decodeURIComponent(password) }),
    from,
  };
};

export const emailSettings: ChannelSettings<EmailConfig> = {
  names: Object.keys(emailSchema.shape),
  wrong: (given) => wrongValues(emailSchema, given),
  rows: EMAIL_SETTINGS,
  problems: emailProblems,
  read: (given) => readEmail(emailSchema.parse(given)),
  describe: ({ host, port }) => `correo, por ${host}:${port}`,
};
