/** A card in the page: drawn again only when it changed, without taking focus, words or a half-filled form away. */
import type { RefObject } from 'preact';
import { memo } from 'preact/compat';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { drawCard, type Outcome, type Pressed, type Written } from './adaptive.ts';
import { keepDraft, readDraft } from './drafts.ts';

const CONTROLS = 'button, input, textarea, select, [tabindex="0"]';
const FIELDS = 'input, textarea, select';

interface Props {
  json: object;
  press: (press: Pressed) => Promise<Outcome | undefined>;
  /** Under which what is written into its fields is kept. */
  draft: string;
  /** An answer that another takes the place of: it is read from its top. */
  fromTop: boolean;
}

/** A button that was pressed hands its focus over to the one of the same name, or to the first of the new card. */
const replaceIn = (host: HTMLElement, fresh: HTMLElement): void => {
  const active = document.activeElement;
  const held = active instanceof HTMLElement && host.contains(active) ? active : undefined;
  const name = held?.innerText ?? '';
  host.replaceChildren(fresh);
  if (held === undefined) return;
  const controls = [...fresh.querySelectorAll<HTMLElement>(CONTROLS)];
  (controls.find((control) => name !== '' && control.innerText === name) ?? controls[0])?.focus({
    preventScroll: true,
  });
};

const written = (draft: string): Written => {
  const kept = readDraft(draft);
  return kept === '' ? {} : (JSON.parse(kept) as Written);
};

/** Its beginning into view, where it is above it. */
const showTop = (host: HTMLElement): void => {
  const box = host.closest('#timeline');
  const article = host.closest('article') ?? host;
  if (box !== null && article.getBoundingClientRect().top < box.getBoundingClientRect().top)
    article.scrollIntoView({ block: 'start' });
};

/** One press at a time; what was written into a form is let go once it is taken. */
const useOnePress = (
  host: RefObject<HTMLDivElement | null>,
  press: Props['press'],
  draft: string,
): { send: Props['press']; busy: RefObject<boolean> } => {
  const busy = useRef(false);
  const send = useCallback(
    async (pressed: Pressed): Promise<Outcome | undefined> => {
      if (busy.current) return undefined; // pressed twice is pressed once
      busy.current = true;
      host.current?.setAttribute('aria-busy', 'true');
      try {
        const outcome = await press(pressed);
        if (pressed.isForm === true && outcome !== undefined && outcome.problem === undefined)
          keepDraft(draft, '');
        return outcome;
      } finally {
        busy.current = false;
        host.current?.removeAttribute('aria-busy');
      }
    },
    [host, press, draft],
  );
  return { send, busy };
};

const CardView = ({ json, press, draft, fromTop }: Props) => {
  const host = useRef<HTMLDivElement>(null);
  const [stale, setStale] = useState(false);
  const drawn = useRef('');
  const text = JSON.stringify(json);

  const { send, busy } = useOnePress(host, press, draft);

  const draw = useCallback((): void => {
    if (host.current === null) return;
    const again = drawn.current !== '';
    drawn.current = text;
    setStale(false);
    replaceIn(
      host.current,
      drawCard(JSON.parse(text) as object, {
        press: send,
        written: written(draft),
        keep: (now) => keepDraft(draft, Object.keys(now).length === 0 ? '' : JSON.stringify(now)),
      }),
    );
    if (again && fromTop && busy.current) showTop(host.current);
  }, [text, send, busy, draft, fromTop]);

  useLayoutEffect(() => {
    if (drawn.current === text) return;
    const writing =
      !busy.current &&
      document.activeElement?.matches(FIELDS) === true &&
      host.current?.contains(document.activeElement) === true;
    if (writing) setStale(true);
    else draw();
  }, [text, draw, busy]);

  return (
    <>
      <div class="card" ref={host} />
      {stale && (
        <p class="stale" role="status">
          Esta tarjeta cambió mientras escribías.{' '}
          <button type="button" class="link" onClick={draw}>
            Ver cómo quedó
          </button>
        </p>
      )}
    </>
  );
};

export const Card = memo(
  CardView,
  (before, after) =>
    before.press === after.press &&
    before.draft === after.draft &&
    JSON.stringify(before.json) === JSON.stringify(after.json),
);
