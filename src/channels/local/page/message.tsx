/** One message with its thread: what it says, who answered, and the line to answer in, one click away. */
import type { ComponentChildren, TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { memo } from 'preact/compat';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PageMessage } from './api.ts';
import { Card } from './card.tsx';
import { Avatar } from './icons.tsx';
import { hour } from './moments.ts';
import { ReplyForm } from './reply-form.tsx';
import type { Doings } from './workspace.ts';

interface Props {
  message: PageMessage;
  me: string;
  doings: Doings;
}

/** "3-01 · Enero" of what a card says in one sentence. */
const topicOf = (text: string): string => text.split(': ')[0]?.slice(0, 60) ?? '';

const Head = ({ message, children }: { message: PageMessage; children?: ComponentChildren }) => (
  <p class="meta">
    <strong>{message.author?.name ?? 'Avance'}</strong>
    <time dateTime={message.at}>{hour(message.at)}</time>
    {message.isPrivate && <span class="tag">Sólo tú ves esto</span>}
    {message.edited && !message.deleted && <span>(editado)</span>}
    {children}
  </p>
);

/** Of this message and no other, in a further simulation neither. */
const draftOf = (what: string, { id, at }: PageMessage): string => `${what} ${id} ${at}`;

const Body = ({ message, doings }: { message: PageMessage; doings: Doings }) => {
  const press = useCallback(
    (pressed: Parameters<Doings['press']>[1]) => doings.press(message.id, pressed),
    [doings, message.id],
  );
  if (message.deleted)
    return (
      <p class="words">
        <em>Mensaje borrado</em>
      </p>
    );
  if (message.card !== null)
    return (
      <Card
        json={message.card}
        press={press}
        draft={draftOf('card', message)}
        fromTop={message.isPrivate}
      />
    );
  return (
    <div class="words">
      {message.text !== '' && <p>{message.text}</p>}
      {message.files.map((file) => (
        <p key={file.name} class="attached">
          📎 {file.name}
        </p>
      ))}
    </div>
  );
};

/** In place: what was written, to be corrected; Escape leaves it as it was. */
const EditForm = ({
  message,
  doings,
  done,
}: {
  message: PageMessage;
  doings: Doings;
  done: () => void;
}) => {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []); // before anything can be typed
  const submit = (event: TargetedEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const text = field.current?.value.trim() ?? '';
    if (text === '') return;
    if (text === message.text) return done();
    void doings.change(message.id, text).then((changed) => {
      if (changed) done();
    });
  };
  const escape = (event: TargetedKeyboardEvent<HTMLFormElement>): void => {
    if (event.key === 'Escape') done();
  };
  return (
    <form class="edit" onSubmit={submit} onKeyDown={escape}>
      <input
        type="text"
        ref={field}
        aria-label="Corrige tu respuesta"
        defaultValue={message.text}
        maxLength={2_000}
      />
      <button type="submit" class="primary">
        Guardar
      </button>
      <button type="button" onClick={done}>
        Cancelar
      </button>
    </form>
  );
};

const OwnButtons = ({
  message,
  doings,
  edit,
}: {
  message: PageMessage;
  doings: Doings;
  edit: () => void;
}) => {
  const [sure, setSure] = useState(false);
  return sure ? (
    <span class="own asks">
      ¿Borrar tu respuesta?
      <button
        type="button"
        class="link"
        ref={(button) => {
          button?.focus();
        }}
        onClick={() => void doings.change(message.id, undefined)}
      >
        Sí, borrar
      </button>
      <button type="button" class="link" onClick={() => setSure(false)}>
        No
      </button>
    </span>
  ) : (
    <span class="own">
      {message.text !== '' && (
        <button type="button" class="link" onClick={edit}>
          Editar
        </button>
      )}
      <button type="button" class="link" onClick={() => setSure(true)}>
        Borrar
      </button>
    </span>
  );
};

const Reply = memo(
  ({ message, me, doings }: Props) => {
    const [editing, setEditing] = useState(false);
    const own = message.author?.id === me && !message.deleted && !message.isPrivate;
    return (
      <div class={`reply${message.isPrivate ? ' is-private' : ''}`}>
        <Avatar name={message.author?.name} />
        <div class="content">
          <Head message={message}>
            {own && !editing && (
              <OwnButtons message={message} doings={doings} edit={() => setEditing(true)} />
            )}
          </Head>
          {editing ? (
            <EditForm message={message} doings={doings} done={() => setEditing(false)} />
          ) : (
            <Body message={message} doings={doings} />
          )}
          {message.reactions.length > 0 && (
            <p
              class="reactions"
              role="img"
              aria-label={`Reacción de Avance: ${message.reactions.join(' ')}`}
            >
              {message.reactions.join(' ')}
            </p>
          )}
        </div>
      </div>
    );
  },
  (before, after) =>
    before.me === after.me && JSON.stringify(before.message) === JSON.stringify(after.message),
);

export const Root = memo(
  ({
    message,
    replies,
    me,
    doings,
    joined,
  }: Props & { replies: PageMessage[]; joined: boolean }) => {
    const threaded = message.card !== null && !message.isPrivate && message.author === null;
    return (
      <article
        class={`message${message.isPrivate ? ' is-private' : ''}${joined ? ' joined' : ''}`}
        data-id={message.id}
      >
        <Avatar name={message.author?.name} />
        <div class="content">
          <Head message={message} />
          <Body message={message} doings={doings} />
          {threaded && (
            <div class="thread">
              {replies.map((reply) => (
                <Reply key={reply.id} message={reply} me={me} doings={doings} />
              ))}
              <ReplyForm
                about={topicOf(message.text)}
                draft={draftOf('reply', message)}
                send={(text, files) => doings.say(text, message.id, files)}
              />
            </div>
          )}
        </div>
      </article>
    );
  },
  (before, after) =>
    before.me === after.me &&
    before.joined === after.joined &&
    JSON.stringify([before.message, before.replies]) ===
      JSON.stringify([after.message, after.replies]),
);
