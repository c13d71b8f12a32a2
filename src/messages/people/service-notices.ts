/** What the Secretario Técnico is told about the people and places of a platform, and can put right. */
import type { ServiceNotice } from '../../conversation/subject.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Message } from '../../conversation/message.ts';
import type { CardKind } from '../card-kind.ts';

declare module '../../conversation/subject.ts' {
  interface SubjectKinds {
    /** To the Secretario: something about the people or places of a platform. */
    notice: { notice: ServiceNotice };
  }
}

const PLATFORMS: Record<string, string> = {
  slack: 'Slack',
  teams: 'Teams',
  local: 'el espacio simulado',
};

/** What to do about each permanent refusal of a platform. */
const CURES: Record<string, string> = {
  is_archived:
    'El canal está archivado: desarchívalo e invita a Avance otra vez, o escribe otro canal en el directorio e impórtalo.',
  not_in_channel: 'Avance no está en el canal: invítalo con /invite @Avance.',
  channel_not_found:
    'Ese canal no existe o Avance no puede verlo: invítalo con /invite @Avance, o escribe otro canal en el directorio.',
  uninstalled:
    'Quitaron Avance de ahí: agrégalo otra vez al equipo o al chat, o escribe /plan canal en otro.',
  channel_deleted: 'Borraron ese canal: restáuralo, o escribe /plan canal en otro.',
  'http 403 BotNotInConversationRoster': 'Avance no está ahí: agrégalo al equipo o al chat.',
  'http 404 ConversationNotFound':
    'Esa conversación ya no existe, o Avance no está en ella: escribe /plan canal en otra.',
  user_disabled: 'La cuenta está desactivada: asigna sus líneas a otra persona.',
};

const unreachable = ({
  where,
  error,
}: Extract<ServiceNotice, { kind: 'address_failed' }>): Message => {
  const text = `No puedo enviar correo a «${where}»: el servidor de correo dice «${error}». Corrige su dirección en el directorio e impórtalo. En el chat sí recibe sus avisos; el correo pendiente espera y sale cuando se arregle.`;
  return { text, blocks: [{ type: 'text', text }] };
};

const serviceNoticeCard = (state: PlanState, notice: ServiceNotice): Message => {
  const platform = PLATFORMS[notice.channel] ?? notice.channel;
  switch (notice.kind) {
    case 'account_matched': {
      const person =
        state.people.find((one) => one.id === notice.personId)?.name ??
        'una persona del directorio';
      const text = `Reconocí en ${platform} a ${person}: su cuenta es «${notice.who}». Desde ahora puede reportar y recibir avisos.`;
      return {
        text,
        blocks: [
          { type: 'text', text },
          {
            type: 'actions',
            actions: [
              {
                kind: 'press',
                label: 'No es esa persona',
                style: 'danger',
                press: {
                  verb: 'desconocer',
                  args: { channel: notice.channel, account: notice.account },
                },
              },
            ],
          },
        ],
      };
    }
    case 'stranger': {
      const text = `«${notice.who}» intentó usar Avance en ${platform} y no está en el directorio. Si debe tener acceso, agrégalo con su correo e importa el directorio otra vez.`;
      return { text, blocks: [{ type: 'text', text }] };
    }
    case 'address_failed': {
      if (notice.channel === 'email') return unreachable(notice);
      const text = `No puedo escribir en «${notice.where}» de ${platform}. ${CURES[notice.error] ?? `${platform} dice: ${notice.error}.`} Lo pendiente espera y sale cuando se arregle.`;
      return { text, blocks: [{ type: 'text', text }] };
    }
  }
};

export const noticeKind: CardKind<'notice'> = {
  type: 'notice',
  topic: () => 'notice',
  draw: ({ notice }, { state }) => serviceNoticeCard(state, notice),
  stillRelevant: () => true,
};
