/** Looks into an XLSX before anything inflates it: a zip bomb is refused by what its entries really hold. */
import yauzl from 'yauzl';
import { AvanceError } from '../../errors.ts';

/** A plan's workbook is some 100 KB; these leave room for ten of them. */
const ZIP_LIMITS = {
  compressed: 10 * 1024 * 1024,
  entries: 300,
  inflated: 60 * 1024 * 1024,
};

const refuse = (message: string): AvanceError =>
  new AvanceError('unreadable-plan', `${message} No se guardó nada.`);
const TOO_MUCH =
  'El archivo XLSX ocupa demasiado al abrirse. Quita lo que sobre y guárdalo otra vez, o usa la plantilla.';
const BROKEN =
  'El archivo no es un XLSX que se pueda abrir. Guárdalo otra vez desde Excel o LibreOffice, o usa la plantilla.';

const openZip = (bytes: Uint8Array): Promise<yauzl.ZipFile> =>
  new Promise((resolve, reject) =>
    yauzl.fromBuffer(
      Buffer.from(bytes),
      { lazyEntries: true, validateEntrySizes: true },
      (error, zip) => {
        if (error !== null || zip === undefined) reject(refuse(BROKEN));
        else resolve(zip);
      },
    ),
  );

/** Inflates an entry without keeping it, up to what is still allowed. */
const measure = (zip: yauzl.ZipFile, entry: yauzl.Entry, allowed: number): Promise<number> =>
  new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null || stream === undefined) return reject(refuse(BROKEN));
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > allowed) {
          stream.destroy();
          reject(refuse(TOO_MUCH));
        }
      });
      stream.on('end', () => resolve(size));
      stream.on('error', () => reject(refuse(BROKEN)));
    }),
  );

/** @throws AvanceError `unreadable-plan` when it is no zip, or holds more than a plan can. */
export const checkZip = async (bytes: Uint8Array): Promise<void> => {
  if (bytes.byteLength > ZIP_LIMITS.compressed) throw refuse(TOO_MUCH);
  const zip = await openZip(bytes);
  await new Promise<void>((resolve, reject) => {
    let left = ZIP_LIMITS.inflated;
    if (zip.entryCount > ZIP_LIMITS.entries) return reject(refuse(TOO_MUCH));
    zip.on('entry', (entry: yauzl.Entry) => {
      if (entry.uncompressedSize > left) return reject(refuse(TOO_MUCH));
      measure(zip, entry, left).then((size) => {
        left -= size;
        zip.readEntry();
      }, reject);
    });
    zip.on('end', resolve);
    zip.on('error', () => reject(refuse(BROKEN)));
    zip.readEntry();
  }).finally(() => zip.close());
};
