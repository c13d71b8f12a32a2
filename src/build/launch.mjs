/**
 * `node src/build/launch.mjs main|avance …`: runs the service or a command from the build of the present sources, and
 * builds them first when there is none. Where nothing can be built (a production image) the build must be there.
 */
// @ts-check
import { existsSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { BUILDS, buildOf, isBuilt, sourcesName } from './sources.mjs';

const CANNOT_BUILD =
  'Avance no está construido para este código, y aquí no se puede construir (faltan las dependencias de desarrollo). Ejecuta «npm ci» completo, o copia la carpeta dist que corresponde a este código.';

/** @param {string} program */
const run = async (program) => {
  const name = sourcesName();
  if (!isBuilt(name)) {
    const { build } = await import('./build.mjs').catch(() => {
      throw new Error(CANNOT_BUILD);
    });
    await build();
  }
  const file = join(buildOf(name), `${program}.js`);
  if (!existsSync(file)) throw new Error(CANNOT_BUILD);
  // Compiled once and kept, where this version of Node can.
  const { enableCompileCache } =
    /** @type {{ enableCompileCache?: (folder: string) => unknown }} */ (module);
  enableCompileCache?.(join(BUILDS, '.compiled'));
  process.argv.splice(1, 2, file);
  await import(file);
};

const program = process.argv[2] ?? 'main';
try {
  await run(program);
} catch (error) {
  process.stderr.write(
    `No se pudo iniciar: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
}
