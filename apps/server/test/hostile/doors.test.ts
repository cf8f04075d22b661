import { connect } from 'node:net';
import { errors, type RouteName, routes } from '@moothall/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fireMany, report, type Shot } from './battery.ts';
import { badRequests } from './corpus/requests.ts';
import { someTexts, texts } from './corpus/texts.ts';
import { fieldsOf } from './schema-fields.ts';
import { attackerOf, type Hall, openHall, stillPlays } from './stage.ts';

/** Everything of a call that is no body: its path, its query, its headers, and the bytes on the wire (quality 3). */
let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall[Symbol.asyncDispose]());

const patientlyMs = 400_000;
const names = Object.keys(routes) as readonly RouteName[];
const uuid = '00000000-0000-4000-8000-000000000001';
/** What the wire can carry in an address: a lone surrogate has no UTF-8. */
const writable = (text: string) => !/\p{Surrogate}/u.test(text);
const short = (text: string) => text.slice(0, 40);

test('HOST-10 hostile texts in the place of every parameter of a path', { timeout: patientlyMs }, async () => {
  const shots: readonly Shot[] = names.flatMap((name) => {
    const { method, path } = routes[name];
    const parameters = path.match(/:[A-Za-z]+/g) ?? [];
    return parameters.flatMap((parameter) =>
      someTexts.filter(writable).map((text) => {
        const place = path.replace(parameter, () => encodeURIComponent(text)).replace(/:[A-Za-z]+/g, uuid);
        const fire = () => attackerOf(hall, path).call(method, place, method === 'GET' ? undefined : {});
        return { what: `${name} ${parameter} = ${short(text)}`, sent: text, fire };
      }),
    );
  });
  report('paths', await fireMany(shots.filter(({ sent }) => sent !== '.' && sent !== '..')));
  await stillPlays(hall);
});

test('HOST-10 hostile texts in every field of a query, and fields nobody knows', { timeout: patientlyMs }, async () => {
  const shots: readonly Shot[] = names
    .filter((name) => routes[name].method === 'GET')
    .flatMap((name) => {
      const { path, query } = routes[name];
      const at = path.replace(/:[A-Za-z]+/g, path.startsWith('/sessions/:id') ? hall.world.sessionId : uuid);
      const fields = [...fieldsOf(query).map(({ path: [field] }) => String(field)), 'unknown', '__proto__'];
      return fields.flatMap((field) =>
        someTexts
          .filter((text) => writable(text) && text.length < 2_000)
          .map((text) => {
            const fire = () => attackerOf(hall, path).call('GET', `${at}?${field}=${encodeURIComponent(text)}`);
            return { what: `${name} ?${field}=${short(text)}`, sent: text, fire };
          }),
      );
    });
  report('queries', await fireMany(shots));
  await stillPlays(hall);
});

test('HOST-10 hostile texts in the headers that mean something', { timeout: patientlyMs }, async () => {
  const headers = [
    'idempotency-key',
    'authorization',
    'cookie',
    'origin',
    'x-forwarded-for',
    'accept-language',
    'user-agent',
    'if-none-match',
    'range',
    'content-type',
  ];
  const sendable = texts.filter((text) => text.length < 8_000 && /^[\t\x20-\x7e\x80-\xff]*$/.test(text));
  const shots: readonly Shot[] = headers.flatMap((header) =>
    sendable.map((text) => {
      const more = { [header]: header === 'cookie' ? `moothall.session_token=${text}` : text };
      const fire = () => hall.gm.call('PATCH', '/me', { language: 'en' }, more);
      return { what: `${header}: ${short(text)}`, sent: text, fire };
    }),
  );
  const tally = await fireMany(shots);
  report('headers', tally);
  expect(tally.taken).toBeGreaterThan(0);
  await stillPlays(hall);
});

/** What came back until the server hung up or had answered. */
async function sayRaw(text: string): Promise<string> {
  const { hostname, port } = new URL(hall.url);
  const socket = connect(Number(port), hostname);
  let received = '';
  socket.on('data', (chunk) => {
    received += chunk.toString('latin1');
  });
  socket.end(Buffer.from(text.replaceAll('TOKEN', hall.gm.token), 'latin1'));
  await new Promise((resolve) => {
    socket.on('close', resolve);
    socket.on('error', resolve);
  });
  return received;
}

test('HOST-11 what is no HTTP gets a refusal of the closed table or a closed line, and shows nothing', {
  timeout: patientlyMs,
}, async () => {
  for (const request of badRequests) {
    const received = await sayRaw(request);
    const what = JSON.stringify(request.slice(0, 80));
    expect(received, what).not.toMatch(/^HTTP\/1\.1 5(?!05)/);
    expect(received, what).not.toMatch(/node_modules|\.ts:\d|at \w+ \(|<script>/);
    const isRefused = /^HTTP\/1\.1 [34]/.test(received);
    const code = /"code":"([A-Z_]+)"/.exec(received)?.[1] ?? received;
    if (isRefused && received.includes('{')) expect(code in errors, `${what}: ${code}`).toBe(true);
  }
  await stillPlays(hall);
});
