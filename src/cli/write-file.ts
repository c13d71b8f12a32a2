/** Writes a file whole or not at all: beside its place first, then moved there, so that nobody finds half of one. */
import { randomBytes } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { AvanceError } from '../errors.ts';

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

const WHY: Record<string, string> = {
  ENOENT: 'no existe esa carpeta',
  ENOTDIR: 'no existe esa carpeta',
  EACCES: 'no hay permiso para escribir ahí',
  EPERM: 'no hay permiso para escribir ahí',
  EROFS: 'ahí no se puede escribir',
  EISDIR: 'es una carpeta, no un archivo',
  ENOSPC: 'no queda espacio en el disco',
  ENAMETOOLONG: 'el nombre es demasiado largo',
};
const unwritable = (file: string, cause: unknown): AvanceError =>
  new AvanceError(
    'unwritable-file',
    `${file}: no se pudo escribir; ${WHY[codeOf(cause) ?? ''] ?? `error ${codeOf(cause) ?? 'desconocido'}`}. Revisa la ruta; no se escribió nada.`,
    undefined,
    { cause },
  );

/** Where it really goes: what a link points at, and never a folder or a device. */
const placeOf = async (file: string): Promise<string> => {
  const found = await stat(file).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw unwritable(file, error);
  });
  if (found === undefined) return file;
  if (!found.isFile())
    throw new AvanceError(
      'unwritable-file',
      `${file}: ${found.isDirectory() ? 'es una carpeta, no un archivo' : 'no es un archivo común'}. Elige otro nombre; no se escribió nada.`,
    );
  return realpath(file);
};

/**
 * @param content a text or bytes; or texts that come one after another, and whose own errors are thrown as they are.
 * @param mode who may read it, as of a new file.
 * @throws AvanceError `unwritable-file`, in the words of what went wrong; what stood there before still stands.
 */
export const writeWhole = async (
  file: string,
  content: string | Uint8Array | AsyncIterable<string>,
  mode = 0o666,
): Promise<void> => {
  const place = await placeOf(file);
  const beside = `${place}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await writeFile(beside, content, { flag: 'wx', flush: true, mode });
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw codeOf(error) !== undefined && 'syscall' in (error as Error)
      ? unwritable(file, error)
      : error;
  }
};
