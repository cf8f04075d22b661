import type { Browser } from 'playwright-core';
import { enter, type Person } from './browser.ts';
import { layTripwire } from './hostile-page.ts';
import { names, packed, rota } from './hostile-texts.ts';

/** A campaign, an adventure and a table whose every text is out of the corpus, made by calls. */
export type HostileTable = {
  readonly gm: Person;
  readonly mira: Person;
  readonly guest: Person;
  /** What tripped whoever sits there. */
  readonly hits: readonly string[][];
  readonly campaignId: string;
  readonly campaignDoor: string;
  readonly adventureId: string;
  readonly nodeIds: readonly string[];
  readonly mapId: string;
  readonly sessionId: string;
  readonly code: string;
  readonly invite: string;
  readonly characterId: string;
  readonly seats: Readonly<Record<'mira' | 'guest', string>>;
};

// biome-ignore lint/suspicious/noExplicitAny: answers of every call there is
type Answer = any;

export async function call(person: Person, method: string, path: string, data?: object): Promise<Answer> {
  const headers = { origin: new URL(person.origin).origin };
  const answer = await person.context.request.fetch(path, { method, headers, ...(data === undefined ? {} : { data }) });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return ((await answer.json()) as { data: Answer }).data;
}

const post = (person: Person, path: string, data: object = {}) => call(person, 'POST', `/api/v1${path}`, data);

let commands = 0;
export function say(person: Person, sessionId: string, type: string, payload: object): Promise<Answer> {
  commands += 1;
  return post(person, `/sessions/${sessionId}/commands`, { id: `hostile-${commands}`, type, payload });
}

async function arrive(browser: Browser, url: string, name: string, email: string | null) {
  const person = await enter(browser, url, name);
  const hits = await layTripwire(person);
  if (email === null) {
    await call(person, 'POST', '/api/auth/sign-in/anonymous', {});
    await call(person, 'PATCH', '/api/v1/me', { name });
  } else await call(person, 'POST', '/api/auth/sign-up/email', { name, email, password: 'correct horse battery' });
  return { person, hits };
}

async function openCampaign(gm: Person, mira: Person) {
  const name = rota(names(100, 12));
  const title = rota(names(60, 12));
  const descriptions = packed(2_000);
  const ids: string[] = [];
  for (const description of descriptions.slice(0, 12))
    ids.push((await post(gm, '/campaigns', { name: name(), gmTitle: title(), description })).campaign.id);
  const [campaignId = ''] = ids;
  const { invite } = await post(gm, `/campaigns/${campaignId}/invites`, { maxUses: 10 });
  const campaignDoor = new URL(invite.url).pathname;
  await post(mira, '/campaigns/join', { token: campaignDoor.split('/').at(-1) });
  return { campaignId, campaignDoor };
}

function scenes() {
  const title = rota(names(200, 20));
  const tag = names(50, 12);
  const choices = packed(500);
  return packed(16_000).map((content, at, all) => ({
    id: `n${at}`,
    type: 'story',
    title: title(),
    content,
    readAloud: content,
    gmNotes: content,
    tags: tag,
    setVariables: { [`v${at}`]: choices[at] ?? 'x' },
    itemRewards: [{ name: title().slice(0, 90), description: packed(2_000)[at] ?? 'x' }],
    choices: choices.slice(0, 50).map((text, nth) => ({ id: `c${nth}`, text, toNodeId: `n${nth % all.length}` })),
  }));
}

function maps() {
  const name = rota(names(100, 6));
  const terrain = rota(names(50, 12));
  const feature = rota(names(200, 30));
  const keys = Array.from({ length: 64 }, (_one, at) => `${at % 8},${Math.floor(at / 8)}`);
  const cells = () => Object.fromEntries(keys.map((key) => [key, { terrain: terrain(), feature: feature() }]));
  return Array.from({ length: 6 }, (_one, at) => {
    return {
      id: `m${at}`,
      name: name(),
      grid: at % 2 === 0 ? 'square' : 'hex',
      width: 8,
      height: 8,
      cells: at === 0 ? cells() : {},
    };
  });
}

async function writeAdventures(gm: Person, campaignId: string) {
  const title = rota(names(100, 12));
  const descriptions = packed(2_000).slice(0, 12);
  const picture = await drawn(gm);
  const nodes = scenes();
  const backdrops = names(100, 8).map((name, at) => ({ id: `b${at}`, name, pictureId: picture }));
  const whole = { nodes, startNodeId: 'n0', maps: maps(), backdrops, visibility: 'campaign', campaignId };
  const [description = ''] = descriptions;
  const { adventure } = await post(gm, '/adventures', { title: title(), description, ...whole });
  for (const more of descriptions.slice(1))
    await post(gm, '/adventures', { title: title(), description: more, visibility: 'community' });
  return { adventureId: adventure.id as string, nodeIds: nodes.map(({ id }) => id) };
}

