/** What a Chromium trace says about frames. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly name?: string };
}

export interface FrameFigures {
  readonly framesPerSecond: number;
  /** Milliseconds of script per frame: half of the frames, all but one in twenty, the worst. */
  readonly scriptMedian: number;
  readonly scriptP95: number;
  readonly scriptWorst: number;
  /** Everything the page's thread does, style, layout and paint with it, half of the frames. */
  readonly busyMedian: number;
}

const script = new Set([
  'FunctionCall',
  'EventDispatch',
  'FireAnimationFrame',
  'TimerFire',
  'RunMicrotasks',
  'V8.GCScavenger',
]);

function mainThread(events: readonly TraceEvent[]): TraceEvent | undefined {
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const work = ({ pid, tid }: TraceEvent) =>
    events.filter((event) => event.pid === pid && event.tid === tid && script.has(event.name)).length;
  return threads.toSorted((left, right) => work(right) - work(left))[0];
}

/** Nested calls count once. */
function coveredMs(events: readonly TraceEvent[]): number {
  let [covered, end] = [0, 0];
  for (const { ts, dur = 0 } of events.toSorted((left, right) => left.ts - right.ts)) {
    const from = Math.max(ts, end);
    if (ts + dur <= from) continue;
    covered += ts + dur - from;
    end = ts + dur;
  }
  return covered / 1000;
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function readFrames(trace: Buffer): FrameFigures {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: readonly TraceEvent[] };
  const main = mainThread(traceEvents);
  const ours = traceEvents.filter(({ pid, tid }) => pid === main?.pid && tid === main?.tid);
  const begins = ours.filter(({ name }) => name === 'BeginMainThreadFrame').map(({ ts }) => ts);
  const frames = [...new Set(begins)].toSorted((left, right) => left - right);
  const calls = ours.filter(({ name, ph }) => ph === 'X' && script.has(name));
  const tasks = ours.filter(({ name, ph }) => ph === 'X' && name === 'RunTask');
  const perFrame = (of: readonly TraceEvent[]) =>
    frames
      .slice(1)
      .map((until, index) => {
        const from = frames[index] ?? 0;
        return coveredMs(of.filter(({ ts }) => ts >= from && ts < until));
      })
      .toSorted((left, right) => left - right);
  const drawn = traceEvents.filter(({ name, pid }) => name === 'DrawFrame' && pid === main?.pid).map(({ ts }) => ts);
  const seconds = (Math.max(...drawn) - Math.min(...drawn)) / 1_000_000;
  const sorted = perFrame(calls);
  return {
    framesPerSecond: (drawn.length - 1) / seconds,
    scriptMedian: at(sorted, 0.5),
    scriptP95: at(sorted, 0.95),
    scriptWorst: at(sorted, 1),
    busyMedian: at(perFrame(tasks), 0.5),
  };
}
