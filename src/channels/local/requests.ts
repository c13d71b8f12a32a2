/** What the page sends and asks for: the shapes of its requests. */
import type express from 'express';
import { z } from 'zod';

/** The next message, the next day, the next month, or from the beginning. */
const JUMPS = ['message', 'day', 'month', 'again'] as const;
export type Jump = (typeof JUMPS)[number];

const id = z.coerce.number().int().positive();
const who = z.string().min(1).max(60);
const eventId = z.string().min(8).max(80);
export const bodies = {
  message: z.object({
    person: who,
    conversation: z.string().max(80),
    text: z.string().trim().max(4_000),
    threadOf: id.optional(),
    eventId,
    files: z
      .array(z.object({ name: z.string().min(1).max(200), size: z.number().optional() }))
      .max(5)
      .default([]),
  }),
  press: z.object({
    person: who,
    message: id,
    verb: z.string().max(40),
    args: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
    isForm: z.boolean().default(false),
    eventId,
  }),
  change: z.object({
    person: who,
    message: id,
    text: z.string().trim().min(1).max(4_000).optional(),
  }),
  read: z.object({
    person: who,
    conversation: z.string().max(80),
    last: z.coerce.number().int().min(0),
  }),
  clock: z.object({ to: z.enum(JUMPS) }),
};

/** A parameter of the address; empty when it is absent or repeated. */
export const queried = (request: express.Request, name: string): string => {
  const value = request.query[name];
  return typeof value === 'string' ? value : '';
};
