import { expect, it } from 'vitest';
import { errors } from '../errors.ts';
import { routes } from './contract.ts';
import { openApiDocument } from './openapi.ts';
import type { AnyRoute } from './route.ts';

const document = openApiDocument({ version: '1.2.3', publicUrl: 'https://table.test' });
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);
const named = (name: string) => operations.find(({ operation }) => operation.operationId === name)?.operation;

/** Every `$ref` anywhere inside, and every object met on the way. */
function* objectsIn(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (value === null || typeof value !== 'object') return;
  if (!Array.isArray(value)) yield value as Readonly<Record<string, unknown>>;
  for (const member of Object.values(value)) yield* objectsIn(member);
}

function resolve(reference: string): unknown {
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((at, name) => (at as Readonly<Record<string, unknown>> | undefined)?.[name], document);
}

it('describes every call of the contract table, and no other', () => {
  const described = operations.map(({ path, method, operation }) => `${operation.operationId} ${method} ${path}`);
  const expected = Object.entries<AnyRoute>(routes).map(
    ([name, { method, path }]) => `${name} ${method.toLowerCase()} /api/v1${path.replaceAll(/:(\w+)/g, '{$1}')}`,
  );
  expect(described.sort()).toEqual(expected.sort());
  expect(document).toMatchObject({
    openapi: '3.1.0',
    info: { version: '1.2.3' },
    servers: [{ url: 'https://table.test' }],
  });
});

it('is JSON through and through', () => {
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
});

it.each(operations.map(({ operation }) => [String(operation.operationId), operation] as const))(
  '%s names all its path parameters, one success and the errors',
  (name, operation) => {
    const route: AnyRoute = routes[name as keyof typeof routes];
    const parameters = operation.parameters as readonly Readonly<Record<string, unknown>>[];
    const inPath = parameters.filter((parameter) => parameter.in === 'path').map((parameter) => parameter.name);
    expect(inPath).toEqual([...route.path.matchAll(/:(\w+)/g)].map(([, parameter]) => parameter));
    expect(parameters.some(({ $ref }) => $ref === '#/components/parameters/IdempotencyKey')).toBe(
      route.method !== 'GET',
    );
    expect(Object.keys(operation.responses as object)).toEqual([String(route.status), 'default']);
    expect(operation.requestBody === undefined || route.method !== 'GET').toBe(true);
  },
);

it('asks for a body exactly where fields are required', () => {
  expect(named('createCharacter')?.requestBody).toMatchObject({ required: true });
  expect(named('pause')?.requestBody).toMatchObject({ required: false });
  expect(named('start')?.requestBody).toBeUndefined();
});

it('says who may call', () => {
  const known = [{ session: [] }, { bearer: [] }];
  expect(named('readMe')?.security).toEqual(known);
  expect(named('findSessionByCode')?.security).toEqual([{}, ...known]);
  expect(named('createAdventure')?.description).toContain('GUESTS_NOT_ALLOWED');
});

it('has every error code in the envelope', () => {
  const schema = resolve('#/components/schemas/Error') as {
    properties: { error: { properties: Record<string, unknown> } };
  };
  expect(schema.properties.error.properties.code).toMatchObject({ enum: Object.keys(errors) });
  expect(schema.properties.error.properties.requestId).toEqual({ type: 'string' });
});

it('answers files as files', () => {
  expect(named('readQr')?.responses).toMatchObject({ 200: { content: { 'image/svg+xml': {} } } });
});

it('points nowhere that does not exist', () => {
  const references = [...objectsIn(document)].flatMap(({ $ref }) => (typeof $ref === 'string' ? [$ref] : []));
  const ofDocument = references.filter((reference) => reference.startsWith('#/components/'));
  expect(ofDocument.length).toBeGreaterThan(40);
  expect(ofDocument.filter((reference) => resolve(reference) === undefined)).toEqual([]);
  // A schema's own definitions would be looked for at the document's root, where they are not.
  expect(references.filter((reference) => !reference.startsWith('#/components/'))).toEqual([]);
});
