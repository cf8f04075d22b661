import { derived, mayDerive } from './derived.ts';
import type { Folded } from './evolve.ts';
import { characterProjectors } from './rules/characters/project.ts';
import { chatProjectors } from './rules/chat/project.ts';
import { combatProjectors } from './rules/combat/project.ts';
import { diceProjectors } from './rules/dice/project.ts';
import { gameProjectors } from './rules/game/project.ts';
import { handoutProjectors } from './rules/handouts/project.ts';
import { lifecycleProjectors } from './rules/lifecycle/project.ts';
import { mapProjectors } from './rules/map/project.ts';
import { nodeProjectors } from './rules/nodes/project.ts';
import { rosterProjectors } from './rules/roster/project.ts';
import { safetyProjectors } from './rules/safety/project.ts';
import { stagingProjectors } from './rules/staging/project.ts';
import { publishedDifference, refreshedDifference } from './table-difference.ts';
import { type FrameViewer, gmHistoryKey, type Viewer, viewerKey } from './vocabulary/actor.ts';
import type { SessionEvent, SessionEventType } from './vocabulary/event.ts';
import { type Change, each, type Project, type Projection, type Projectors } from './vocabulary/projection.ts';
import type { ViewEvent } from './vocabulary/view-event.ts';
import { viewersOf } from './vocabulary/viewers.ts';

/** An event type without a row here does not compile: what has no audience reaches nobody. */
const projectors: Projectors<SessionEventType> = {
  ...lifecycleProjectors,
  ...rosterProjectors,
  ...chatProjectors,
  ...nodeProjectors,
  ...mapProjectors,
  ...characterProjectors,
  ...gameProjectors,
  ...handoutProjectors,
  ...diceProjectors,
  ...combatProjectors,
  ...stagingProjectors,
  ...safetyProjectors,
};

function projectEvent(event: SessionEvent, change: Change): Projection {
  const rule = projectors[event.type] as Project<typeof event.type>;
  return rule(event as never, change);
}

/** An event's own projection, followed by what else each viewer sees change because of it. */
function withDerived(projection: Projection, event: SessionEvent, { before, after }: Change): readonly Projection[] {
  if (event.type === 'adventure:refreshed') {
    return [projection, each((viewer) => refreshedDifference(before, after, viewer))];
  }
  if (!mayDerive(before, after)) return [projection];
  return [projection, each((viewer) => derived(before, after, [event], viewer))];
}

function oneByOne({ commit, steps }: Folded): readonly Projection[] {
  return steps.flatMap(({ event, before, after }) => {
    const change: Change = { before, after, stamp: commit };
    return withDerived(projectEvent(event, change), event, change);
  });
}

/** What leaves nothing behind that two states could be compared by. */
const told: ReadonlySet<SessionEventType> = new Set(['chat:posted', 'handout:shown']);

const oneStroke: ReadonlySet<SessionEventType> = new Set(['node:entered', 'game:updated']);

/** A publication, and a scene with game state written by one call: what was only in between is not for players. */
function isOneStroke(events: readonly SessionEvent[]): boolean {
  const isWrite = events.length > 1 && events.every(({ type }) => oneStroke.has(type));
  return isWrite || events[0]?.type === 'draft:published';
}

/** The GM follows it step by step; everybody else sees the table before it and after it. */
function projections(folded: Folded): readonly Projection[] {
  const { before, after, commit } = folded;
  const { events } = commit;
  const steps = oneByOne(folded);
  if (!isOneStroke(events)) return steps;
  const change: Change = { before, after, stamp: commit };
  const spoken = events.filter(({ type }) => told.has(type)).map((event) => projectEvent(event, change));
  return [
    each((viewer) => {
      if (viewer.role === 'gm') return eventsFor(steps, viewer);
      return [
        ...publishedDifference({ before, after, events }, viewer),
        ...eventsFor(spoken, viewer),
        ...derived(before, after, events, viewer),
      ];
    }),
  ];
}

export type ViewerFrame = {
  readonly viewers: 'everyone' | readonly FrameViewer[];
  readonly events: readonly ViewEvent[];
};

function eventsFor(parts: readonly Projection[], viewer: Viewer): readonly ViewEvent[] {
  return parts.flatMap((part) => {
    if (part.to === 'gm-history') return [];
    return part.to === 'everyone' ? part.events : part.events(viewer);
  });
}

/**
 * What each distinct view receives of one commit: made once, stored with the commit, and sent live, on resume and in
 * history (contract 4). Viewers are those who have a right to the table after the commit, so whoever was removed by
 * it receives nothing of it. Equal content is one frame.
 */
export function project(folded: Folded): readonly ViewerFrame[] {
  const parts = projections(folded);
  if (parts.every((part) => part.to === 'everyone')) {
    const events = parts.flatMap((part) => part.events);
    return events.length === 0 ? [] : [{ viewers: 'everyone', events }];
  }
  const frames = new Map<string, { viewers: FrameViewer[]; events: readonly ViewEvent[] }>();
  const history = parts.flatMap((part) => (part.to === 'gm-history' ? part.events : []));
  if (history.length > 0) frames.set('', { viewers: [gmHistoryKey], events: history });
  for (const viewer of viewersOf(folded.after)) {
    const events = eventsFor(parts, viewer);
    if (events.length === 0) continue;
    const content = JSON.stringify(events);
    const frame = frames.get(content);
    if (frame === undefined) frames.set(content, { viewers: [viewerKey(viewer)], events });
    else frame.viewers.push(viewerKey(viewer));
  }
  return [...frames.values()];
}
