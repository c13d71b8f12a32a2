/** What people type or paste into a form's field: without unseen signs, storable on every database, and no longer than fits. */
import { z } from 'zod';
import { isStorable, visible } from '../domain/plan/plain-text.ts';
import { blank } from './blank.ts';

/** @param what with its article, for complaints. */
export const typed = (what: string, most: number) =>
  z
    .string()
    .transform((text) => visible(text).trim())
    .refine(isStorable, {
      error: `${what} lleva signos que no se pueden guardar. Escríbelo a mano, o pégalo sin formato.`,
    })
    .refine((text) => text.length <= most, {
      error: `${what} pasa de ${most} letras. Escríbelo más corto.`,
    });

/** @param missing what to say where nothing was typed. */
export const required = (what: string, most: number, missing: string) =>
  z.preprocess(
    (value) => value ?? '',
    typed(what, most).refine((text) => text !== '', { error: missing }),
  );
/** Left empty it is none. */
export const optional = (what: string, most: number) =>
  z.preprocess(blank, typed(what, most).optional());

const LINK = 'El enlace debe empezar por https:// y no llevar espacios.';
export const link = z.preprocess(
  blank,
  z
    .string()
    .max(500, { error: 'El enlace pasa de 500 letras. Usa uno más corto.' })
    .regex(/^https?:\/\/\S+$/, { error: LINK })
    .refine(isStorable, { error: LINK })
    .optional(),
);

/** `HH:MM`, if any. */
export const time = z.preprocess(
  blank,
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Escribe la hora, por ejemplo: 10:00.' })
    .optional(),
);
