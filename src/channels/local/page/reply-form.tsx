/** The line under a card: it is there at once, so that answering takes one click; its buttons come with the focus. */
import type { TargetedEvent } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { useDraft } from './drafts.ts';
import { Clip } from './icons.tsx';

const MOST_FILES = 5;

interface Props {
  about: string;
  /** Under which what is written is kept. */
  draft: string;
  send: (text: string, files: { name: string; size: number }[]) => Promise<object | undefined>;
}

const Attached = ({ files, letGo }: { files: File[]; letGo: () => void }) => (
  <p class="attached">
    {files.map((file) => file.name).join(', ')}{' '}
    <button type="button" class="link" onClick={letGo}>
      Quitar
    </button>
  </p>
);

export const ReplyForm = ({ about, draft, send }: Props) => {
  const { text, write, sent } = useDraft(draft);
  const [files, setFiles] = useState<File[]>([]);
  const [busy, setBusy] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const id = useId();
  const letGo = (): void => {
    setFiles([]);
    if (picker.current !== null) picker.current.value = '';
  };
  const submit = (event: TargetedEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (busy || (text.trim() === '' && files.length === 0)) return;
    setBusy(true);
    void send(
      text,
      files.map(({ name, size }) => ({ name, size })),
    ).then((outcome) => {
      setBusy(false);
      if (outcome === undefined) return;
      sent(text);
      letGo();
    });
  };
  return (
    <form
      class={`answer${text === '' && files.length === 0 ? '' : ' is-full'}`}
      onSubmit={submit}
      aria-busy={busy}
    >
      <input
        type="text"
        aria-label={`Responder en el hilo: ${about}`}
        placeholder="Responde aquí…"
        maxLength={2_000}
        value={text}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <input
        ref={picker}
        id={id}
        type="file"
        multiple
        class="hidden"
        tabIndex={-1}
        aria-label={`Archivo que se adjunta, ${about}`}
        onChange={(event) => setFiles([...(event.currentTarget.files ?? [])].slice(0, MOST_FILES))}
      />
      <button
        type="button"
        class="clip"
        aria-label={`Adjuntar archivo, ${about}`}
        title="Adjuntar archivo"
        onClick={() => picker.current?.click()}
      >
        <Clip />
      </button>
      <button type="submit" aria-disabled={busy} aria-label={`Responder, ${about}`}>
        Responder
      </button>
      {files.length > 0 && <Attached files={files} letGo={letGo} />}
    </form>
  );
};
