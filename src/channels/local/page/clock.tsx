/** The plan's clock and its buttons; while it moves they wait, and starting again is asked first. */
import { useRef, useState } from 'preact/hooks';
import { fullDay, hour } from './moments.ts';

const JUMPS = [
  ['message', 'Siguiente aviso'],
  ['day', 'Siguiente día'],
  ['month', 'Siguiente mes'],
] as const;

interface Props {
  now: string | undefined;
  move: (to: string) => Promise<boolean>;
}

export const Clock = ({ now, move }: Props) => {
  const [moving, setMoving] = useState('');
  const dialog = useRef<HTMLDialogElement>(null);
  const go = (to: string): void => {
    if (moving !== '') return;
    setMoving(to);
    void move(to).finally(() => setMoving(''));
  };
  return (
    <div class="clock" role="group" aria-label="Reloj del plan" aria-busy={moving !== ''}>
      <p id="clock-now" aria-live="polite">
        {now === undefined ? '' : `${fullDay(now)}, ${hour(now)}`}
      </p>
      <div class="jumps">
        {JUMPS.map(([to, label]) => (
          <button
            key={to}
            type="button"
            aria-disabled={moving !== ''}
            class={moving === to ? 'is-moving' : ''}
            onClick={() => go(to)}
          >
            {label}
          </button>
        ))}
        <button
          type="button"
          class="ghost"
          aria-disabled={moving !== ''}
          onClick={() => dialog.current?.showModal()}
        >
          Empezar de nuevo
        </button>
      </div>
      {moving !== '' && (
        <div class="progress" role="status">
          <span class="hidden">Avanzando el reloj…</span>
        </div>
      )}
      <dialog
        id="confirm"
        ref={dialog}
        aria-labelledby="confirm-title"
        onClose={() => {
          if (dialog.current?.returnValue === 'yes') go('again');
        }}
      >
        <form method="dialog">
          <h2 id="confirm-title">¿Empezar de nuevo?</h2>
          <p>Se borra todo lo que se reportó en esta simulación y el reloj vuelve a enero.</p>
          <div class="row">
            <button value="no">Cancelar</button>
            <button value="yes" class="primary">
              Empezar de nuevo
            </button>
          </div>
        </form>
      </dialog>
    </div>
  );
};
