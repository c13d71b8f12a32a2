/** The line under a card: it is there at once, so that answering takes one click; its buttons come with the focus. */
import type { TargetedEvent } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { Clip } from './icons.tsx';

const MOST_FILES = 5;

interface Props {
  about: string;
  send: (text: string, files: { name: string; size: number }[]) => Promise<boolean>;
}

export const ReplyForm = ({ about, send }: Props) => {
  const [text, setText] = useState('');
  const [files, setFiles] = useState<File[]>([]);
  const [busy, setBusy] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const id = useId();
  const clear = (): void => {
    setText('');
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
    ).then((sent) => {
      setBusy(false);
      if (sent) clear();
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
        aria-label={`Responder en el hilo: ${about.slice(0, 60)}`}
        placeholder="Responde aquí…"
        maxLength={2_000}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <input
        ref={picker}
        id={id}
        type="file"
        multiple
        class="hidden"
        tabIndex={-1}
        aria-label="Adjuntar archivo"
        onChange={(event) => setFiles([...(event.currentTarget.files ?? [])].slice(0, MOST_FILES))}
      />
      <button
        type="button"
        class="clip"
        aria-label="Adjuntar archivo"
        title="Adjuntar archivo"
        onClick={() => picker.current?.click()}
      >
        <Clip />
      </button>
      <button type="submit" disabled={busy}>
        Responder
      </button>
      {files.length > 0 && (
        <p class="attached">
          {files.map((file) => file.name).join(', ')}{' '}
          <button type="button" class="link" onClick={clear}>
            Quitar
          </button>
        </p>
      )}
    </form>
  );
};
