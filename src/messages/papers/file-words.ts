/** What is said about files: their names, the pages that answer an address which no longer opens, and what to do without one. */
import { withoutAccents } from '../../domain/plan/plain-text.ts';

const MOST_NAME = 60;
/** Part of a file's name: letters without accents, digits and hyphens. */
export const fileWord = (text: string): string =>
  withoutAccents(text)
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, MOST_NAME)
    .replace(/-+$/, '') || 'documento';

/** @param command what writes the same file, after `npm run -s avance -- `. */
export const noAddress = (command: string | undefined): string =>
  `Para abrirlo desde aquí, quien administra el servicio tiene que definir PUBLIC_URL.${command === undefined ? '' : ` Mientras tanto, puede escribir el archivo con: npm run -s avance -- ${command}`}`;

export const filePages = {
  /** Altered, cut, of something that is gone, or never given out: always the same. */
  missing: {
    title: 'Este enlace no abre nada',
    text: 'Puede estar incompleto o ser de un documento que cambió. Pídelo otra vez en el chat, con /ine y el folio, o con /sesion, y usa el botón nuevo.',
  },
  expired: {
    title: 'Este enlace ya venció',
    text: 'Los enlaces de Avance sirven 30 días. Pídelo otra vez en el chat, con /ine y el folio, o con /sesion, y usa el botón nuevo.',
  },
  no_calendar: {
    title: 'Esta dirección del calendario no abre',
    text: 'Puede estar incompleta o haberse renovado. Pide la dirección otra vez en el chat con /sesion calendario, y vuelve a suscribirte.',
  },
  failed: {
    title: 'No se pudo preparar el archivo',
    text: 'Algo falló de nuestro lado. Inténtalo de nuevo en un momento.',
  },
} as const;

/** A page without anything from outside; the texts are ours alone. */
export const filePage = ({ title, text }: { title: string; text: string }): string =>
  `<!doctype html><html lang="es-MX"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`;
