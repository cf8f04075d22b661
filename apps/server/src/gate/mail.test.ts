import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { secureChance } from '../chance.ts';
import { createMailer } from './mail.ts';
import { createManualClock } from './testing/manual-clock.ts';

const from = 'Moothall <table@example.org>';
const mail = { to: 'ada@example.org', subject: 'Grüße 🐉', text: 'Hello Ada,\nsee you at the table.\n' };

test('without a mail server each mail is a readable file only its owner may read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'moothall-mail-'));
  const outboxDir = join(folder, 'outbox');
  const mailer = createMailer({ smtpUrl: null, from, outboxDir }, createManualClock(), secureChance);
  await Promise.all([mailer.send(mail), mailer.send({ ...mail, subject: 'line\r\nBcc: eve@example.org' })]);
  const names = await readdir(outboxDir);
  expect(names).toHaveLength(2);
  const texts = await Promise.all(names.map((name) => readFile(join(outboxDir, name), 'utf8')));
  for (const name of names) {
    expect(name).toMatch(/^2030-01-01T00-00-00\.000Z-[0-9a-f-]{36}\.eml$/);
    expect((await stat(join(outboxDir, name))).mode & 0o777).toBe(0o600);
  }
  for (const text of texts) {
    expect(text).toMatch(/^From: Moothall <table@example\.org>$/m);
    expect(text).toMatch(/^To: ada@example\.org$/m);
    expect(text).toContain('see you at the table.');
    expect(text).not.toMatch(/^Bcc/m);
  }
  await rm(folder, { recursive: true });
});

test('ACC-15 what lies in the outbox for somebody who is gone is removed, and nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'moothall-mail-'));
  const outboxDir = join(folder, 'outbox');
  const mailer = createMailer({ smtpUrl: null, from, outboxDir }, createManualClock(), secureChance);
  await mailer.forget('ada@example.org');
  await mailer.send(mail);
  await mailer.send({ ...mail, to: 'nada@example.org', text: 'To: ada@example.org is only quoted here' });
  await mailer.forget('ADA@example.org');
  const [left, ...more] = await readdir(outboxDir);
  expect(more).toEqual([]);
  expect(await readFile(join(outboxDir, left ?? ''), 'utf8')).toMatch(/^To: nada@example\.org$/m);
  await rm(folder, { recursive: true });
});

test('ACC-15 a mail that went while the outbox was read, with somebody else, kept a person from going', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'moothall-mail-'));
  const outboxDir = join(folder, 'outbox');
  const mailer = createMailer({ smtpUrl: null, from, outboxDir }, createManualClock(), secureChance);
  await mailer.send(mail);
  // It is listed, and not there when it is opened.
  await symlink(join(folder, 'gone'), join(outboxDir, '2029-gone.eml'));
  await mailer.forget(mail.to);
  expect(await readdir(outboxDir)).toEqual(['2029-gone.eml']);
  await rm(folder, { recursive: true });
});

test('with a mail server it goes there', async () => {
  const received: string[] = [];
  const server = createServer((socket) => {
    let inText = false;
    socket.write('220 ready\r\n');
    createInterface({ input: socket }).on('line', (line) => {
      received.push(line);
      if (line === '.') inText = false;
      if (inText) return;
      inText = line === 'DATA';
      socket.write(inText ? '354 go on\r\n' : '250 ok\r\n');
      if (line === 'QUIT') socket.end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const smtpUrl = `smtp://127.0.0.1:${address.port}`;
  await createMailer({ smtpUrl, from, outboxDir: '/nowhere' }, createManualClock(), secureChance).send(mail);
  expect(received).toContain('MAIL FROM:<table@example.org>');
  expect(received).toContain('RCPT TO:<ada@example.org>');
  expect(received).toContain('see you at the table.');
  server.close();
});
