import { z } from 'zod';

/** What a schema takes, as far as an attacker cares: derived, so that a new field is attacked without anybody's help. */
type Schema = {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly default?: unknown;
};

export type Path = readonly (string | number)[];
/** A `word` has a form of its own (an id, an address, a version): most texts fail at the first letter. */
export type FieldKind = 'text' | 'word' | 'number' | 'other';
export type Field = { readonly path: Path; readonly kind: FieldKind };

/** A name of no meaning, as member of what may have any. */
const anyName = 'k';
const uuid = '00000000-0000-4000-8000-000000000001';
const candidates = [
  'x',
  uuid,
  '0,0',
  '#102030',
  'a@example.org',
  '2030-01-01T00:00:00Z',
  `/api/v1/uploads/${uuid}`,
  'https://example.org/',
  'a'.repeat(64),
  'AAAA',
];

function schemaOf(type: z.ZodType): Schema {
  return z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }) as Schema;
}

/** The branch of a choice that holds most; the others are attacked with it. */
function branchesOf(schema: Schema): readonly Schema[] {
  return schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];
}

function richest(schema: Schema): Schema {
  const branches = branchesOf(schema).map(richest);
  const rank = ({ type, properties }: Schema) =>
    properties !== undefined ? 3 : type === 'array' ? 2 : type === 'null' ? 0 : 1;
  const best = branches.toSorted((left, right) => rank(right) - rank(left))[0];
  return best === undefined ? schema : { ...schema, ...best };
}

function textFor({ pattern, format, minLength = 1 }: Schema): string {
  const fits = (text: string) => pattern === undefined || new RegExp(pattern, 'u').test(text);
  if (format === 'email') return 'a@example.org';
  const found = candidates.find((text) => fits(text) && text.length >= minLength);
  return found ?? 'x';
}

/** Something the schema takes, with everything in it that may be there. */
function sampleOf(given: Schema, depth = 0): unknown {
  const schema = richest(given);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'string':
      return textFor(schema);
    case 'number':
    case 'integer':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return true;
    case 'array':
      return schema.items === undefined || depth > 8 ? [] : [sampleOf(schema.items, depth + 1)];
    case 'object':
      return objectFor(schema, depth);
    default:
      return null;
  }
}

function objectFor({ properties = {}, additionalProperties, propertyNames }: Schema, depth: number): unknown {
  const known = Object.entries(properties).map(([name, inner]) => [name, sampleOf(inner, depth + 1)]);
  if (typeof additionalProperties !== 'object' || depth > 8) return Object.fromEntries(known);
  const name = propertyNames === undefined ? anyName : textFor(propertyNames);
  return Object.fromEntries([...known, [name, sampleOf(additionalProperties, depth + 1)]]);
}

export function sampleBody(type: z.ZodType): unknown {
  return sampleOf(schemaOf(type));
}

/** Every place in a body, the inside of lists and of free objects too. */
export function fieldsOf(type: z.ZodType): readonly Field[] {
  return fieldsIn(schemaOf(type), []);
}

function fieldsIn(given: Schema, path: Path): readonly Field[] {
  const schema = richest(given);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  const here: readonly Field[] = path.length === 0 ? [] : [{ path, kind: kindOf(schema, type) }];
  if (path.length > 8) return here;
  const members = Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => fieldsIn(inner, [...path, name]));
  const items = schema.items === undefined ? [] : fieldsIn(schema.items, [...path, 0]);
  const { additionalProperties: free, propertyNames } = schema;
  const name = propertyNames === undefined ? anyName : textFor(propertyNames);
  const others = typeof free === 'object' ? fieldsIn(free, [...path, name]) : [];
  return [...here, ...members, ...items, ...others];
}

function kindOf({ enum: choices, pattern, format }: Schema, type: string | undefined): FieldKind {
  if (type === 'string' && choices === undefined)
    return pattern === undefined && format === undefined ? 'text' : 'word';
  return type === 'number' || type === 'integer' ? 'number' : 'other';
}

/** The body with something else at this place; what leads there is made where it is missing. */
export function withValue(body: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list = Array.isArray(body) ? body : [];
    return [...list.slice(0, step), withValue(list[step], rest, value), ...list.slice(step + 1)];
  }
  const object = typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
  const held = (object as Readonly<Record<string, unknown>>)[step];
  return { ...object, [step]: withValue(held, rest, value) };
}
