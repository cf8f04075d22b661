import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import type { Frame, Json } from '../wire-client.ts';
import {
  type Cast,
  done,
  eventsOf,
  eventsOfType,
  heardBy,
  leavesNoTrace,
  openPlay,
  type Play,
  refusedWith,
  settle,
  signUpCast,
} from '../wire-table.ts';

/** A fight, with and without somebody nobody sees (contract 1.11, 1.6). */
let server: DisposableServer;
let cast: Cast;

beforeAll(async () => {
  server = await startServer();
  cast = await signUpCast(server.url);
});
afterAll(() => server[Symbol.asyncDispose]());

const nobody = '00000000-0000-4000-8000-000000000001';
const combatOf = async (play: Play, name: keyof Cast) =>
  (await cast[name].call('GET', `/sessions/${play.sessionId}/view`)).body.data.table.combat;
const statsOf = async (play: Play, name: keyof Cast) =>
  (await cast[name].call('GET', `/sessions/${play.sessionId}/stats`)).body.data.stats;
const nameOf = (combat: Frame, id = combat.active) =>
  combat.combatants.find((combatant: Frame) => combatant.id === id)?.name;

const fighters = (play: Play): readonly Json[] => [
  { name: 'Arla', participantId: play.seats.pia.participantId, initiative: 20 },
  { name: 'Ogre', initiative: 15, hitPoints: 59, armorClass: 11 },
  { name: 'LURKER', initiative: 12, hitPoints: 7, hidden: true },
  { name: 'Brom', participantId: play.seats.otto.participantId, initiative: 10 },
];

