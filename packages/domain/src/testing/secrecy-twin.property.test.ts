import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PinnedAdventure } from '../vocabulary/adventure.ts';
import { adventures, sessions } from './generators.ts';
import { darkFromRow, hiddenFromAnn, hiddenFromGm, hiddenStream, hiddenTokenIds } from './hidden-deeds.ts';
import type { Intent, SceneLimits } from './intent.ts';
import { play } from './play.ts';
import { lawRuns, lawTimeoutMs } from './seed.ts';
import type { Deed } from './table.ts';
import { expectSameEvidence, twinRun, withOtherSecrets, withOtherSecretsLater } from './twin-run.ts';

/**
 * Law (b). The same deeds are done in two runs, and between them a second hand does things that some people may not
 * know of, different ones in each run.
 */
const timeoutMs = lawTimeoutMs(300);
const runs = 150;

function sharedDeeds(adventure: PinnedAdventure, intents: readonly Intent[], limits: SceneLimits): readonly Deed[] {
  return play(adventure, intents, { limits: { ...limits, secondHand: true } }).steps.map(({ deed }) => deed);
}

test('SECRET-3 law (b): what the GM does out of sight changes no byte of what a player or a spectator gets', {
  timeout: timeoutMs,
}, () => {
  const happened = { deeds: 0, takenBack: 0, published: 0 };
  fc.assert(
    fc.property(adventures, sessions, hiddenStream, hiddenStream, (adventure, intents, first, second) => {
      const shared = sharedDeeds(adventure, intents, { darkFromRow, guessedIds: hiddenTokenIds });
      const common = { hide: hiddenFromAnn, watchers: ['Ann', 'Cy', 'Ed', 'Vic'] };
      const one = twinRun({ ...common, adventure, shared, hidden: first });
      const other = twinRun({
        ...common,
        adventure: withOtherSecrets(adventure),
        shared: withOtherSecretsLater(shared),
        hidden: second,
      });
      happened.deeds += one.counts.hiddenDeeds;
      happened.takenBack += one.counts.takenBack;
      happened.published += one.counts.published;
      expectSameEvidence(one.evidence, other.evidence);
    }),
    lawRuns(runs),
  );
  const { numRuns } = lawRuns(runs);
  expect(happened.deeds, 'hidden deeds did happen').toBeGreaterThan(numRuns * 10);
  expect(happened.takenBack, 'drafts were taken back').toBeGreaterThan(numRuns / 10);
  expect(happened.published, 'hidden drafts were published among the others').toBeGreaterThan(numRuns / 10);
});

test('SECRET-4 law (b): what players whisper to each other and throw for themselves changes no byte of what the GM gets', {
  timeout: timeoutMs,
}, () => {
  let happened = 0;
  fc.assert(
    fc.property(adventures, sessions, hiddenStream, hiddenStream, (adventure, intents, first, second) => {
      const shared = sharedDeeds(adventure, intents, { whispersStayPrivate: true });
      const common = { adventure, shared, hide: hiddenFromGm, watchers: ['gm'] };
      const one = twinRun({ ...common, hidden: first });
      const other = twinRun({ ...common, hidden: second });
      happened += one.counts.hiddenDeeds;
      expectSameEvidence(one.evidence, other.evidence);
    }),
    lawRuns(runs),
  );
  expect(happened, 'secrets did happen').toBeGreaterThan(lawRuns(runs).numRuns * 5);
});
