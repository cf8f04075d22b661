import { expect, it } from 'vitest';
import { createManualClock } from '../gate/testing/manual-clock.ts';
import { createLookers } from './campaign-services.ts';

it('CAMP-4 who looked is here for 45 seconds, and looking again begins anew', () => {
  const clock = createManualClock();
  const lookers = createLookers(clock);
  lookers.look('winter', 'ann');
  clock.advance(30_000);
  lookers.look('winter', 'bo');
  expect(lookers.isLooking('winter', 'ann')).toBe(true);
  clock.advance(15_000);
  expect(lookers.isLooking('winter', 'ann')).toBe(false);
  expect(lookers.isLooking('winter', 'bo')).toBe(true);
  lookers.look('winter', 'bo');
  clock.advance(44_999);
  expect(lookers.isLooking('winter', 'bo')).toBe(true);
  expect(lookers.isLooking('summer', 'bo')).toBe(false);
});
