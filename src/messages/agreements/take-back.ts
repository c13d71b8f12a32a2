/** What was recorded of an agreement by mistake: the buttons that take it back, and how one that was withdrawn is shown. */
import { AGREEMENT_LIMITS, type AgreementState } from '../../domain/agreements/agreement.ts';
import type { Action, Message } from '../../conversation/message.ts';
import { dateName, monthName, shorten, signature } from '../words.ts';
import { reasonField } from '../reason-field.ts';

const reason = reasonField(AGREEMENT_LIMITS.reason);

export const withdrawAgreement = ({ id, text }: AgreementState): Action => ({
  kind: 'form',
  label: 'Retirar convenio',
  style: 'danger',
  form: {
    title: `Retirar ${shorten(text.key, 40)}`,
    submit: { label: 'Retirar', press: { verb: 'retirar-convenio', args: { agreement: id } } },
    fields: [reason],
  },
});

const periodName = (period: string): string => {
  const [year = '', month = ''] = period.split('-');
  return period === 'once' ? '' : ` (${monthName(Number(month))} de ${year})`;
};

/** None where this reader may not, or nothing is fulfilled. */
export const reopenCommitment = (
  { id, text, commitments }: AgreementState,
  mayFulfil: (area: string) => boolean,
): Action[] => {
  const options = commitments
    .filter(({ text: { area } }) => mayFulfil(area))
    .flatMap(({ number, text: { text: asked }, fulfilled }) =>
      fulfilled.map(({ period }) => ({
        value: `${number}/${period}`,
        label: shorten(`${number}. ${asked}`, 50) + periodName(period),
      })),
    );
  return options.length === 0
    ? []
    : [
        {
          kind: 'form',
          label: 'Deshacer cumplido',
          form: {
            title: `Deshacer: ${shorten(text.key, 40)}`,
            submit: {
              label: 'Deshacer',
              press: { verb: 'reabrir-compromiso', args: { agreement: id } },
            },
            fields: [
              {
                type: 'choice',
                id: 'fulfilment',
                label: 'Cuál no se cumplió',
                required: true,
                options,
              },
              reason,
            ],
          },
        },
      ];
};

/** An agreement that was taken out of the list: by whom, why, and how it comes back. */
export const withdrawnAgreement = (
  { id, text, withdrawn }: AgreementState,
  mayWrite: boolean,
): Message => {
  const said =
    withdrawn === undefined
      ? ''
      : `Retirado por ${signature(withdrawn)}, ${dateName(withdrawn.at.slice(0, 10))}: ${withdrawn.reason}`;
  const actions: Action[] = [
    ...(mayWrite
      ? [
          {
            kind: 'press',
            label: 'Reponer',
            press: { verb: 'reponer-convenio', args: { agreement: id } },
          } as const,
        ]
      : []),
    { kind: 'press', label: '← Convenios', press: { verb: 'convenio', args: {} } },
  ];
  return {
    text: `Convenio ${text.key}. ${said}`,
    blocks: [
      { type: 'heading', text: `Convenio retirado · ${text.key}` },
      { type: 'text', text: text.subject },
      { type: 'text', text: `${said}. Sus compromisos ya no se piden.` },
      { type: 'actions', actions },
    ],
  };
};
