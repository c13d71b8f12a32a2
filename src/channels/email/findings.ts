/** What `doctor` says of email: how the server answered, or each problem with what to do about it. */
import type { ExamineDeps, Finding } from '../channel.ts';
import type { OwnedAddress } from '../../store/ledger/addresses.ts';
import type { EmailConfig } from './settings.ts';
import type { SmtpProblem } from './transport.ts';

const CURES: Record<SmtpProblem['kind'], (error: string) => string> = {
  password: (error) =>
    `SMTP_URL: el servidor no acepta el usuario o la clave (${error}); revísalos, y si la cuenta pide una clave de aplicación, crea una`,
  tls: (error) =>
    `SMTP_URL: la conexión cifrada no se pudo comprobar (${error}); revisa el nombre del servidor, su certificado y el puerto (587 con smtp, 465 con smtps)`,
  unreachable: (error) =>
    `SMTP_URL: el servidor no responde (${error}); revisa su nombre, el puerto y la conexión de este equipo`,
  refused: (error) => `SMTP_URL: el servidor rechaza a este equipo (${error})`,
};

export const emailFindings = (
  whose: ExamineDeps['whose'],
  addresses: OwnedAddress[],
  { host, port }: EmailConfig,
  problem: SmtpProblem | undefined,
): Finding[] => {
  const broken = addresses
    .filter(({ state }) => state === 'failed')
    .map((address) => ({
      name: 'correo',
      ok: false,
      message: `${whose(address)} (${address.externalId}): el servidor dice ${address.error ?? 'que no'}; corrige su correo en el directorio`,
    }));
  if (problem !== undefined)
    return [{ name: 'correo', ok: false, message: CURES[problem.kind](problem.error) }, ...broken];
  const people = addresses.filter(({ state }) => state === 'ok').length;
  return [
    { name: 'correo', ok: true, message: `${host}:${port} responde; ${people} direcciones` },
    ...broken,
  ];
};
