/** Whatever a message says and however long it is, Slack takes it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escape, fit, fitPlain, unescape } from '../../../src/channels/slack/render/escape.ts';
import { findForm, formsOf } from '../../../src/messages/forms.ts';
import { formValue, readFormButton } from '../../../src/channels/slack/render/form-button.ts';
import { renderHome } from '../../../src/channels/slack/render/home.ts';
import { LIMITS, SLACK_LIMITS } from '../../../src/channels/slack/render/limits.ts';
import { renderMessage } from '../../../src/channels/slack/render/message.ts';
import { readMetadata, renderModal } from '../../../src/channels/slack/render/modal.ts';
import { pressValue, readPress } from '../../../src/channels/slack/render/value.ts';
import { anyForm, anyMessage, anyPress, anyText } from './arbitrary.ts';
import { homeProblems, messageProblems, modalProblems } from './block-kit.ts';

const from = { channel: 'C1', ts: '1.2' };
/** Shrinking a message of ninety long blocks may take minutes: what was found so far says enough. */
const patient = { interruptAfterTimeLimit: 12_000 };

describe('any message', () => {
  it('is taken by Slack, and drawn the same each time', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const drawn = renderMessage(message);
        expect(messageProblems(drawn)).toEqual([]);
        expect(renderMessage(structuredClone(message))).toEqual(drawn);
      }),
      { numRuns: 300, ...patient },
    );
  });

  it('has buttons whose values are read back, as a press or as a form that the message has', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const { blocks } = renderMessage(message, { redraw: 'posting' });
        const buttons = blocks.flatMap((block) =>
          block.type === 'actions'
            ? block.elements
            : block.type === 'section' && 'accessory' in block
              ? [block.accessory]
              : [],
        );
        for (const button of buttons) {
          if (button?.action_id.startsWith('press:') === true)
            expect(readPress(button.value)).toBeDefined();
          const name =
            button?.action_id.startsWith('form:') === true
              ? (readFormButton(button.value)?.name ?? { verb: '', args: {} })
              : undefined;
          if (name !== undefined) expect(findForm(message, name)).toBeDefined();
        }
      }),
      { numRuns: 100, ...patient },
    );
  });

  it('fits in the Home tab with others', () => {
    fc.assert(
      fc.property(fc.array(anyMessage, { maxLength: 25 }), (messages) => {
        expect(homeProblems(renderHome(messages.map((message) => ({ message }))))).toEqual([]);
      }),
      { numRuns: 60, ...patient },
    );
  });
});

describe('any form', () => {
  it('opens as a modal that Slack takes, and remembers what it submits', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        fc.pre(pressValue(form.submit.press) !== undefined);
        const modal = renderModal(form, from);
        expect(modalProblems(modal)).toEqual([]);
        expect(readMetadata(modal.private_metadata)).toMatchObject({
          from,
          submit: { verb: form.submit.press.verb },
        });
      }),
      { numRuns: 100, ...patient },
    );
  });

  it('that was carried whole opens as it was', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const [named] = formsOf({
          text: 'x',
          blocks: [{ type: 'actions', actions: [{ kind: 'form', label: 'x', form }] }],
        });
        const value = named === undefined ? undefined : formValue(named.name, form, undefined);
        fc.pre(value?.includes('"whole"') === true);
        expect(renderModal(readFormButton(value)?.form ?? form, from)).toEqual(
          renderModal(form, from),
        );
      }),
      { numRuns: 60, ...patient },
    );
  });
});

describe('any press', () => {
  it('comes back as it was, or with a long text cut, or is not drawn', () => {
    fc.assert(
      fc.property(anyPress, (press) => {
        const value = pressValue(press);
        if (value === undefined) return;
        expect(value.length).toBeLessThanOrEqual(LIMITS.actionValue);
        const back = readPress(value);
        for (const [id, given] of Object.entries(press.args)) {
          const read = back?.args[id];
          if (typeof read === 'string' && read.endsWith('…'))
            expect(String(given).startsWith(read.slice(0, -1)) || given === read).toBe(true);
          else expect(read).toEqual(JSON.parse(JSON.stringify(given)));
        }
      }),
      { numRuns: 200, ...patient },
    );
  });
});

describe('any text', () => {
  // What cannot be told apart from our own marks, and what no chat can hold, is not asked to come back.
  const plainText = anyText.map((text) =>
    text.toString().replace(
      // eslint-disable-next-line no-control-regex
      /[\u2217\u02CD\u223C\u02CB\u2060\u00AD]|[\0-\x08\x0B-\x1F\x7F]|[\uD800-\uDFFF]/g,
      '',
    ),
  );

  it('comes back from Slack as it went', () => {
    fc.assert(
      fc.property(plainText, (text) => {
        expect(unescape(escape(text))).toBe(text);
      }),
      { numRuns: 500, ...patient },
    );
  });

  it('is cut where it may be, never inside an entity', () => {
    fc.assert(
      fc.property(plainText, fc.integer({ min: 1, max: 200 }), (text, most) => {
        const cut = fit(text, most);
        expect(cut.length).toBeLessThanOrEqual(most);
        expect(cut).not.toMatch(/&(?!(amp|lt|gt);)/);
        expect(fitPlain(text, most).length).toBeLessThanOrEqual(most);
      }),
      { numRuns: 500, ...patient },
    );
  });
});

describe('the limits', () => {
  it('are never wider than Slack’s own', () => {
    for (const [name, slack] of Object.entries(SLACK_LIMITS)) {
      const ours = (LIMITS as Record<string, number>)[name];
      if (ours !== undefined) expect([name, ours <= slack]).toEqual([name, true]);
    }
  });
});
