/** How the picture process says that it stopped itself because it took too much memory. */
export const memoryExitCode = 70;
