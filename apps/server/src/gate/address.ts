import { BlockList, isIP } from 'node:net';

/** Set by our own HTTP door only, which removes what came under this name from outside. */
export const addressHeader = 'x-moothall-address';

/** The client's address: that of the socket, or what trusted proxies say about who is behind them. */
export type ReadAddress = (socketAddress: string | undefined, forwardedFor: string | undefined) => string;

/**
 * `trustedProxies`: addresses and CIDR ranges (TRUSTED_PROXIES); throws on anything else. The list a proxy hands on
 * is read from its end, as only what our own proxies added is to be believed.
 */
export function createReadAddress(trustedProxies: readonly string[]): ReadAddress {
  const trusted = new BlockList();
  for (const entry of trustedProxies) trust(trusted, entry);
  const isTrusted = (address: string) => trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

  return (socketAddress, forwardedFor) => {
    let client = plainAddress(socketAddress ?? '');
    if (client === null) return 'unknown';
    const hops = (forwardedFor ?? '').split(',').reverse();
    for (const hop of hops) {
      if (!isTrusted(client)) break;
      const next = plainAddress(hop);
      if (next === null) break;
      client = next;
    }
    return client;
  };
}

/** What limits per address count by: a household has a whole /64 of IPv6 to itself. Applying it twice changes nothing. */
export function addressGroup(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail = ''] = address.split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail === '' ? [] : tail.split(':');
  const omitted = address.includes('::') ? Array<string>(8 - first.length - last.length).fill('0') : [];
  const network = [...first, ...omitted, ...last].slice(0, 4);
  return canonical(`${network.join(':')}::`);
}

function trust(list: BlockList, entry: string): void {
  const [network = '', prefix] = entry.split('/');
  const address = plainAddress(network);
  const bits = address !== null && isIP(address) === 6 ? 128 : 32;
  const length = prefix === undefined ? bits : Number(prefix);
  if (address === null || !/^\d*$/.test(prefix ?? '') || length > bits || prefix === '')
    throw new Error(`"${entry}" is neither an address nor a range like 10.0.0.0/8`);
  list.addSubnet(address, length, bits === 128 ? 'ipv6' : 'ipv4');
}

/** One way to write each address: no port, no zone, IPv4 inside IPv6 as IPv4; null when it is none. */
function plainAddress(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/%.*$/, '');
  const kind = isIP(bare);
  if (kind === 0) return null;
  if (kind === 4) return bare;
  const address = canonical(bare);
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(address);
  if (mapped === null) return address;
  const [high = 0, low = 0] = mapped.slice(1).map((group) => Number.parseInt(group, 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

function canonical(address: string): string {
  return new URL(`http://[${address}]`).hostname.slice(1, -1);
}
