/** What is inside a Word document: its files by name, as text. */
import { fromBuffer } from 'yauzl';

export const docxParts = (bytes: Buffer): Promise<Map<string, string>> =>
  new Promise((resolve, reject) => {
    const parts = new Map<string, string>();
    fromBuffer(bytes, { lazyEntries: true }, (failed, zip) => {
      if (failed !== null) return reject(failed);
      zip
        .on('entry', (entry: { fileName: string }) =>
          zip.openReadStream(entry as never, (problem, stream) => {
            if (problem !== null) return reject(problem);
            const chunks: Buffer[] = [];
            stream
              .on('data', (chunk: Buffer) => chunks.push(chunk))
              .on('end', () => {
                parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
                zip.readEntry();
              });
          }),
        )
        .on('end', () => resolve(parts))
        .readEntry();
    });
  });