/** One grey pixel. */
async function drawn({ context, origin }: Person): Promise<string> {
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';
  const headers = { origin: new URL(origin).origin, 'content-type': 'image/png' };
  const answer = await context.request.post('/api/v1/uploads', { data: Buffer.from(pixel, 'base64'), headers });
  if (!answer.ok()) throw new Error(await answer.text());
  return ((await answer.json()) as Answer).data.upload.id;
}

async function makeCharacters(person: Person, count: number): Promise<string> {
  const name = rota(names(60, count));
  const its = rota(names(40, 12));
  // What no field may be called is refused and comes to no page.
  const keys = names(200, 40).filter((key) => !(key in {}) && key !== 'prototype');
  const sheet = Object.fromEntries(keys.map((key) => [key, packed(500)[key.length % 8] ?? 'x']));
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const given = { name: name(), class: its(), level: 1, sheet: at === 0 ? sheet : {} };
    ids.push((await post(person, '/characters', given)).character.id);
  }
  return ids[0] ?? '';
}

export async function openHostileTable(browser: Browser, url: string): Promise<HostileTable> {
  const gm = await arrive(browser, url, '<img src=x onerror=window.__hit=1>', 'gm@example.org');
  const mira = await arrive(browser, url, '[x](javascript:window.__hit=1)', 'mira@example.org');
  const guest = await arrive(browser, url, `\u202e${'w'.repeat(59)}`, null);
  const { campaignId, campaignDoor } = await openCampaign(gm.person, mira.person);
  const { adventureId, nodeIds } = await writeAdventures(gm.person, campaignId);
  const settings = { allowSpectators: true, gmReadsWhispers: true, allowLateJoin: true };
  const opening = { adventureId, campaignId, settings, minPlayers: 0, access: 'open' };
  const { session } = await post(gm.person, '/sessions', opening);
  const { invite } = await post(gm.person, `/sessions/${session.id}/invites`, { role: 'player', maxUses: 10 });
  const seated = async (person: Person, count: number) => {
    const characterId = await makeCharacters(person, count);
    const joined = await post(person, `/sessions/${session.id}/join`, { code: session.code, characterId });
    return { characterId, seat: joined.participant.id as string };
  };
  const hers = await seated(mira.person, 12);
  const theirs = await seated(guest.person, 2);
  return {
    gm: gm.person,
    mira: mira.person,
    guest: guest.person,
    hits: [gm.hits, mira.hits, guest.hits],
    campaignId,
    campaignDoor,
    adventureId,
    nodeIds,
    mapId: 'm0',
    sessionId: session.id,
    code: session.code,
    invite: new URL(invite.url).pathname,
    characterId: hers.characterId,
    seats: { mira: hers.seat, guest: theirs.seat },
  };
}

/** Everything there can be on a table that is in play. */
export async function layHostileTable({ gm, mira, sessionId, mapId, seats }: HostileTable): Promise<void> {
  const tell = (type: string, payload: object) => say(gm, sessionId, type, payload);
  await tell('map:show', { mapId });
  await tell('hex:reveal', { mapId, keys: 'all', to: 'all' });
  const tokens: string[] = [];
  for (const [at, name] of names(60, 12).entries()) {
    const place = { mapId, at: `${at % 8},${Math.floor(at / 8)}` };
    tokens.push((await tell('token:create', { ...place, name, kind: 'monster', hitPoints: 7 })).tokenId);
  }
  await tell('token:update', { tokenId: tokens[0], changes: { conditions: names(40, 12) } });
  const items = names(100, 20).map((name, at) => ({ name, description: packed(2_000)[at % 8] ?? 'x' }));
  await tell('game:update', { addInventory: items, setVariables: { weather: packed(2_000)[0] ?? 'x' } });
  const [first = '', ...others] = packed(4_000);
  for (const kind of ['say', 'emote', 'ooc', 'announcement']) await tell('chat:send', { text: first, kind });
  await say(mira, sessionId, 'chat:send', { text: first, to: ['gm'] });
  for (const text of others) await tell('chat:send', { text });
  for (const text of packed(4_000)) await tell('handout:show', { text, to: 'all' });
  for (const as of names(60, 6)) await tell('chat:send', { text: 'Hear me.', as });
  await say(mira, sessionId, 'participant:orders', { text: packed(1_000)[0] ?? 'x' });
  for (const label of names(100, 8)) await say(mira, sessionId, 'dice:roll', { notation: 'd20', label });
  for (const label of names(100, 3)) await tell('dice:request', { participantIds: 'all', notation: 'd20', label });
  const fighters = names(60, 20).map((name, at) => ({ name, initiative: at }));
  await tell('combat:start', { combatants: [...fighters, { name: 'Nim', participantId: seats.mira, initiative: 30 }] });
}
