/**
 * Every kind of block against Microsoft's schema of Adaptive Cards 1.5. The schema is not part of the project: it is read
 * from AVANCE_SCHEMAS, which CI sets, or from `../shared/schemas`; without it only this file has nothing to check against.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ValidateFunction } from 'ajv';
import { renderCard } from '../../src/channels/adaptive-card/render.ts';
import type { Block } from '../../src/conversation/message.ts';
import { EVERY_BLOCK, message } from './messages.ts';
import { NEEDS_SCHEMA, root, schemaFile } from './schemas.ts';

const file = schemaFile('adaptive-card-1.5.schema.json');

describe.runIf(existsSync(file))(`the Adaptive Cards 1.5 schema ${NEEDS_SCHEMA}`, () => {
  let validate: ValidateFunction;
  beforeAll(() => {
    const schema = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    delete schema['id'];
    const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
    ajv.addMetaSchema(
      JSON.parse(
        readFileSync(join(root, 'node_modules/ajv/dist/refs/json-schema-draft-06.json'), 'utf8'),
      ) as object,
    );
    validate = ajv.compile(schema);
  });
  const problems = (card: object): unknown[] =>
    validate(card) ? [] : (validate.errors ?? []).slice(0, 5);

  it('refuses an element that is none', () => {
    expect(
      problems({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlok', text: 'x' }] }),
    ).not.toEqual([]);
  });

  it.each(Object.entries<Block>(EVERY_BLOCK))('takes a card with %s', (_type, block) => {
    expect(problems(renderCard(message(block)))).toEqual([]);
  });

  it('takes a card with everything', () => {
    expect(problems(renderCard(message(...Object.values<Block>(EVERY_BLOCK))))).toEqual([]);
  });

  it('takes a card that was cut to fit', () => {
    expect(
      problems(
        renderCard(
          message(
            ...Array.from({ length: 200 }, (): Block => ({ type: 'text', text: 'x'.repeat(400) })),
            EVERY_BLOCK.actions,
          ),
        ),
      ),
    ).toEqual([]);
  });
});
