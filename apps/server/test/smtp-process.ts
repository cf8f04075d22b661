import { SMTPServer } from 'smtp-server';

/** A mail server that takes everything and prints each mail as one line of JSON; see `mail-server.ts`. */
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onAuth: ({ username, password }, _session, done) =>
    username === 'table' && password === 'secret' ? done(null, { user: username }) : done(new Error('wrong password')),
  onData: (stream, { envelope, user }, done) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      const to = envelope.rcptTo.map(({ address }) => address);
      process.stdout.write(`${JSON.stringify({ to, user: user ?? null, raw: Buffer.concat(chunks).toString() })}\n`);
      done();
    });
  },
});
server.listen(0, '127.0.0.1', () => {
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  process.stdout.write(`${JSON.stringify({ port: address.port })}\n`);
});
