import { commandPayloads, passingEventPayloads, passingPayloads, viewEventPayloads } from '@moothall/domain';
import { expect, it } from 'vitest';
import { asyncApiDocument } from './asyncapi.ts';
import { serverFrames } from './server-frame.ts';

const document = asyncApiDocument({ version: '1.2.3', publicUrl: 'https://table.test:8443' });
const { messages } = document.channels.table;

function typesOf(operation: string): readonly unknown[] {
  const references = document.operations[operation]?.messages as readonly { readonly $ref: string }[];
  return references.map(({ $ref }) => messages[$ref.replace('#/channels/table/messages/', '')]?.name);
}

it('describes every command a client may send', () => {
  expect(typesOf('receiveCommands')).toEqual([...Object.keys(commandPayloads), ...Object.keys(passingPayloads)]);
});

it('describes every frame the server may send', () => {
  const expected = [viewEventPayloads, passingEventPayloads, serverFrames].flatMap((table) => Object.keys(table));
  expect(typesOf('sendFrames')).toEqual(expected);
  expect(Object.keys(messages)).toHaveLength(expected.length + typesOf('receiveCommands').length);
});

it('asks for an id with durable commands only, and says that durable frames carry a cursor', () => {
  expect(messages['client.chat.send']).toMatchObject({ payload: { required: ['type', 'id'] } });
  expect(messages['client.ping']).toMatchObject({ payload: { required: ['type'] } });
  expect(messages['server.chat.posted']).toMatchObject({ payload: { required: ['type', 'payload', 'at', 'cursor'] } });
  expect(messages['server.activity']).toMatchObject({ payload: { required: ['type', 'payload'] } });
});

it('is JSON of AsyncAPI 3 and says where the server is', () => {
  expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  expect(document).toMatchObject({
    asyncapi: '3.0.0',
    info: { version: '1.2.3' },
    servers: { table: { host: 'table.test:8443', protocol: 'wss' } },
    channels: { table: { address: '/ws/sessions/{id}' } },
  });
  const local = asyncApiDocument({ version: '1', publicUrl: 'http://127.0.0.1:3000' });
  expect(local.servers).toEqual({ table: { host: '127.0.0.1:3000', protocol: 'ws' } });
});
