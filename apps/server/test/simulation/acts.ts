import type { CallError, CommandAnswer } from '@moothall/client';
import type { Command, CommandType } from '@moothall/domain';
import { characterOf, type Deed, type Intent, type IntentKind, resolveIntent } from '@moothall/domain/testing';
import { type CommandRecord, commandKey, isTraceless } from './record.ts';
import { answered, noteIssued } from './traffic.ts';
import { nextWord, openTab, openTabs, type SimPerson, type Tab, type Table, truthOf, type World } from './world.ts';

/** What people do: commands over their pages, calls for joining and leaving, now and then the same thing twice. */

/** How often each is tried. Ends are rare, or nothing would follow them. */
const weights: Partial<Record<IntentKind, number>> = {
  'chat:send': 26,
  'participant:ready': 3,
  'participant:orders': 3,
  'participant:change-character': 2,
  'session:start': 12,
  'session:pause': 2,
  'session:resume': 10,
  'session:end': 1,
  'session:configure': 5,
  'session:lock': 1,
  'session:rotate-code': 2,
  'participant:kick': 3,
  'participant:free': 2,
  'participant:take-control': 3,
  'participant:release': 1,
  'participant:recovery-link': 1,
  'node:go': 4,
  'node:choose': 4,
  'map:show': 4,
  'hex:reveal': 8,
  'hex:hide': 5,
  'hex:update': 4,
  'token:create': 7,
  'token:move': 10,
  'token:update': 7,
  'token:delete': 2,
  'node:vote': 9,
  'character:update': 4,
  'inventory:give': 4,
  'game:update': 6,
  'backdrop:show': 2,
  'handout:show': 4,
  'dice:roll': 9,
  'dice:request': 4,
  'combat:start': 9,
  'combat:next-turn': 6,
  'combat:end-turn': 4,
  'combat:update': 5,
  'combat:end': 5,
  'combat:auto-resolve': 2,
  'broadcast:mode': 5,
  'broadcast:publish': 10,
  'draft:undo': 2,
  'draft:clear': 1,
  'view:as': 3,
  'safety:raise': 2,
  'safety:acknowledge': 3,
  'participant:join': 14,
  'spectator:join': 4,
  'participant:leave': 3,
};
const kinds = (Object.entries(weights) as [IntentKind, number][]).flatMap(([kind, weight]) =>
  Array.from({ length: weight }, () => kind),
);

function intentFor({ chance }: World): Intent {
  const number = () => chance.below(60);
  const kind = chance.pick(kinds) ?? 'chat:send';
  return { kind, who: number(), a: number(), b: number(), c: number(), flag: chance.oneIn(2) };
}

export function someTable(world: World): Table {
  const table = world.chance.pick(world.tables);
  if (table === undefined) throw new Error('there is no table');
  return table;
}

/** Somebody does something that may or may not be allowed. */
export function act(world: World): void {
  const table = someTable(world);
  const intent = intentFor(world);
  const state = truthOf(world, table);
  const word = nextWord(world);
  perform(world, table, resolveIntent({ state, intent, word, limits: {} }), word, intent);
}

function perform(world: World, table: Table, deed: Deed, word: string, intent: Intent): void {
  const person = world.people.find(({ identity }) => identity.userId === deed.by);
  if (person === undefined) return;
  if ('inner' in deed) {
    if (deed.inner.type === 'participant:leave') void leave(world, person, table.sessionId);
    else
      void join(world, person, table, { role: deed.inner.type === 'spectator:join' ? 'spectator' : 'player', intent });
    return;
  }
  const pages = openTabs(world).filter((tab) => tab.person === person && tab.sessionId === table.sessionId);
  const page = world.chance.pick(pages);
  if (page === undefined || world.chance.oneIn(12))
    void callCommand(world, person, table.sessionId, deed.command, word);
  else sendCommand(world, page, deed.command, word);
}

function label({ name }: SimPerson, { sessionId }: { readonly sessionId: string }): string {
  return `${name}@${sessionId.slice(0, 4)}`;
}

export function sendCommand(world: World, tab: Tab, { type, payload }: Command, word: string | null): void {
  const { session, sessionId, person } = tab;
  const before = session.snapshot().pending.length;
  void session.send(type as CommandType, payload as never).then((answer) => mayNotBeSilent(world, tab, answer));
  const { pending } = session.snapshot();
  const command = pending.at(-1);
  if (command === undefined || pending.length === before) return;
  world.steps.push(`${label(person, tab)} sends ${type} ${JSON.stringify(payload)} as ${command.id}`);
  noteIssued(world.record, { sessionId, by: person.identity.userId, id: command.id, type, payload, word });
}

/** A page is told why, whatever happens. */
function mayNotBeSilent(world: World, { person }: Tab, answer: CommandAnswer): void {
  if (!answer.ok && answer.error.message === '') world.record.needlessRestarts.push(`${person.name} got no reason`);
}

