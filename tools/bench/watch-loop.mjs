import { openSync, readSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded into a measured server: answers, whenever it is asked anything, how late its event loop was since then, and the
 * longest it worked in one go. The first also counts when the machine gave it no processor, the second does not.
 */
const resolutionMs = 1;
const lookMs = 2;

/** Nanoseconds of processor time of this thread, which Linux counts from its start. */
function threadTime() {
  const file = openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
  const bytes = Buffer.alloc(64);
  return () => Number(bytes.toString('latin1', 0, readSync(file, bytes, 0, bytes.length, 0)).split(' ')[0]);
}

function watch() {
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  const spent = threadTime();
  let before = spent();
  let longest = 0;
  // What is recorded is the time between two looks; on time they are one resolution apart.
  const lateMs = (/** @type {number} */ nanoseconds) => Math.max(0, nanoseconds / 1e6 - resolutionMs);
  process.on('message', () => {
    const [p50, p99, max] = [delay.percentile(50), delay.percentile(99), delay.max].map(lateMs);
    process.send?.({ p50, p99, max, workMs: longest / 1e6 });
    delay.reset();
    longest = 0;
    // Not before it is asked for the first time: other measurements do not pay for it.
    if (!delay.enable()) return;
    before = spent();
    setInterval(() => {
      const now = spent();
      longest = Math.max(longest, now - before);
      before = now;
    }, lookMs).unref();
  });
}

// Threads of the server load it too.
if (isMainThread) watch();
