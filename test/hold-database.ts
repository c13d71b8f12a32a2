/** Another process that writes to a SQLite file and takes its time: nobody else gets in. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const SCRIPT = `
const database = new (require('better-sqlite3'))(process.argv[1]);
database.exec('BEGIN EXCLUSIVE');
console.log('held');
setTimeout(() => { database.exec('ROLLBACK'); database.close(); }, Number(process.argv[2]));`;

/** Resolves when the lock is held; `freed` resolves when it is let go. */
export const holdDatabase = async (
  file: string,
  forMs: number,
): Promise<{ freed: Promise<unknown> }> => {
  const child = spawn(process.execPath, ['-e', SCRIPT, file, String(forMs)], {
    cwd: new URL('..', import.meta.url).pathname,
  });
  const freed = once(child, 'exit');
  await once(child.stdout, 'data');
  return { freed };
};