describe('1.11 a fight', () => {
  it("1.11 in order of initiative, thrown where not given; enemies' numbers are the GM's, characters' everybody's", async () => {
    using play = await openPlay(server, cast);
    const heard = await heardBy(play, () => done(play.wires.gm, 'combat:start', { combatants: fighters(play) }));
    const combat = eventsOf(heard.vera)[0]?.payload.combat;
    expect(combat.combatants.map(({ name }: Frame) => name)).toEqual(['Arla', 'Ogre', 'Brom']);
    expect(nameOf(combat)).toBe('Arla');
    expect(combat.combatants[0]).toMatchObject({ hitPoints: 8, armorClass: 10 });
    expect(Object.keys(combat.combatants[1]).sort()).toEqual(['conditions', 'id', 'initiative', 'name']);
    expect(JSON.stringify([heard.pia, heard.otto, heard.vera])).not.toMatch(
      /LURKER|hidden|"hitPoints":59|"armorClass":11/,
    );
    expect(eventsOf(heard.gm)[0]?.payload.combat.combatants[2]).toMatchObject({
      name: 'LURKER',
      hidden: true,
      hitPoints: 7,
    });
    await done(play.wires.gm, 'combat:end', { outcome: 'fled' });
    await done(play.wires.gm, 'combat:start', { combatants: [{ name: 'Wolf' }, { name: 'Bear' }] });
    const { combatants } = await combatOf(play, 'vera');
    for (const { initiative } of combatants) expect(initiative).toBeGreaterThanOrEqual(1);
    expect(combatants[0].initiative).toBeGreaterThanOrEqual(combatants[1].initiative);
  });

  it("1.11 the active player ends the turn; during a hidden one's turn the players' view does not change", async () => {
    using play = await openPlay(server, cast);
    const { gm, pia, otto } = play.wires;
    await done(gm, 'combat:start', { combatants: fighters(play) });
    const turn = await heardBy(play, () => done(pia, 'combat:end-turn', {}));
    expect(nameOf(eventsOf(turn.vera)[0]?.payload.combat)).toBe('Ogre');
    const hidden = await heardBy(play, () => done(gm, 'combat:next-turn', {}));
    expect([hidden.pia, hidden.otto, hidden.vera]).toEqual([[], [], []]);
    expect(nameOf(eventsOf(hidden.gm)[0]?.payload.combat)).toBe('LURKER');
    expect(nameOf(await combatOf(play, 'pia'))).toBe('Ogre');
    const inside = await heardBy(play, async () => {
      const id = eventsOf(hidden.gm)[0]?.payload.combat.combatants[2].id;
      await done(gm, 'combat:update', { combatantId: id, hitPoints: 1, conditions: ['prone'], initiative: 13 });
    });
    expect([inside.pia, inside.vera]).toEqual([[], []]);
    const back = await heardBy(play, () => done(gm, 'combat:next-turn', {}));
    expect(nameOf(eventsOf(back.pia)[0]?.payload.combat)).toBe('Brom');
    await done(otto, 'combat:end-turn', {});
    expect(await combatOf(play, 'vera')).toMatchObject({ round: 2 });
  });

  it('1.6 whoever is not at turn hears the same as without a fight; a hidden combatant and none are refused alike', async () => {
    using play = await openPlay(server, cast);
    const { gm, pia, otto, vera } = play.wires;
    const without = await refusedWith(otto, 'combat:end-turn', {});
    expect(without).toMatchObject({ code: 'NOT_ALLOWED', details: { reason: 'not-your-turn' } });
    await done(gm, 'combat:start', { combatants: fighters(play) });
    await leavesNoTrace(play, async () => {
      expect(await refusedWith(otto, 'combat:end-turn', {})).toEqual(without);
      expect(await refusedWith(vera, 'combat:end-turn', {})).toMatchObject({ code: 'NOT_ALLOWED' });
      for (const type of ['combat:next-turn', 'combat:auto-resolve']) {
        expect(await refusedWith(pia, type, {})).toMatchObject({ code: 'NOT_GM' });
      }
      const ids = (await combatOf(play, 'gm')).combatants.map(({ id }: Frame) => id);
      const faults = [];
      for (const combatantId of [...ids, nobody]) {
        faults.push(JSON.stringify(await refusedWith(pia, 'combat:update', { combatantId, hitPoints: 0 })));
      }
      expect(new Set(faults).size).toBe(1);
    });
  });

  it("1.11 a character's hit points are the seat's, whichever way they change", async () => {
    using play = await openPlay(server, cast);
    const { gm, pia } = play.wires;
    await done(gm, 'combat:start', { combatants: fighters(play) });
    const [arla] = (await combatOf(play, 'gm')).combatants;
    const heard = await heardBy(play, () => done(gm, 'combat:update', { combatantId: arla.id, hitPoints: 2 }));
    expect(heard.vera).toHaveLength(1);
    expect(eventsOf(heard.vera).map(({ type }) => type)).toContain('character:updated');
    const { participants } = (await cast.vera.call('GET', `/sessions/${play.sessionId}`)).body.data.session;
    expect(participants[0].character.hitPointsCurrent).toBe(2);
    await done(pia, 'character:update', { participantId: play.seats.pia.participantId, hitPointsCurrent: 5 });
    expect((await combatOf(play, 'vera')).combatants[0].hitPoints).toBe(5);
  });

  it('1.11 revealing a hidden one shows it from then on; the end counts for whom there was a fight', async () => {
    using play = await openPlay(server, cast);
    const { gm } = play.wires;
    await done(gm, 'combat:start', { combatants: [{ name: 'LURKER', hidden: true }] });
    await settle(play);
    expect(eventsOfType(play.wires.pia, 'combat:updated')).toEqual([]);
    const ended = await heardBy(play, () => done(gm, 'combat:end', { outcome: 'victory' }));
    expect([ended.pia, ended.vera]).toEqual([[], []]);
    expect([(await statsOf(play, 'pia')).combatsCompleted, (await statsOf(play, 'gm')).combatsCompleted]).toEqual([
      0, 1,
    ]);
    await done(gm, 'combat:start', { combatants: fighters(play) });
    const lurker = (await combatOf(play, 'gm')).combatants[2];
    const shown = await heardBy(play, () => done(gm, 'combat:update', { combatantId: lurker.id, hidden: false }));
    expect(JSON.stringify(shown.pia)).toContain('LURKER');
    const over = await heardBy(play, () => done(gm, 'combat:end', { outcome: 'victory', experience: 40 }));
    expect(eventsOf(over.vera)[0]?.payload).toEqual({ combat: null, outcome: 'victory', experience: 40 });
    expect((await statsOf(play, 'vera')).combatsCompleted).toBe(1);
  });

  it('1.12 experience of a fight that players saw nothing of is not counted for them while the session runs', async () => {
    using play = await openPlay(server, cast);
    await done(play.wires.gm, 'combat:start', { combatants: [{ name: 'LURKER', hidden: true }] });
    const before = await statsOf(play, 'pia');
    await done(play.wires.gm, 'combat:end', { outcome: 'victory', experience: 77 });
    expect(await statsOf(play, 'pia')).toEqual(before);
    expect((await statsOf(play, 'gm')).experienceEarned).toBe(77);
  });

  it('2.1 bad fights are refused and leave no trace', async () => {
    using play = await openPlay(server, cast);
    await leavesNoTrace(play, async () => {
      const bad: readonly (readonly [string, Json, string])[] = [
        ['combat:start', { combatants: [] }, 'VALIDATION_FAILED'],
        ['combat:start', { combatants: [{}] }, 'VALIDATION_FAILED'],
        ['combat:start', { combatants: [{ name: 'x', hp: 3 }] }, 'VALIDATION_FAILED'],
        ['combat:start', { combatants: [{ name: 'x', initiative: 1.5 }] }, 'VALIDATION_FAILED'],
        ['combat:start', { combatants: Array.from({ length: 101 }, () => ({ name: 'x' })) }, 'VALIDATION_FAILED'],
        ['combat:start', { combatants: [{ name: 'x', participantId: nobody }] }, 'NOT_FOUND'],
        ['combat:start', { combatants: [{ name: 'x', tokenId: nobody }] }, 'NOT_FOUND'],
        ['combat:next-turn', {}, 'NOT_ALLOWED'],
        ['combat:next-turn', { steps: 2 }, 'VALIDATION_FAILED'],
        ['combat:end-turn', {}, 'NOT_ALLOWED'],
        ['combat:update', { combatantId: nobody }, 'NOT_FOUND'],
        ['combat:update', { combatantId: 'x' }, 'VALIDATION_FAILED'],
        ['combat:end', { outcome: 'draw' }, 'VALIDATION_FAILED'],
        ['combat:end', { outcome: 'victory', experience: -1 }, 'VALIDATION_FAILED'],
        ['combat:end', { outcome: 'victory' }, 'NOT_ALLOWED'],
        ['combat:auto-resolve', {}, 'NOT_ALLOWED'],
      ];
      for (const [type, payload, code] of bad) {
        expect(
          (await refusedWith(play.wires.gm, type, payload)).code,
          `${type} ${JSON.stringify(payload)}`.slice(0, 90),
        ).toBe(code);
      }
    });
  });
});

