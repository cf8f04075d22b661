import { expect, it } from 'vitest';
import { z } from 'zod';
import { jsonSchema } from './json-schema.ts';

it('says what may be absent from what a client sends, and is there in what the server sends', () => {
  const schema = z.strictObject({ role: z.enum(['player', 'spectator']).default('player') });
  expect(jsonSchema(schema, 'in')).not.toHaveProperty('required');
  expect(jsonSchema(schema, 'out')).toMatchObject({ required: ['role'] });
});

it('stands alone wherever it is put', () => {
  const text = JSON.stringify(jsonSchema(z.object({ sheet: z.record(z.string(), z.json()) }), 'in'));
  expect(text).not.toContain('$');
  expect(JSON.parse(text)).toMatchObject({
    properties: { sheet: { type: 'object', additionalProperties: { description: 'any JSON' } } },
  });
});
