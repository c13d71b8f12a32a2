/** What is wrong with a form stands at its field, is read with it, and takes the focus there. */
import type * as AC from 'adaptivecards';

let number = 0;
const NOTE = 'field-problem';

const describe = (control: HTMLElement, id: string): void => {
  control.setAttribute('aria-invalid', 'true');
  control.setAttribute('aria-describedby', id);
};

/** Until something else is written there. */
const untilChanged = (control: HTMLElement, done: () => void): void => {
  const changed = (): void => {
    control.removeAttribute('aria-invalid');
    control.removeAttribute('aria-describedby');
    done();
  };
  control.addEventListener('input', changed, { once: true });
};

/** Where one writes or chooses. */
const controlOf = (input: AC.Input | undefined): HTMLElement | null =>
  input?.renderedElement?.querySelector<HTMLElement>('input, textarea, select') ?? null;

/** What the service refused: at the field that it names, else at the first. */
export const showProblem = (
  inputs: AC.Input[],
  problem: string,
  field: string | undefined,
): void => {
  const input = inputs.find(({ id }) => id === field) ?? inputs[0];
  const control = controlOf(input);
  if (input?.renderedElement === undefined || control === null) return;
  input.renderedElement.querySelector(`.${NOTE}`)?.remove();
  const note = document.createElement('p');
  note.className = NOTE;
  note.id = `${NOTE}-${(number += 1)}`;
  note.setAttribute('role', 'alert');
  note.textContent = problem;
  input.renderedElement.append(note);
  describe(control, note.id);
  untilChanged(control, () => note.remove());
  control.focus();
};

/** The renderer has just found it: what it writes then is the last of the field's names. */
const isNamedByProblem = (control: HTMLElement): boolean =>
  (control.getAttribute('aria-labelledby') ?? '').includes(' ');

/** What the card itself found missing: the renderer writes it below the field, and names the field by it. */
export const describeMissing = (inputs: AC.Input[]): void => {
  const wrong = inputs.flatMap(({ renderedElement }) => {
    const control = renderedElement?.querySelector<HTMLElement>('.ac-input-validation-failed');
    return control === null || control === undefined || !isNamedByProblem(control) ? [] : [control];
  });
  for (const control of wrong) {
    const labels = (control.getAttribute('aria-labelledby') ?? '').split(' ');
    const problem = labels.pop() ?? '';
    control.setAttribute('aria-labelledby', labels.join(' '));
    describe(control, problem);
    untilChanged(control, () => undefined);
  }
  wrong[0]?.focus();
};
