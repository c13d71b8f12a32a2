/** Documents of the INE that want an answer, one of them forgotten once it was acknowledged; and what is done about each. */
import { DateTime } from 'luxon';
import { recorded, type Act, type Game } from './game.ts';
import { HEADS, SECRETARY } from './people.ts';

/** Documents of the INE with an answer that is due in so many working days. */
export interface Asked {
  folio: string;
  area: string;
  received: string;
  answerDays: number;
  acknowledged?: string;
  answered?: string;
}

export const ASKED: Asked[] = [
  // Acknowledged at once and then forgotten: what was never chased before.
  {
    folio: 'INE/UTVOPL/0101/2020',
    area: 'VIN',
    received: '2020-02-04 10:20',
    answerDays: 3,
    acknowledged: '2020-02-04 12:30',
    answered: '2020-02-13 10:00',
  },
  // In time.
  {
    folio: 'INE/UTVOPL/0102/2020',
    area: 'CON',
    received: '2020-03-03 10:20',
    answerDays: 5,
    acknowledged: '2020-03-04 12:30',
    answered: '2020-03-05 16:00',
  },
];

export const askedActs = ({
  folio,
  area,
  received,
  answerDays,
  acknowledged,
  answered,
}: Asked): Act[] => {
  const idOf = async (game: Game): Promise<string> => {
    const { notifications } = await game.state();
    const id = [...notifications.records.values()].find(({ events }) =>
      events.some((event) => event.kind === 'published' && event.text.folio === folio),
    )?.id;
    if (id === undefined) throw new Error(`${folio} is not there`);
    return id;
  };
  const [date = '', time = ''] = received.split(' ');
  const at = (moment: string | undefined, does: Act['does']): Act[] =>
    moment === undefined ? [] : [{ at: moment, does }];
  return [
    ...at(
      `${date} ${DateTime.fromFormat(time, 'HH:mm').plus({ minutes: 10 }).toFormat('HH:mm')}`,
      (game) =>
        game
          .presses(SECRETARY, {
            verb: 'publicar-ine',
            args: {
              folio,
              kind: 'solicitud',
              issuer: 'UTVOPL',
              subject: `Informe que pide ${folio}`,
              date,
              time,
              areas: area,
              answerDays: String(answerDays),
            },
          })
          .then((answer) => recorded(answer, folio)),
    ),
    ...at(acknowledged, async (game) =>
      game.presses(HEADS[area] ?? '', {
        verb: 'acusar',
        args: { id: await idOf(game), recipient: `area:${area}` },
      }),
    ),
    ...at(answered, async (game) => {
      const id = await idOf(game);
      await game.presses(HEADS[area] ?? '', {
        verb: 'responder',
        args: { id, recipient: `area:${area}`, note: 'Se remite el informe', evidence: '' },
      });
      await game.presses(SECRETARY, { verb: 'enviado-ine', args: { id, note: 'por SIVOPLE' } });
    }),
  ];
};
