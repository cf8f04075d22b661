import { type RouteName, routes } from '@moothall/protocol';
import { plainAdventure } from '../wire-client.ts';
import { fieldsOf, sampleBody } from './schema-fields.ts';
import { attackerOf, type Hall } from './stage.ts';

/** Forms whose acceptance would end what is attacked; they have tests of their own. */
const destructive: ReadonlySet<RouteName> = new Set(['deleteMe', 'end', 'start', 'pause', 'resume', 'kick']);

export type Form = {
  readonly name: RouteName;
  readonly isLarge: boolean;
  readonly body: unknown;
  readonly send: (body: unknown) => ReturnType<Hall['gm']['call']>;
};

const noVoice = { settings: { voiceUrl: null, allowLateJoin: false } } as const;

/** Where a sample made from the schema alone is not good enough. */
function bodyFor(name: RouteName, { world }: Hall): unknown {
  const { adventureId, campaignId } = world;
  const sample = sampleBody(routes[name].body);
  const given = typeof sample === 'object' ? sample : {};
  switch (name) {
    case 'createAdventure':
    case 'changeAdventure':
      return { ...plainAdventure, visibility: 'campaign', campaignId };
    case 'importAdventure': {
      const { visibility: _whose, ...adventure } = plainAdventure;
      return { format: 'moothall-adventure', version: 1, adventure, pictures: {} };
    }
    case 'openSession':
      return { ...given, ...noVoice, adventureId, campaignId, continueFrom: undefined };
    case 'openSessionOfAdventure':
      return { ...given, ...noVoice, campaignId, continueFrom: undefined };
    case 'changeCampaign':
    case 'changeCharacter':
    case 'changeSession':
    case 'changeMember':
    case 'writeState':
      return { ...given, ifVersion: undefined, ...harmless(name) };
    case 'changeMe':
    case 'createCharacter':
      return { ...given, avatarUrl: null, ...harmless(name) };
    case 'runCommand':
      return { id: 'form', type: 'chat:send', payload: { text: 'hello' } };
    default:
      return given;
  }
}

function harmless(name: RouteName): object {
  switch (name) {
    case 'changeCharacter':
      return {
        hitPointsCurrent: 5,
        name: undefined,
        class: undefined,
        level: undefined,
        avatarUrl: undefined,
        experience: undefined,
      };
    case 'changeSession':
      return { ...noVoice, status: undefined, activeMapId: null, activeBackdropId: null };
    case 'writeState':
      return { currentNodeId: undefined, removeInventory: undefined, addInventory: [{ name: 'Rope' }] };
    default:
      return {};
  }
}

function pathOf(name: RouteName, { world, people }: Hall): string {
  const { path } = routes[name];
  const { adventureId, seats, sessionId, campaignId } = world;
  const id = path.startsWith('/adventures')
    ? adventureId
    : path.startsWith('/characters')
      ? seats.player.characterId
      : path.startsWith('/campaigns')
        ? (campaignId ?? '')
        : sessionId;
  const named = path.replace(':id', id).replace(':userId', people.persons.campaignMember.userId);
  // Things that are not there: their forms are judged before anybody looks.
  return named.replace(/:[A-Za-z]+/g, '00000000-0000-4000-8000-000000000001');
}

function formOf(hall: Hall, name: RouteName): Form {
  const { method, size } = routes[name];
  const path = pathOf(name, hall);
  const send = (body: unknown) => attackerOf(hall, path).call(method, path, body);
  return { name, isLarge: size !== 'ordinary', body: bodyFor(name, hall), send };
}

const writing = (Object.keys(routes) as readonly RouteName[]).filter((name) => routes[name].method !== 'GET');

/** Every form there is: every call that takes a body. A new one is among them by being in the table of routes. */
export function formsOf(hall: Hall): readonly Form[] {
  return writing
    .filter((name) => !destructive.has(name) && fieldsOf(routes[name].body).length > 0)
    .map((name) => formOf(hall, name));
}

/** Every call that changes something, also those that take nothing: for what is refused whatever they would do. */
export function changesOf(hall: Hall): readonly Form[] {
  return writing.filter((name) => name !== 'uploadPicture').map((name) => formOf(hall, name));
}
