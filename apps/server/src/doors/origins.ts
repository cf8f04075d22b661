/** Which pages may talk to this server: its own, and on a loopback address the other names of loopback. */
const loopbackHosts = ['127.0.0.1', 'localhost', '[::1]'];

export function allowedOrigins(publicUrl: string): ReadonlySet<string> {
  const { protocol, hostname, port, origin } = new URL(publicUrl);
  if (!loopbackHosts.includes(hostname)) return new Set([origin]);
  const suffix = port === '' ? '' : `:${port}`;
  return new Set(loopbackHosts.map((host) => `${protocol}//${host}${suffix}`));
}
