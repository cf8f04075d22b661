import { expect } from 'vitest';
import { plainAdventure } from '../wire-client.ts';
import { accounts, everybody, type Role, signedIn } from './roles.ts';
import type { Rows } from './row.ts';
import type { World } from './world.ts';

type LibraryCalls =
  | 'listAdventures'
  | 'createAdventure'
  | 'readAdventure'
  | 'changeAdventure'
  | 'deleteAdventure'
  | 'exportAdventure'
  | 'importAdventure'
  | 'listSampleCharacters'
  | 'listCharacters'
  | 'importCharacters'
  | 'createCharacter'
  | 'readCharacter'
  | 'changeCharacter'
  | 'deleteCharacter';

const adventure = ({ adventureId }: World) => ({ params: { id: adventureId } });
const character = ({ seats }: World) => ({ params: { id: seats.player.characterId } });
const titled = (world: World) => ({ ...adventure(world), body: { title: 'Renamed' } });
const renamed = (world: World) => ({ ...character(world), body: { name: 'Renamed' } });

const ownerAlone = accounts('ADVENTURE_NOT_FOUND', { gm: 'ok' });
const notTheirs = accounts('NOT_ALLOWED not-owner', { gm: 'ok' });
/** Its other game masters read and run it, and do not change it. */
const ofCampaign = accounts('ADVENTURE_NOT_FOUND', { gm: 'ok', campaignGm: 'NOT_ALLOWED not-owner' });
/** Contract 1.6: the full text is not for those who are in a live session of it, watching included. */
const playingIt = {
  player: 'ADVENTURE_NOT_FOUND',
  otherPlayer: 'ADVENTURE_NOT_FOUND',
  spectator: 'ADVENTURE_NOT_FOUND',
} as const;
const ofPlayer = signedIn('CHARACTER_NOT_FOUND', { player: 'ok' });

const members: readonly Role[] = ['gm', 'player', 'campaignGm', 'campaignMember'];
const idsIn = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

/** Adventures and characters: what one may not see does not exist (contract 1.6, 2.1). */
export const libraryRows: Rows<LibraryCalls> = {
  listAdventures: [
    {
      stage: 'active',
      when: 'own ones',
      asks: () => ({ query: '?limit=100' }),
      outcomes: signedIn('ok'),
      tells: ({ body }, world, role) =>
        expect(idsIn(body.data.adventures).includes(world.adventureId)).toBe(role === 'gm'),
    },
    {
      stage: 'active',
      when: "the community's, where a private one is not",
      asks: () => ({ query: '?scope=community&limit=100' }),
      outcomes: signedIn('ok'),
      tells: ({ body }, world) => expect(idsIn(body.data.adventures)).not.toContain(world.adventureId),
    },
    {
      stage: 'active',
      when: "the campaigns'",
      sharing: 'campaign',
      asks: () => ({ query: '?scope=campaign&limit=100' }),
      outcomes: signedIn('ok'),
      tells: ({ body }, world, role) =>
        expect(idsIn(body.data.adventures).includes(world.adventureId)).toBe(members.includes(role)),
    },
  ],
  createAdventure: { stage: 'none', asks: () => ({ body: plainAdventure }), outcomes: accounts('ok') },
  readAdventure: [
    {
      stage: 'active',
      when: 'private',
      asks: adventure,
      outcomes: signedIn('ADVENTURE_NOT_FOUND', { gm: 'ok' }),
    },
    {
      stage: 'active',
      when: "the community's, while it is played",
      sharing: 'community',
      asks: adventure,
      outcomes: signedIn('ok', playingIt),
    },
    {
      stage: 'active',
      when: "the campaign's",
      sharing: 'campaign',
      asks: adventure,
      outcomes: signedIn('ADVENTURE_NOT_FOUND', { gm: 'ok', campaignGm: 'ok' }),
    },
    {
      stage: 'ended',
      when: "the community's, when it was played",
      sharing: 'community',
      asks: adventure,
      outcomes: signedIn('ok'),
    },
  ],
  exportAdventure: [
    {
      stage: 'active',
      when: 'private',
      asks: adventure,
      outcomes: signedIn('ADVENTURE_NOT_FOUND', { gm: 'ok' }),
    },
    {
      stage: 'active',
      when: "the community's, while it is played",
      sharing: 'community',
      asks: adventure,
      outcomes: signedIn('ok', playingIt),
    },
    {
      stage: 'active',
      when: "the campaign's",
      sharing: 'campaign',
      asks: adventure,
      outcomes: signedIn('ADVENTURE_NOT_FOUND', { gm: 'ok', campaignGm: 'ok' }),
    },
  ],
  importAdventure: {
    stage: 'none',
    asks: () => ({ body: { format: 'moothall-adventure', version: 1, adventure: { title: 'Brought' }, pictures: {} } }),
    outcomes: accounts('ok'),
    tells: ({ body }) => expect(body.data.adventure.visibility).toBe('private'),
  },
  changeAdventure: [
    { stage: 'active', when: 'private', asks: titled, outcomes: ownerAlone },
    { stage: 'active', when: "the community's", sharing: 'community', asks: titled, outcomes: notTheirs },
    { stage: 'active', when: "the campaign's", sharing: 'campaign', asks: titled, outcomes: ofCampaign },
  ],
  deleteAdventure: [
    { stage: 'active', when: 'private', asks: adventure, outcomes: ownerAlone },
    { stage: 'active', when: "the community's", sharing: 'community', asks: adventure, outcomes: notTheirs },
    { stage: 'active', when: "the campaign's", sharing: 'campaign', asks: adventure, outcomes: ofCampaign },
  ],
  listSampleCharacters: { stage: 'none', outcomes: everybody('ok') },
  listCharacters: {
    stage: 'active',
    asks: () => ({ query: '?limit=100' }),
    outcomes: signedIn('ok'),
    tells: ({ body }, world, role) =>
      expect(idsIn(body.data.characters).includes(world.seats.player.characterId)).toBe(role === 'player'),
  },
  importCharacters: {
    stage: 'none',
    asks: () => ({
      body: { format: 'moothall-character', version: 1, characters: [{ name: 'Nim', class: 'Fighter', level: 1 }] },
    }),
    outcomes: signedIn('ok'),
  },
  createCharacter: {
    stage: 'none',
    asks: () => ({ body: { name: 'Nim', class: 'Fighter', level: 1 } }),
    outcomes: signedIn('ok'),
  },
  // At the table the GM sees the seat; the character itself stays its owner's.
  readCharacter: { stage: 'active', asks: character, outcomes: ofPlayer },
  changeCharacter: [
    { stage: 'ended', asks: renamed, outcomes: ofPlayer },
    {
      stage: 'active',
      when: 'hurt while it holds a seat',
      asks: (world) => ({ ...character(world), body: { hitPointsCurrent: 1 } }),
      outcomes: ofPlayer,
    },
    {
      stage: 'active',
      when: 'renamed while it holds a seat',
      asks: renamed,
      outcomes: signedIn('CHARACTER_NOT_FOUND', { player: 'CHARACTER_IN_SESSION' }),
    },
  ],
  deleteCharacter: [
    { stage: 'ended', asks: character, outcomes: ofPlayer },
    {
      stage: 'active',
      when: 'while it holds a seat',
      asks: character,
      outcomes: signedIn('CHARACTER_NOT_FOUND', { player: 'CHARACTER_IN_SESSION' }),
    },
  ],
};
