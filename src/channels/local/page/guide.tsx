/** The guide of four steps; it ticks what the service says has happened, and can be sent away. */
import { useCallback, useState } from 'preact/hooks';

const STEPS = {
  reply: 'Bajo una tarjeta de tu área, responde «listo».',
  press: 'En otra tarjeta, presiona «Hecho».',
  avance: 'En «Eres», cambia a «Consejera Presidenta» y escribe /avance.',
  february: 'Pasa a febrero con «Siguiente mes».',
} as const;
export type Step = keyof typeof STEPS;
const ORDER = Object.keys(STEPS) as Step[];

const KEY = 'avance-guide';
const stored = (): string[] =>
  (localStorage.getItem(KEY) ?? '').split(',').filter((one) => one !== '');

/** Which steps are done, a way to say that one was, and that none is. */
export const useGuide = (): [string[], (step: Step | 'closed') => void, () => void] => {
  const [done, setDone] = useState(stored);
  const did = useCallback((step: Step | 'closed'): void => {
    const now = [...new Set([...stored(), step])];
    localStorage.setItem(KEY, now.join(','));
    setDone(now);
  }, []);
  /** A new simulation: nothing of it happened yet; a guide that was sent away stays away. */
  const anew = useCallback((): void => {
    const now = stored().filter((one) => one === 'closed');
    localStorage.setItem(KEY, now.join(','));
    setDone(now);
  }, []);
  return [done, did, anew];
};

export const Guide = ({ done, close }: { done: string[]; close: () => void }) => {
  if (done.includes('closed')) return null;
  const next = ORDER.find((step) => !done.includes(step));
  return (
    <section id="guide" class="guide" aria-label="Guía de inicio">
      <h2>
        {next === undefined ? '¡Listo! Ya conoces Avance' : 'Cuatro pasos para conocer Avance'}
      </h2>
      <ol>
        {ORDER.map((step, index) => (
          <li key={step} class={done.includes(step) ? 'is-done' : step === next ? 'is-next' : ''}>
            <span class="number">
              {done.includes(step) ? <span aria-label="hecho">✓</span> : index + 1}
            </span>
            <span>{STEPS[step]}</span>
          </li>
        ))}
      </ol>
      <button type="button" class="link" onClick={close}>
        Ocultar guía
      </button>
    </section>
  );
};