describe('1.11 combat:auto-resolve', () => {
  const minions = (play: Play, hidden: boolean): readonly Json[] => [
    { name: 'Arla', participantId: play.seats.pia.participantId, initiative: 20 },
    { name: 'Rat', minion: true, initiative: 9 },
    ...(hidden ? [{ name: 'LURKER', minion: true, hidden: true, initiative: 5 }] : []),
  ];
  const settings = { autoResolveSimpleCombat: true };

  it('1.11 one opposed roll, in the log for everybody, and the fight is over', async () => {
    using play = await openPlay(server, cast, { settings });
    await done(play.wires.gm, 'combat:start', { combatants: minions(play, false) });
    const heard = await heardBy(play, () => done(play.wires.gm, 'combat:auto-resolve', {}));
    expect(heard.vera).toHaveLength(1);
    const [roll, over] = eventsOf(heard.vera);
    expect(roll?.payload.roll).toMatchObject({ notation: 'd20 + 1 - (d20 + 1)', visibility: 'public' });
    const outcome = roll?.payload.roll.total >= 0 ? 'victory' : 'defeat';
    expect(over?.payload).toMatchObject({ combat: null, outcome });
  });

  it('a hidden minion does not tell of itself by what the quick resolution shows', async () => {
    const seen = [];
    for (const hidden of [false, true]) {
      using play = await openPlay(server, cast, { settings });
      await done(play.wires.gm, 'combat:start', { combatants: minions(play, hidden) });
      const heard = await heardBy(play, () => done(play.wires.gm, 'combat:auto-resolve', {}));
      seen.push(eventsOf(heard.vera).map(({ type, payload }) => [type, payload.roll?.notation]));
      await done(play.wires.gm, 'session:end', { outcome: 'cancelled' });
    }
    expect(seen[1]).toEqual(seen[0]);
  });

  it("1.6 a fight that players do not see is resolved by a roll that is the GM's alone", async () => {
    using play = await openPlay(server, cast, { settings });
    const combatants = [
      { name: 'LURKER', minion: true, hidden: true },
      { name: 'LURKER', minion: true, hidden: true },
    ];
    await done(play.wires.gm, 'combat:start', { combatants });
    const heard = await heardBy(play, () => done(play.wires.gm, 'combat:auto-resolve', {}));
    expect([heard.pia, heard.otto, heard.vera]).toEqual([[], [], []]);
    const [roll] = eventsOf(heard.gm);
    expect(roll?.payload.roll).toMatchObject({ notation: 'd20 + 0 - (d20 + 2)', visibility: 'gm' });
  });

  it('1.11 with the setting off, or anybody who is no minion, it is refused and nothing happens', async () => {
    using play = await openPlay(server, cast);
    await done(play.wires.gm, 'combat:start', { combatants: minions(play, false) });
    await leavesNoTrace(play, async () => {
      const off = await refusedWith(play.wires.gm, 'combat:auto-resolve', {});
      expect(off).toMatchObject({ code: 'NOT_ALLOWED', details: { reason: 'setting-off' } });
    });
    await done(play.wires.gm, 'session:configure', { settings });
    await done(play.wires.gm, 'combat:end', { outcome: 'fled' });
    await done(play.wires.gm, 'combat:start', { combatants: fighters(play) });
    await leavesNoTrace(play, async () => {
      const fault = await refusedWith(play.wires.gm, 'combat:auto-resolve', {});
      expect(fault).toMatchObject({ code: 'NOT_ALLOWED', details: { reason: 'not-minions' } });
    });
  });
});
