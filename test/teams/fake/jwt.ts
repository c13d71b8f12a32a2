/** Tokens as the Bot Framework signs them, the keys it publishes, and the forged ones that a bot must refuse. */
import {
  createHmac,
  generateKeyPairSync,
  randomUUID,
  sign as signBytes,
  type KeyObject,
} from 'node:crypto';
import { APP_ID, type Args } from './world.ts';

export const ISSUER = 'https://api.botframework.com';

export interface SignOptions {
  /** `foreign`: another key under the published kid; `unknown`: a kid that nobody published. */
  key?: 'own' | 'foreign' | 'unknown';
  alg?: 'RS256' | 'none' | 'HS256';
  /** Changes a claim after signing. */
  tamper?: boolean;
}
export interface Signer {
  /** The bare token; a claim given as undefined is left out. */
  sign: (claims?: Args, how?: SignOptions) => string;
  keys: Args;
}

const pair = (): { publicKey: KeyObject; privateKey: KeyObject } =>
  generateKeyPairSync('rsa', { modulusLength: 2048 });
const encoded = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

/** Real time, not the fake's clock: the adapter checks tokens on real time. */
const usualClaims = (serviceUrl: string): Args => {
  const seconds = Math.floor(Date.now() / 1000);
  return {
    iss: ISSUER,
    aud: APP_ID,
    serviceurl: serviceUrl,
    nbf: seconds - 60,
    exp: seconds + 3_600,
  };
};

/** Once in a process: to make them takes longer than most tests. */
const made: Partial<Record<'own' | 'foreign', ReturnType<typeof pair>>> = {};
const pairOf = (which: 'own' | 'foreign'): ReturnType<typeof pair> => (made[which] ??= pair());
const kid = randomUUID();

export const makeSigner = (serviceUrl: () => string): Signer => {
  const { n, e } = pairOf('own').publicKey.export({ format: 'jwk' });
  const signature = (input: string, { key = 'own', alg = 'RS256' }: SignOptions): string => {
    if (alg === 'none') return '';
    // The old confusion: the public key taken for a shared secret.
    if (alg === 'HS256')
      return createHmac('sha256', pairOf('own').publicKey.export({ format: 'pem', type: 'spki' }))
        .update(input)
        .digest('base64url');
    return signBytes(
      'RSA-SHA256',
      Buffer.from(input),
      pairOf(key === 'own' ? 'own' : 'foreign').privateKey,
    ).toString('base64url');
  };
  return {
    keys: { keys: [{ kty: 'RSA', use: 'sig', kid, n, e, endorsements: ['msteams'] }] },
    sign: (claims = {}, how = {}) => {
      const header = encoded({
        typ: 'JWT',
        alg: how.alg ?? 'RS256',
        kid: how.key === 'unknown' ? randomUUID() : kid,
      });
      const body = { ...usualClaims(serviceUrl()), ...claims };
      const signed = signature(`${header}.${encoded(body)}`, how);
      return `${header}.${encoded(how.tamper === true ? { ...body, tampered: true } : body)}.${signed}`;
    },
  };
};
