/** After `npm ci`: builds once, so that the first start need not. Without the development dependencies there is nothing to build with. */
// @ts-check
try {
  const { build } = await import('./build.mjs');
  await build();
} catch (error) {
  if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ERR_MODULE_NOT_FOUND') throw error;
  process.stdout.write(
    'Sin las dependencias de desarrollo no se construye nada: se usa la carpeta dist que haya.\n',
  );
}
