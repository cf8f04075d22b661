/** A step that the person at the terminal can mend; the message says how. Anything else is a defect and shows its stack. */
export class StepFailed extends Error {
  /** @override */
  name = 'StepFailed';
}

/**
 * Runs the steps of one command-line program and turns a failed step into one readable line and exit code 1.
 * @param {() => Promise<void>} steps
 */
export async function runSteps(steps) {
  try {
    await steps();
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    console.error(`moothall: ${error.message}`);
    process.exitCode = 1;
  }
}
