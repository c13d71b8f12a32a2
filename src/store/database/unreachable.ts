/** PostgreSQL that does not take us, in the words of whoever sets DATABASE_URL. */
import { AvanceError } from '../../errors.ts';

const NO_SERVER = ['ENOTFOUND', 'EAI_AGAIN'];
const SILENT = ['ECONNREFUSED', 'ETIMEDOUT'];
const NO_SUCH_DATABASE = '3D000';
const WRONG_CREDENTIALS = ['28P01', '28000'];

/** @param error the driver's. It never carries the address, which may hold a password. */
export const unreachable = (error: unknown): AvanceError => {
  const { code, message = '' } = error as { code?: string; message?: string };
  const is = (...codes: string[]): boolean => code !== undefined && codes.includes(code);
  return new AvanceError(
    'database-unreachable',
    `DATABASE_URL: no se pudo abrir: ${
      is(...NO_SERVER)
        ? 'no se encontró ese servidor'
        : is(...SILENT)
          ? 'nadie contesta en esa dirección y puerto'
          : is(NO_SUCH_DATABASE)
            ? 'el servidor no tiene esa base de datos'
            : is(...WRONG_CREDENTIALS)
              ? 'el servidor no aceptó el usuario o la contraseña'
              : `el servidor dijo «${message}»`
    }. Revisa que PostgreSQL esté en marcha, y la dirección, el usuario y el nombre de la base.`,
  );
};
