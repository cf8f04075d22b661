/**
 * A process of the server's ends with it and at its word alone. A signal to the whole group, from a terminal or a service
 * manager, means the server, which finishes what is under way and then ends its processes.
 */
export function obeyServer(): void {
  process.on('SIGINT', () => {}).on('SIGTERM', () => {});
  process.on('disconnect', () => process.exit(0));
  // It went before we listened.
  if (!process.connected) process.exit(0);
}
