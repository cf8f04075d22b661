import type { UserId } from '@moothall/domain';
import { expect, it } from 'vitest';
import type { PeopleOf } from '../src/records/campaign-services.ts';
import { erasePerson, resumeErasures } from '../src/records/erase-person.ts';
import type { RecordServices } from '../src/records/record-services.ts';
import { createMemoryDisk } from '../src/storage/memory.ts';
import { live } from './life.ts';
import { manualClock } from './simulation/manual-clock.ts';

/** What becomes of campaigns when somebody in them is erased (CAMP-10). Guests' names begin with "guest". */
const peopleOf: PeopleOf = async (ids) =>
  new Map(ids.map((id) => [id, { name: id, avatarUrl: null, isGuest: id.startsWith('guest') }]));
const account = { peopleOf, emailOf: async () => null, erase: async () => {} };
const gone = 'gone' as UserId;

async function campaignOf(...members: readonly string[]) {
  const disk = createMemoryDisk();
  const clock = manualClock();
  const life = await live(disk, clock);
  await life.records.storage.records.insertCampaign({
    id: 'winter',
    name: 'The Long Winter',
    description: '',
    gmTitle: 'Keeper',
    version: 'v1',
    createdAt: 0,
    members: members.map((entry, joinedAt) => {
      const [userId = '', role] = entry.split(' ');
      return { userId, role: role === 'gm' ? 'gm' : 'player', joinedAt } as const;
    }),
  });
  return { disk, clock, life };
}

async function membersIn({ storage }: RecordServices): Promise<readonly string[] | null> {
  const campaign = await storage.records.findCampaign('winter');
  return campaign?.members.map(({ userId, role }) => `${userId} ${role}`) ?? null;
}

it.each([
  [['gone player', 'ann gm'], ['ann gm']],
  [
    ['gone gm', 'ann gm', 'bo player'],
    ['ann gm', 'bo player'],
  ],
  [
    ['gone gm', 'guest1 player', 'ann player', 'bo player'],
    ['guest1 player', 'ann gm', 'bo player'],
  ],
  [['gone gm', 'guest1 player'], null],
  [['gone gm'], null],
  [
    ['ann gm', 'bo player'],
    ['ann gm', 'bo player'],
  ],
])('CAMP-10 of %j is left %j', async (before, after) => {
  const { life } = await campaignOf(...before);
  await erasePerson(life.records, account, gone);
  expect(await membersIn(life.records)).toEqual(after);
  await erasePerson(life.records, account, gone);
  expect(await membersIn(life.records)).toEqual(after);
});

it('CAMP-10 somebody who comes while the last GM is being erased is not left without one', async () => {
  const { life } = await campaignOf('gone gm');
  const { records } = life.records.storage;
  const late = { userId: 'late', role: 'player', joinedAt: 9 } as const;
  const change = { campaignId: 'winter', expectedVersion: 'v1', version: 'v2', at: 9, put: [late] };
  const withLatecomer: PeopleOf = async (ids) => {
    // Between the look at the members and the change that was decided on them.
    await records.changeCampaignMembers(change);
    return peopleOf(ids);
  };
  await erasePerson(life.records, { ...account, peopleOf: withLatecomer }, gone);
  expect(await membersIn(life.records)).toEqual(['late gm']);
});

it('CAMP-10 a crash on the way is made good at the next start', async () => {
  const { disk, clock, life } = await campaignOf('gone gm', 'ann player');
  const { storage } = life.records;
  const crash = () => Promise.reject(new Error('crashed'));
  const dying = { ...storage, records: { ...storage.records, changeCampaignMembers: crash } };
  await expect(erasePerson({ ...life.records, storage: dying }, account, gone)).rejects.toThrow('crashed');
  life.end();
  const next = await live(disk, clock);
  await resumeErasures(next.records, account);
  expect(await membersIn(next.records)).toEqual(['ann gm']);
  expect(disk.erasures.size).toBe(0);
});
