/** The few words that a card needs of its own, whatever it is about. */
import type { Field } from './message.ts';

export const missing = (field: Field): string => `Falta: ${field.label}`;
export const WHOLE_NUMBER = 'Escribe un número entero, de 0 en adelante';
export const MORE_THAN_FITS = 'Hay más de lo que cabe aquí; pide una parte, por ejemplo un programa o un mes.';
