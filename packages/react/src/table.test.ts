import { createClient } from '@moothall/client';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { MoothallProvider } from './client-context.tsx';
import { TableProvider } from './table-context.tsx';
import { useChat } from './use-chat.ts';
import { useConnection } from './use-connection.ts';
import { useMe } from './use-me.ts';
import { useParticipants } from './use-participants.ts';

function Panel() {
  const { phase, hasTrouble, unsent } = useConnection();
  const shown = { phase, hasTrouble, unsent, me: useMe().status, seats: useParticipants(), chat: useChat() };
  return createElement('p', null, JSON.stringify(shown));
}

it('shows an unopened table on the first render, before anything has been asked of the server', () => {
  const fetch = () => Promise.reject(new Error('not yet'));
  const client = createClient({ baseUrl: 'http://table.test', fetch });
  const table = createElement(TableProvider, { sessionId: 'session-1', children: createElement(Panel) });
  const text = renderToStaticMarkup(createElement(MoothallProvider, { client, children: table }));
  expect(JSON.parse(text.slice(3, -4).replaceAll('&quot;', '"'))).toEqual({
    phase: 'connecting',
    hasTrouble: false,
    unsent: 0,
    me: 'unknown',
    seats: [],
    chat: { lines: [], pending: [] },
  });
});

it('says what is missing when a hook stands outside its provider', () => {
  expect(() => renderToStaticMarkup(createElement(Panel))).toThrow('TableProvider');
});
