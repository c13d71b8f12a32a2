/** The side: whose eyes these are, and the conversations with what is unread. */
import type { Conversation, PersonOption } from './api.ts';
import { groupBy } from './group.ts';
import { Channel, Commission, Direct } from './icons.tsx';

const ICONS = { area: Channel, commission: Commission, dm: Direct };

const Row = ({
  one,
  isHere,
  go,
}: {
  one: Conversation;
  isHere: boolean;
  go: (id: string) => void;
}) => {
  const Icon = ICONS[one.kind];
  return (
    <li>
      <button
        type="button"
        aria-current={isHere}
        class={one.unread > 0 ? 'has-unread' : ''}
        onClick={() => go(one.id)}
      >
        <Icon />
        <span class="name">{one.name}</span>
        {one.unread > 0 && (
          <span class="badge">
            {one.unread}
            <span class="hidden"> sin leer</span>
          </span>
        )}
      </button>
    </li>
  );
};

interface ConversationsProps {
  conversations: Conversation[];
  here: string;
  go: (id: string) => void;
}

export const Conversations = ({ conversations, here, go }: ConversationsProps) => (
  <ul id="conversations" class="conversations">
    {conversations.map((conversation) => (
      <Row key={conversation.id} one={conversation} isHere={conversation.id === here} go={go} />
    ))}
  </ul>
);

/** The people of the directory by post; changing shows the same workspace through other eyes. */
export const PersonPicker = ({
  people,
  me,
  be,
}: {
  people: PersonOption[];
  me: string;
  be: (id: string) => void;
}) => (
  <label class="who">
    <span>Eres</span>
    <select id="person" value={me} onChange={(event) => be(event.currentTarget.value)}>
      {[...groupBy(people, (option) => option.post)].map(([post, those]) => (
        <optgroup key={post} label={post}>
          {those.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  </label>
);
