/** How Teams reaches the bot: one signed request, its answer within fifteen seconds, and never again. */
import type { Signer } from './jwt.ts';
import type { Args } from './world.ts';

const WITHIN_MS = 15_000;

export interface Outcome {
  /** 0 when there was no answer. */
  status: number;
  /** Parsed where it is JSON, else text. */
  body: unknown;
}
export interface SendOptions {
  /** The header's whole value, as `Bearer …`; without it the request has none. */
  authorization?: string;
  /** Instead of the activity's JSON. */
  rawBody?: string;
  headers?: Record<string, string>;
}
export interface Delivery {
  send: (activity: Args, how?: SendOptions) => Promise<Outcome>;
  /** Sends it signed as Teams does. */
  deliver: (activity: Args) => Promise<Outcome>;
  /** Requests without an answer yet. */
  pending: () => number;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

export const makeDelivery = (signer: Signer, target: () => string | undefined): Delivery => {
  let pending = 0;
  const send: Delivery['send'] = async (activity, { authorization, rawBody, headers = {} } = {}) => {
    const to = target();
    if (to === undefined) throw new Error('aim() first');
    pending += 1;
    try {
      const response = await fetch(`${to}/api/messages`, {
        method: 'POST', body: rawBody ?? JSON.stringify(activity), signal: AbortSignal.timeout(WITHIN_MS),
        headers: { 'content-type': 'application/json; charset=utf-8', ...(authorization === undefined ? {} : { authorization }), ...headers },
      });
      return { status: response.status, body: parsed(await response.text()) };
    } catch {
      return { status: 0, body: '' };
    } finally {
      pending -= 1;
    }
  };
  return { send, pending: () => pending, deliver: (activity) => send(activity, { authorization: `Bearer ${signer.sign()}` }) };
};
