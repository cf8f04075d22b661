import { createHash } from 'node:crypto';
import { type Chance, secureChance } from '../../src/chance.ts';
import { type Clock, systemClock } from '../../src/clock.ts';

/**
 * Chance and time of the server, steered by the story: what a step draws depends on the step's name alone. Two runs of
 * one step throw the same dice, give the same ids and happen at the same moment, however much happened unseen before
 * it, so that whatever still differs between two runs follows from what was hidden.
 */
export type Steering = {
  readonly clock: Clock;
  readonly chance: Chance;
  /** From here on: this step, that many milliseconds into the story. */
  readonly step: (name: string, at: number) => void;
  /** Every session opened from here on has these dice. */
  readonly diceOf: (name: string) => void;
};

const seedBytes = 32;

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function uuidOf(text: string): string {
  const bytes = digest(text).subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export function createSteering(): Steering {
  const startedAt = Date.now();
  let now = startedAt;
  let stepName: string | null = null;
  let drawn = 0;
  let dice = 'none';
  const uuid = (): string => {
    if (stepName === null) return secureChance.uuid();
    drawn += 1;
    return uuidOf(`${stepName} ${drawn}`);
  };
  return {
    clock: { now: () => now, after: systemClock.after },
    // Tickets and cursors stay random: they are masked, and two sessions of one server must not share them.
    chance: {
      uuid,
      below: secureChance.below,
      bytes: (count) => (count === seedBytes ? digest(`dice ${dice}`) : secureChance.bytes(count)),
    },
    step: (name, at) => {
      stepName = name;
      drawn = 0;
      now = Math.max(now, startedAt + at);
    },
    diceOf: (name) => {
      dice = name;
    },
  };
}
