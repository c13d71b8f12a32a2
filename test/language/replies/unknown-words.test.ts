/** Words that no lexicon has, in replies: read by their endings or as slips, or left unexplained so that one is asked. */
import { describe, expect, test } from 'vitest';
import type { ReplyContext } from '../../../src/language/replies/intent.ts';
import { readItems } from '../../../src/language/replies/read-items.ts';
import { readReply } from '../../../src/language/replies/reply.ts';
import { show } from './show.ts';

const context: ReplyContext = {
  under: 'line',
  codes: ['3-01'],
  today: '2020-03-18',
  year: 2020,
  month: 3,
  programmed: 15,
  unit: 'Documento',
  lineText: 'Elaborar los informes de la Comisión',
};
const heard = (text: string, programmed: number): string =>
  show(readReply(text, [], { ...context, programmed }).intent);

describe('a thing that nobody knows', () => {
  test.each<[number, string, string]>([
    [1, 'completion', 'se elaboró el informe con la elegancia debida'],
    [1, 'completion', 'se elaboró el informe en el herbario'],
    [1, 'completion', 'se elaboró el informe musical'],
    [1, 'completion', 'armónicamente se elaboró el informe'],
    [1, 'completion', 'se entregó el informe a la guionista'],
    [15, 'quantity:3', 'se elaboraron 3 informes gremiales'],
    [15, 'quantity:4', 'van 4 informes con el memorial'],
    [1, 'comment', 'agradezco el altruismo de todos'],
    [1, 'ask', 'se hizo la titulación'],
    [1, 'ask', 'se elaboró el herbario'],
    [1, 'ask', 'ya quedó la fumigación'],
    [1, 'ask', 'la guionista entregó el informe'],
    [1, 'ask', 'se envió el informe para su titulación'],
    [1, 'ask', 'se elaboró el informe con dubitación'],
    [1, 'ask', 'se elaboró el informe fragmentario'],
    [1, 'ask', 'presumiblemente se elaboró el informe'],
    [1, 'ask', 'el informe quedó concluido a título fragmentario'],
    [15, 'ask', 'van 3 fumigaciones'],
    [15, 'ask', 'llevamos 4 titulaciones'],
  ])('of %s: %s | «%s»', (programmed, right, text) => {
    expect(heard(text, programmed)).toBe(right);
  });
});

describe('slips of the finger', () => {
  test.each<[number, string, string]>([
    [15, 'quantity:3', 'notifcaron 3 oficios'],
    [1, 'completion', 'informe desarrolado'],
    [1, 'completion', 'ya se publcó el informe'],
    [15, 'quantity:9', 'se realziaron 9 informes'],
    [15, 'quantity:7', 'llevams 7'],
    [15, 'ask', 'entregarn 3 informes'],
  ])('of %s: %s | «%s»', (programmed, right, text) => {
    expect(heard(text, programmed)).toBe(right);
  });
  test('is noted on the word, whose text stays', () => {
    const [item] = readItems('Notifcaron todo', context);
    expect(item).toMatchObject({ text: 'Notifcaron', form: 'notificaron', meant: 'notificaron' });
  });
  test.each(['notificaron', 'planilla', '@notifcaron', 'Notfcar', 'fue NOTIFCARON'])(
    '"%s" has none',
    (text) => {
      expect(readItems(text, context).filter(({ meant }) => meant !== undefined)).toEqual([]);
    },
  );
  test('a word of the card itself is none', () => {
    const [item] = readItems('notifcaron', { ...context, unit: 'Notifcaron' });
    expect(item?.meant).toBeUndefined();
  });
});
