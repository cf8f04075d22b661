import { StepFailed } from './step-failed.mjs';

// The oldest Node that Fastify 5, Vite 8 and better-auth 1.7 all run on.
const OLDEST = { major: 20, minor: 19 };

/** Says plainly that Node is too old, instead of failing somewhere inside a dependency. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return;
  throw new StepFailed(`Node ${OLDEST.major}.${OLDEST.minor} or newer is needed; this is ${process.versions.node}.`);
}