function isLost(error: CallError): boolean {
  return error.httpStatus === 0;
}

/** The same door for programs: `POST .../commands`. */
async function callCommand(
  world: World,
  person: SimPerson,
  sessionId: string,
  { type, payload }: Command,
  word: string | null,
): Promise<void> {
  const id = world.chance.id();
  const by = person.identity.userId;
  world.steps.push(`${person.name}@${sessionId.slice(0, 4)} calls ${type} ${JSON.stringify(payload)} as ${id}`);
  noteIssued(world.record, { sessionId, by, id, type, payload, word });
  await callAgain(world, person, { sessionId, by, id });
}

/** Sends a command that was issued before; the answer must be the one it had, if it had one. */
async function callAgain(
  world: World,
  person: SimPerson,
  { sessionId, by, id }: Pick<CommandRecord, 'sessionId' | 'by' | 'id'>,
): Promise<void> {
  const command = world.record.commands.get(commandKey(sessionId, by, id));
  if (command === undefined) return;
  const body = { id, type: command.type, payload: command.payload as Readonly<Record<string, unknown>> };
  const answer = await person.client.call('runCommand', { params: { id: sessionId }, body });
  if (answer.ok) answered(world.record, world.counts, command, { ok: true, payload: answer.data });
  else if (!isLost(answer.error)) answered(world.record, world.counts, command, { ok: false, payload: answer.error });
}

function someCommand(world: World, wanted: (command: CommandRecord) => boolean): CommandRecord | undefined {
  return world.chance.pick([...world.record.commands.values()].slice(-30).filter(wanted));
}

function authorOf(world: World, { by }: CommandRecord): SimPerson | undefined {
  return world.people.find(({ identity }) => identity.userId === by);
}

export function repeatCommand(world: World): void {
  const command = someCommand(world, ({ type }) => !type.startsWith('call:'));
  const person = command === undefined ? undefined : authorOf(world, command);
  if (command === undefined || person === undefined) return;
  world.counts['commands repeated'] += 1;
  world.steps.push(`${person.name} repeats ${command.type} ${command.id}`);
  void callAgain(world, person, command);
}

/** The same id with other content, after it was acknowledged. */
export function reuseId(world: World): void {
  const command = someCommand(
    world,
    ({ type, answers }) => !type.startsWith('call:') && !isTraceless(type) && answers.some(({ ok }) => ok),
  );
  const person = command === undefined ? undefined : authorOf(world, command);
  if (command === undefined || person === undefined) return;
  const word = nextWord(world);
  const body = { id: command.id, type: 'chat:send', payload: { text: `other ${word}` } };
  world.counts['command ids reused'] += 1;
  world.steps.push(`${person.name} uses the id ${command.id} for ${word}`);
  void person.client.call('runCommand', { params: { id: command.sessionId }, body }).then((answer) => {
    world.record.reuses.push({ of: command.id, word, ok: answer.ok });
  });
}

type Joining = { readonly role: 'player' | 'spectator'; readonly intent: Intent };

/** As a page does: the same key until there is an answer, then the table opens. */
async function join(world: World, person: SimPerson, table: Table, { role, intent }: Joining): Promise<void> {
  const { sessionId } = table;
  const { code, status } = truthOf(world, table);
  const key = world.chance.id();
  const by = person.identity.userId;
  const character = characterOf(person.name, intent.flag ? 'Hero' : 'Fool');
  const body = {
    role,
    ...(role === 'player' ? { characterId: character.id } : {}),
    ...(intent.a % 3 === 0 ? { code } : {}),
  };
  world.steps.push(`${label(person, table)} joins as ${role} with key ${key}`);
  noteIssued(world.record, { sessionId, by, id: key, type: `call:join-${status}`, payload: body, word: null });
  const ask = () => person.client.call('joinSession', { params: { id: sessionId }, body, idempotencyKey: key });
  let answer = await ask();
  for (let tries = 0; tries < 4 && !answer.ok && isLost(answer.error); tries += 1) answer = await ask();
  const command = world.record.commands.get(commandKey(sessionId, by, key));
  if (command === undefined || (!answer.ok && isLost(answer.error))) return;
  answered(world.record, world.counts, command, { ok: answer.ok, payload: answer.ok ? {} : answer.error });
  const isIn = answer.ok || answer.error.code === 'ALREADY_IN_SESSION';
  const hasPage = openTabs(world).some((tab) => tab.person === person && tab.sessionId === sessionId);
  if (isIn && !hasPage) openTab(world, person, sessionId);
}

async function leave(world: World, person: SimPerson, sessionId: string): Promise<void> {
  const idempotencyKey = world.chance.id();
  world.steps.push(`${label(person, { sessionId })} leaves with key ${idempotencyKey}`);
  const ask = () => person.client.call('leaveSession', { params: { id: sessionId }, idempotencyKey });
  let answer = await ask();
  for (let tries = 0; tries < 4 && !answer.ok && isLost(answer.error); tries += 1) answer = await ask();
}
