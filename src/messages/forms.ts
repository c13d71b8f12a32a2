/**
 * The forms of a message, named by what they submit: a card drawn again from the present state has blocks more or fewer,
 * and the same place in it would then hold the form of another month.
 */
import type { Form, Message, Press } from '../conversation/message.ts';

/** A form of a message: what it submits, and which one if several submit the same. */
export interface FormName extends Press {
  nth?: number;
}

const stable = (press: Press): string =>
  JSON.stringify([press.verb, Object.entries(press.args).sort(([a], [b]) => (a < b ? -1 : 1))]);

/** Every form of a message by its name, in the order of its buttons. */
export const formsOf = (message: Message): { name: FormName; form: Form }[] => {
  const seen = new Map<string, number>();
  return message.blocks
    .flatMap((block) => (block.type === 'actions' ? block.actions : []))
    .flatMap((action) => {
      if (action.kind !== 'form') return [];
      const { verb, args } = action.form.submit.press;
      const nth = seen.get(stable({ verb, args })) ?? 0;
      seen.set(stable({ verb, args }), nth + 1);
      return [{ name: { verb, args, ...(nth === 0 ? {} : { nth }) }, form: action.form }];
    });
};

export const findForm = (message: Message, name: FormName): Form | undefined =>
  formsOf(message).find(
    (one) => stable(one.name) === stable(name) && (one.name.nth ?? 0) === (name.nth ?? 0),
  )?.form;
