/** What Teams refuses of a message and of its card, and the actions that a person can press in one. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Ajv, type ValidateFunction } from 'ajv';
import { root, schemaFile } from '../../channels/schemas.ts';
import { arr, CARD, isObject, str, type Args } from './world.ts';

export const MOST_BYTES = 28 * 1024;
const MOST_REFRESHED = 60;

let compiled: ValidateFunction | undefined;
/** The schema is no part of the project: without it the rest is still checked. */
const schema = (): ValidateFunction | undefined => {
  const file = schemaFile('adaptive-card-1.5.schema.json');
  if (compiled !== undefined || !existsSync(file)) return compiled;
  const read = JSON.parse(readFileSync(file, 'utf8')) as Args;
  delete read['id'];
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addMetaSchema(
    JSON.parse(
      readFileSync(join(root, 'node_modules/ajv/dist/refs/json-schema-draft-06.json'), 'utf8'),
    ) as object,
  );
  return (compiled = ajv.compile(read));
};

/** Of an object with these left out: every object inside, whatever it is inside of. */
const partsOf = (value: unknown, without: string[]): Args[] => {
  if (Array.isArray(value)) return value.flatMap((one) => partsOf(one, without));
  if (!isObject(value)) return [];
  return [
    value,
    ...Object.entries(value)
      .filter(([key]) => !without.includes(key))
      .flatMap(([, inner]) => partsOf(inner, without)),
  ];
};
/** Data is the bot's own, and the action of a refresh needs no fallback. */
const NOT_SHOWN = ['data', 'refresh', 'msteams'];
const isAction = (part: Args): boolean => str(part['type']).startsWith('Action.');
/** What can be pressed: no fallback, because this client knows everything. */
export const actionsIn = (card: unknown): Args[] =>
  partsOf(card, [...NOT_SHOWN, 'fallback']).filter(isAction);

const executeProblems = (action: Args): string[] => {
  if (action['type'] !== 'Action.Execute') return [];
  const { fallback } = action;
  const name = `Action.Execute ${str(action['title'])}`;
  if (!isObject(fallback) || fallback['type'] !== 'Action.Submit')
    return [`${name} without a fallback Action.Submit`];
  return isDeepStrictEqual(fallback['data'], action['data'])
    ? []
    : [`${name} has other data in its fallback`];
};
/** A button must say something; what is tapped without a button may be without title, never with an empty one. */
const titleProblems = (part: Args): string[] => {
  const untitled = arr(part['actions'])
    .filter((one) => isObject(one) && one['title'] === undefined)
    .map((one) => `${str((one as Args)['type'])} without a title`);
  return [
    ...untitled,
    ...(isAction(part) && part['title'] !== undefined && str(part['title']).trim() === ''
      ? [`${str(part['type'])} with an empty title`]
      : []),
  ];
};
const refreshProblems = ({ refresh }: Args): string[] => {
  if (refresh === undefined) return [];
  if (
    !isObject(refresh) ||
    !isObject(refresh['action']) ||
    refresh['action']['type'] !== 'Action.Execute'
  )
    return ['refresh without an Action.Execute'];
  const ids = arr(refresh['userIds']);
  return [
    ...(ids.length > MOST_REFRESHED ? [`refresh for ${ids.length} people`] : []),
    ...ids
      .filter((one) => !/^(29|8):/.test(str(one)))
      .map((one) => `refresh for ${str(one)}, which is no user id`),
  ];
};
const schemaProblems = (card: Args): string[] => {
  const validate = schema();
  // Teams' own addition, which the schema does not know; `refresh` it knows.
  const { msteams, ...bare } = card;
  if (msteams !== undefined && !isObject(msteams)) return ['msteams is no object'];
  if (validate === undefined || validate(bare)) return [];
  return [
    `schema: ${(validate.errors ?? [])
      .slice(0, 3)
      .map((one) => `${one.instancePath} ${one.message ?? ''}`)
      .join('; ')}`,
  ];
};

/** Why Teams would not show this card; empty when it does. */
export const cardProblems = (card: unknown): string[] => {
  if (!isObject(card) || card['type'] !== 'AdaptiveCard') return ['a card that is none'];
  if (card['version'] !== '1.5') return [`a card of version ${str(card['version'])}`];
  return [
    ...refreshProblems(card),
    ...partsOf(card, NOT_SHOWN).flatMap((part) => [
      ...executeProblems(part),
      ...titleProblems(part),
    ]),
    ...schemaProblems(card),
  ];
};

export const cardOf = (body: Args): Args | undefined => {
  const found = arr(body['attachments']).find(
    (one) => isObject(one) && one['contentType'] === CARD,
  );
  return isObject(found) && isObject(found['content']) ? found['content'] : undefined;
};

/** Why Teams would not take this message; empty when it does. */
export const messageProblems = (body: Args): string[] => {
  if (body['type'] !== 'message') return [`type ${str(body['type'])} is not taken`];
  const { attachments } = body;
  if (attachments !== undefined && !Array.isArray(attachments)) return ['attachments are no list'];
  const given = arr(attachments);
  if (str(body['text']) === '' && given.length === 0) return ['neither text nor attachment'];
  return given.flatMap((one) =>
    !isObject(one) || str(one['contentType']) === ''
      ? ['an attachment without contentType']
      : one['contentType'] === CARD
        ? cardProblems(one['content'])
        : [],
  );
};
