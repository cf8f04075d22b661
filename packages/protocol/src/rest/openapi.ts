import { errors } from '../errors.ts';
import { errorBody } from '../frames/server-frame.ts';
import { type JsonSchema, jsonSchema } from '../json-schema.ts';
import { restBase } from '../version.ts';
import { routes } from './contract.ts';
import type { AnyRoute } from './route.ts';

export type DocumentGiven = { readonly version: string; readonly publicUrl: string };
export type OpenApiDocument = {
  readonly openapi: '3.1.0';
  readonly info: JsonSchema;
  readonly servers: readonly JsonSchema[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
  readonly components: JsonSchema;
};

const json = 'application/json';
const reference = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });

/** `/sessions/:id` as `/sessions/{id}`. */
function templatePath(path: string): string {
  return restBase + path.replace(/:([A-Za-z]+)/g, '{$1}');
}

function fieldsOf(schema: JsonSchema): readonly (readonly [string, unknown])[] {
  return Object.entries((schema.properties ?? {}) as JsonSchema);
}

function requiredOf(schema: JsonSchema): readonly string[] {
  return (schema.required ?? []) as readonly string[];
}

function parametersOf({ params, query, method }: AnyRoute): readonly JsonSchema[] {
  const inPath = fieldsOf(jsonSchema(params, 'in')).map(([name, schema]) => ({
    name,
    in: 'path',
    required: true,
    schema,
  }));
  const asked = jsonSchema(query, 'in');
  const inQuery = fieldsOf(asked).map(([name, schema]) => ({
    name,
    in: 'query',
    required: requiredOf(asked).includes(name),
    schema,
  }));
  return [...inPath, ...inQuery, ...(method === 'GET' ? [] : [reference('parameters', 'IdempotencyKey')])];
}

/** The picture itself, or a form with one file. */
const pictureBody = {
  requestBody: {
    required: true,
    content: {
      'multipart/form-data': {
        schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } }, required: ['file'] },
      },
      ...Object.fromEntries(['image/png', 'image/jpeg', 'image/webp'].map((type) => [type, {}])),
    },
  },
};

function bodyOf({ body, method, size }: AnyRoute): JsonSchema {
  if (size === 'picture') return pictureBody;
  const schema = jsonSchema(body, 'in');
  if (method === 'GET' || (schema.type === 'object' && fieldsOf(schema).length === 0)) return {};
  return { requestBody: { required: requiredOf(schema).length > 0, content: { [json]: { schema } } } };
}

function answerOf({ data, raw }: AnyRoute): JsonSchema {
  if (raw !== undefined) {
    return { description: 'The file itself', content: { [raw]: { schema: { type: 'string' } } } };
  }
  const schema = {
    type: 'object',
    properties: { success: { const: true }, data: jsonSchema(data, 'out'), meta: reference('schemas', 'Meta') },
    required: ['success', 'data'],
  };
  return { description: 'Done', content: { [json]: { schema } } };
}

function securityOf({ identity }: AnyRoute): readonly JsonSchema[] {
  const known = [{ session: [] }, { bearer: [] }];
  return identity === 'anyone' ? [{}, ...known] : known;
}

function operationOf(name: string, route: AnyRoute): JsonSchema {
  return {
    operationId: name,
    summary: route.summary,
    ...(route.identity === 'account' ? { description: 'Guests are refused with GUESTS_NOT_ALLOWED.' } : {}),
    security: securityOf(route),
    parameters: parametersOf(route),
    ...bodyOf(route),
    responses: { [route.status]: answerOf(route), default: reference('responses', 'Error') },
  };
}

function errorCodes(): string {
  const rows = Object.entries(errors).map(([code, row]) => {
    const ref = 'ref' in row ? ` (${row.ref})` : '';
    return `- \`${code}\`${ref}: ${row.http}${row.retry === 'later' ? ', the same call may succeed later' : ''}`;
  });
  return ['Every failure has one of these codes:', ...rows].join('\n');
}

function components(): JsonSchema {
  const failure = jsonSchema(errorBody, 'out');
  const error = { ...failure, properties: { ...(failure.properties as JsonSchema), requestId: { type: 'string' } } };
  return {
    schemas: {
      Error: {
        type: 'object',
        properties: { success: { const: false }, error },
        required: ['success', 'error'],
      },
      Meta: { type: 'object', properties: { nextCursor: { type: 'string' } } },
    },
    responses: {
      Error: {
        description: errorCodes(),
        headers: { 'Retry-After': { description: 'Seconds, with 429 and 503', schema: { type: 'integer' } } },
        content: { [json]: { schema: reference('schemas', 'Error') } },
      },
    },
    parameters: {
      IdempotencyKey: {
        name: 'Idempotency-Key',
        in: 'header',
        required: false,
        description: 'The same key with the same call is done once and answered alike.',
        schema: { type: 'string', minLength: 1, maxLength: 64 },
      },
    },
    securitySchemes: {
      session: {
        type: 'apiKey',
        in: 'cookie',
        name: 'moothall.session_token',
        description: 'Set by signing in below /api/auth; httpOnly. On https its name begins with __Secure-.',
      },
      bearer: { type: 'http', scheme: 'bearer', description: 'From the set-auth-token header of a sign-in.' },
    },
  };
}

/** OpenAPI 3.1 of exactly the contract table, from the schemas that judge the calls. */
export function openApiDocument({ version, publicUrl }: DocumentGiven): OpenApiDocument {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const [name, route] of Object.entries<AnyRoute>(routes)) {
    const path = templatePath(route.path);
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(name, route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Moothall', version, description: 'The table around the table. Live play is in asyncapi.json.' },
    servers: [{ url: publicUrl }],
    paths,
    components: components(),
  };
}
