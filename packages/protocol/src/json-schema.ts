import { z } from 'zod';

export type JsonSchema = Readonly<Record<string, unknown>>;

const anyJson: JsonSchema = { description: 'any JSON' };

/**
 * The only thing of ours that contains itself is "any JSON" (character sheets), which needs no definition. Embedded in
 * a larger document, a schema's own `$defs` would be looked for at that document's root.
 */
function withoutDefinitions(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(withoutDefinitions);
  if ('$ref' in value) return anyJson;
  const kept = Object.entries(value).filter(([name]) => name !== '$defs' && name !== '$schema');
  return Object.fromEntries(kept.map(([name, member]) => [name, withoutDefinitions(member)]));
}

/**
 * What a value must look like on the wire: `in` as a client may send it (fields with a default may be absent), `out`
 * as the server sends it. Rules a schema language cannot say are left out and named by the error that enforces them.
 */
export function jsonSchema(schema: z.ZodType, direction: 'in' | 'out'): JsonSchema {
  const made = z.toJSONSchema(schema, { io: direction === 'in' ? 'input' : 'output', unrepresentable: 'any' });
  return withoutDefinitions(made) as JsonSchema;
}
