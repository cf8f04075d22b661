import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

// The floor: what it costs to hand one message of the same size to a table of people and do nothing else — no
// database, no rights, no checks. Frames carry their table in the path and come back to everybody at it, the sender
// included, who also gets an answer.
const tables = new Map();
const http = createServer((_request, response) => response.end());
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false });

sockets.on('connection', (socket, request) => {
  const table = request.url ?? '/';
  const members = tables.get(table) ?? new Set();
  tables.set(table, members.add(socket));
  socket.on('message', (data) => {
    const frame = JSON.parse(String(data));
    const posted = Buffer.from(
      JSON.stringify({
        type: 'chat:posted',
        payload: frame.payload.echo,
        at: frame.at,
        by: frame.by,
        cursor: frame.cursor,
      }),
    );
    for (const member of members) member.send(posted, { binary: false });
    socket.send(JSON.stringify({ type: 'ack', id: frame.id, payload: { messageId: frame.cursor } }));
  });
  socket.on('close', () => members.delete(socket));
});

http.listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('ready\n'));
