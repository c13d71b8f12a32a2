/** Forms behind the buttons of private answers, by what they submit; a month later nobody can press them any more. */
import { canonical, sha256 } from '../database/canonical.ts';
import { recordTime } from '../database/record-time.ts';
import type { Form, Press } from '../../conversation/message.ts';
import type { Db } from '../database/store.ts';

/** What a form submits, and which one of several that submit the same. */
export interface KeptName extends Press {
  nth?: number;
}

const keyOf = ({ verb, args, nth }: KeptName): string =>
  sha256(canonical({ verb, args, nth: nth ?? 0 })).slice(0, 24);

/** The last form of a name is the one that is found. */
export const keepForms = async (tx: Db, forms: { name: KeptName; form: Form }[]): Promise<void> => {
  for (const { name, form } of forms) {
    const key = keyOf(name);
    await tx.keptForm.upsert({
      where: { key },
      create: { key, form: canonical(form), recordedAt: recordTime(tx) },
      update: { form: canonical(form), recordedAt: recordTime(tx) },
    });
  }
};

export const findKeptForm = async (db: Db, name: KeptName): Promise<Form | undefined> => {
  const row = await db.keptForm.findUnique({ where: { key: keyOf(name) } });
  return row === null ? undefined : (JSON.parse(row.form) as Form);
};

/** @param before real milliseconds. */
export const forgetForms = async (tx: Db, before: number): Promise<void> => {
  await tx.keptForm.deleteMany({ where: { recordedAt: { lt: new Date(before) } } });
};
