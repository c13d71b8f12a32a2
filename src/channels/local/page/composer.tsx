/** The composer: a combobox that completes slash commands and their arguments, by mouse and by keyboard. */
import type { TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { fetchCompletions, type Completion } from './api.ts';
import { useDraft } from './drafts.ts';

interface Props {
  /** Under which what is written is kept: each conversation has its own. */
  draft: string;
  send: (text: string) => Promise<object | undefined>;
}

const stillFitting = (shown: Completion[], typed: string): Completion[] =>
  shown.filter(({ value }) => value.startsWith(typed));

export const Composer = ({ draft, send }: Props) => {
  const { text, write: keep, sent } = useDraft(draft);
  const [offered, setOffered] = useState<Completion[]>([]);
  const [chosen, setChosen] = useState(-1);
  const [busy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const asked = useRef(0);
  const list = useRef<HTMLUListElement>(null);

  const close = (): void => {
    asked.current += 1;
    setOffered([]);
    setChosen(-1);
  };
  const offer = async (typed: string): Promise<void> => {
    const number = (asked.current += 1);
    setChosen(-1);
    // Until the answer comes, what no longer fits is not offered: Enter must never take what was not typed.
    setOffered((shown) => (typed.startsWith('/') ? stillFitting(shown, typed) : []));
    if (!typed.startsWith('/')) return;
    const found = await fetchCompletions(typed).catch(() => []);
    if (number === asked.current) setOffered(found);
  };
  const write = (typed: string): void => {
    keep(typed);
    void offer(typed);
  };
  const take = (one: Completion | undefined): void => {
    if (one === undefined) return;
    write(one.value);
    input.current?.focus();
  };
  const keys = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    if (offered.length === 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setChosen((at) =>
        at < 0 && step < 0 ? offered.length - 1 : (at + step + offered.length) % offered.length,
      );
    } else if (event.key === 'Tab' || (event.key === 'Enter' && chosen >= 0)) {
      event.preventDefault();
      take(offered[Math.max(chosen, 0)]);
    } else if (event.key === 'Escape') close();
  };
  const submit = (event: TargetedEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (text.trim() === '' || busy) return;
    close();
    setBusy(true);
    void send(text.trim()).then((outcome) => {
      setBusy(false);
      if (outcome !== undefined) sent(text);
    });
  };
  useEffect(() => list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' }), [chosen]);

  const open = offered.length > 0;
  return (
    <form id="composer" class="composer" onSubmit={submit} aria-busy={busy}>
      <label class="hidden" for="text">
        Mensaje o comando
      </label>
      <div class="field">
        {open && (
          <ul id="suggestions" ref={list} role="listbox" aria-label="Sugerencias">
            {offered.map((completion, index) => (
              <li
                key={completion.value}
                id={`suggestion-${index}`}
                role="option"
                aria-selected={index === chosen}
                onMouseDown={(event) => {
                  event.preventDefault();
                  take(completion);
                }}
              >
                <span>{completion.label}</span>
                <span>{completion.hint}</span>
              </li>
            ))}
          </ul>
        )}
        <input
          id="text"
          ref={input}
          type="text"
          autocomplete="off"
          placeholder="Escribe un mensaje, o / para un comando"
          maxLength={4_000}
          role="combobox"
          aria-expanded={open}
          aria-controls={open ? 'suggestions' : undefined}
          aria-autocomplete="list"
          aria-activedescendant={chosen >= 0 ? `suggestion-${chosen}` : undefined}
          value={text}
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={keys}
          onBlur={close}
        />
      </div>
      <button type="submit" class="primary" aria-disabled={busy}>
        Enviar
      </button>
    </form>
  );
};
