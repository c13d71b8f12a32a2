/** What is being written, kept in this tab until it is sent: through redraws, other conversations and a reload. */
import { useCallback, useState } from 'preact/hooks';

const PREFIX = 'avance-draft ';

export const readDraft = (key: string): string => sessionStorage.getItem(PREFIX + key) ?? '';

/** Nothing is left of an empty one. */
export const keepDraft = (key: string, text: string): void => {
  try {
    if (text === '') sessionStorage.removeItem(PREFIX + key);
    else sessionStorage.setItem(PREFIX + key, text);
  } catch {
    // A full store loses the copy, not what stands in the field.
  }
};

/** After a new beginning the messages that they were about are gone. */
export const dropDrafts = (): void => {
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
};

interface Draft {
  text: string;
  write: (text: string) => void;
  /** What was sent under this key is no longer a draft; what was written meanwhile stays. */
  sent: (text: string) => void;
}

/** The draft of a place; another key, and the field shows what was begun there. */
export const useDraft = (key: string): Draft => {
  const [held, hold] = useState({ key, text: readDraft(key) });
  const text = held.key === key ? held.text : readDraft(key);
  const write = useCallback(
    (written: string): void => {
      keepDraft(key, written);
      hold({ key, text: written });
    },
    [key],
  );
  const sent = useCallback(
    (what: string): void => {
      if (readDraft(key) !== what) return;
      keepDraft(key, '');
      hold((now) => (now.key === key ? { key, text: '' } : now));
    },
    [key],
  );
  return { text, write, sent };
};
