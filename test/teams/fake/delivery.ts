/** How Teams reaches the bot: one signed request, its answer within fifteen seconds, and never again. */
import type { Signer } from './jwt.ts';
import type { Args } from './world.ts';

const WITHIN_MS = 15_000;

export interface Outcome {
  /** 0 when there was no answer: the body then says why. */
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
  const send: Delivery['send'] = async (
    activity,
    { authorization, rawBody, headers = {} } = {},
  ) => {
    const to = target();
    if (to === undefined) throw new Error('aim() first');
    pending += 1;
    try {
      // A connection of its own: one that was kept is closed by the service while a test reckons, and then resets the next request.
      const response = await fetch(`${to}/api/messages`, {
        method: 'POST',
        body: rawBody ?? JSON.stringify(activity),
        signal: AbortSignal.timeout(WITHIN_MS),
        headers: {
          'content-type': 'application/json; charset=utf-8',
          connection: 'close',
          ...(authorization === undefined ? {} : { authorization }),
          ...headers,
        },
      });
      return { status: response.status, body: parsed(await response.text()) };
    } catch (error) {
      return {
        status: 0,
        body: error instanceof Error ? `${error.message}: ${String(error.cause)}` : String(error),
      };
    } finally {
      pending -= 1;
    }
  };
  return {
    send,
    pending: () => pending,
    deliver: (activity) => send(activity, { authorization: `Bearer ${signer.sign()}` }),
  };
};
