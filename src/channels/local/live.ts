/** The live stream: tells open pages which conversation changed; they ask for what is new themselves. */
import type { Request, Response } from 'express';

const BEAT_MS = 20_000;

export interface Live {
  open: (request: Request, response: Response) => void;
  /** `*`: everything. */
  changed: (conversation: string) => void;
  close: () => void;
}

export const makeLive = (): Live => {
  const pages = new Set<Response>();
  const beat = setInterval(() => pages.forEach((page) => page.write(': beat\n\n')), BEAT_MS);
  beat.unref();
  return {
    open: (request, response) => {
      response.set({
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        connection: 'keep-alive',
      });
      response.flushHeaders();
      response.write('retry: 1000\n\n');
      pages.add(response);
      request.on('close', () => pages.delete(response));
    },
    changed: (conversation) =>
      pages.forEach((page) => page.write(`data: ${JSON.stringify({ conversation })}\n\n`)),
    close: () => {
      clearInterval(beat);
      pages.forEach((page) => page.end());
    },
  };
};
