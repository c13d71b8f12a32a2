/** A card in the page: drawn again only when it changed, without taking focus, words or a half-filled form away. */
import { memo } from 'preact/compat';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { drawCard, type Pressed } from './adaptive.ts';

const CONTROLS = 'button, input, textarea, select, [tabindex="0"]';
const FIELDS = 'input, textarea, select';

interface Props {
  json: object;
  press: (press: Pressed) => Promise<boolean>;
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

const CardView = ({ json, press }: Props) => {
  const host = useRef<HTMLDivElement>(null);
  const busy = useRef(false);
  const [stale, setStale] = useState(false);
  const drawn = useRef('');
  const text = JSON.stringify(json);

  const draw = useCallback((): void => {
    if (host.current === null) return;
    drawn.current = text;
    setStale(false);
    replaceIn(
      host.current,
      drawCard(JSON.parse(text) as object, (pressed) => {
        if (busy.current) return; // pressed twice is pressed once
        busy.current = true;
        host.current?.setAttribute('aria-busy', 'true');
        void press(pressed).finally(() => {
          busy.current = false;
          host.current?.removeAttribute('aria-busy');
        });
      }),
    );
  }, [text, press]);

  useLayoutEffect(() => {
    if (drawn.current === text) return;
    const writing =
      !busy.current &&
      document.activeElement?.matches(FIELDS) === true &&
      host.current?.contains(document.activeElement) === true;
    if (writing) setStale(true);
    else draw();
  }, [text, draw]);

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
    before.press === after.press && JSON.stringify(before.json) === JSON.stringify(after.json),
);
