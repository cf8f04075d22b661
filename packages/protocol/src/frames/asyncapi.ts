import { commandPayloads, passingEventPayloads, passingPayloads, viewEventPayloads } from '@moothall/domain';
import type { z } from 'zod';
import { closeCodes } from '../close-codes.ts';
import { type JsonSchema, jsonSchema } from '../json-schema.ts';
import { subprotocol } from '../version.ts';
import { serverFrames } from './server-frame.ts';

type Given = { readonly version: string; readonly publicUrl: string };
export type AsyncApiDocument = {
  readonly asyncapi: '3.0.0';
  readonly info: JsonSchema;
  readonly servers: JsonSchema;
  readonly channels: { readonly table: { readonly messages: Readonly<Record<string, JsonSchema>> } & JsonSchema };
  readonly operations: Readonly<Record<string, JsonSchema>>;
};
type Messages = Readonly<Record<string, JsonSchema>>;

const id = { type: 'string', minLength: 1, maxLength: 64 };

/** Names of messages are keys of a document, where `:` and `/` would have to be escaped in every reference. */
function keyOf(direction: 'client' | 'server', type: string): string {
  return `${direction}.${type.replaceAll(':', '.')}`;
}

function message(type: string, payload: JsonSchema): JsonSchema {
  return { name: type, contentType: 'application/json', payload };
}

function fromClient(payloads: Readonly<Record<string, z.ZodType>>, isDurable: boolean): Messages {
  return Object.fromEntries(
    Object.entries(payloads).map(([type, payload]) => [
      keyOf('client', type),
      message(type, {
        type: 'object',
        properties: { type: { const: type }, id, payload: jsonSchema(payload, 'in') },
        required: isDurable ? ['type', 'id'] : ['type'],
        additionalProperties: false,
      }),
    ]),
  );
}

function frame(type: string, payload: z.ZodType, isDurable: boolean): JsonSchema {
  const stamp = isDurable ? { at: { type: 'string' }, by: { type: 'string' }, cursor: { type: 'string' } } : {};
  return message(type, {
    type: 'object',
    properties: { type: { const: type }, ...stamp, payload: jsonSchema(payload, 'out') },
    required: ['type', 'payload', ...(isDurable ? ['at', 'cursor'] : [])],
  });
}

function fromServer(): Messages {
  const events = Object.entries(viewEventPayloads).map(
    ([type, payload]) => [type, frame(type, payload, true)] as const,
  );
  const passing = Object.entries(passingEventPayloads).map(
    ([type, payload]) => [type, frame(type, payload, false)] as const,
  );
  const others = Object.entries(serverFrames).map(
    ([type, schema]) => [type, message(type, jsonSchema(schema, 'out'))] as const,
  );
  return Object.fromEntries([...events, ...passing, ...others].map(([type, made]) => [keyOf('server', type), made]));
}

function referTo(messages: Messages): readonly JsonSchema[] {
  return Object.keys(messages).map((key) => ({ $ref: `#/channels/table/messages/${key}` }));
}

function closing(): string {
  const rows = Object.entries(closeCodes).map(
    ([reason, { code, again }]) => `- ${code} ${reason}${again ? ': come back with a fresh ticket' : ''}`,
  );
  return ['Close codes:', ...rows].join('\n');
}

/** AsyncAPI 3 of the WebSocket, from the schemas that read the frames: every command, every event, every answer. */
export function asyncApiDocument({ version, publicUrl }: Given): AsyncApiDocument {
  const { host, protocol } = new URL(publicUrl);
  const sent = { ...fromClient(commandPayloads, true), ...fromClient(passingPayloads, false) };
  const received = fromServer();
  const channel = { $ref: '#/channels/table' };
  return {
    asyncapi: '3.0.0',
    info: { title: 'Moothall live protocol', version, description: closing() },
    servers: { table: { host, protocol: protocol === 'https:' ? 'wss' : 'ws' } },
    channels: {
      table: {
        address: '/ws/sessions/{id}',
        description: `Subprotocol ${subprotocol}; a single-use token comes from POST /api/v1/sessions/{id}/ws-token.`,
        parameters: { id: { description: 'The session' } },
        bindings: {
          ws: {
            method: 'GET',
            query: {
              type: 'object',
              properties: { token: { type: 'string' }, since: { type: 'string' } },
              required: ['token'],
            },
          },
        },
        messages: { ...sent, ...received },
      },
    },
    // Named from the server's side, as AsyncAPI asks for: it receives commands and sends events.
    operations: {
      receiveCommands: { action: 'receive', channel, messages: referTo(sent) },
      sendFrames: { action: 'send', channel, messages: referTo(received) },
    },
  };
}
