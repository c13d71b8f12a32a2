/** Forms behind the buttons of private answers, by their content; a month later nobody can press them any more. */
import { canonical, sha256 } from './canonical.ts';
import { recordTime } from './record-time.ts';
import type { Form } from '../messages/message.ts';
import type { Db } from './store.ts';

export const formKey = (form: Form): string => sha256(canonical(form)).slice(0, 24);

export const keepForms = async (tx: Db, forms: Form[]): Promise<void> => {
  for (const form of forms) {
    const key = formKey(form);
    await tx.keptForm.upsert({ where: { key }, create: { key, form: canonical(form), recordedAt: recordTime(tx) }, update: { recordedAt: recordTime(tx) } });
  }
};

export const findKeptForm = async (db: Db, key: string): Promise<Form | undefined> => {
  const row = await db.keptForm.findUnique({ where: { key } });
  return row === null ? undefined : (JSON.parse(row.form) as Form);
};

/** @param before real milliseconds. */
export const forgetForms = async (tx: Db, before: number): Promise<void> => {
  await tx.keptForm.deleteMany({ where: { recordedAt: { lt: new Date(before) } } });
};
