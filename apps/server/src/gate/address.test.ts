import { describe, expect, test } from 'vitest';
import { addressGroup, createReadAddress } from './address.ts';

describe('the client address', () => {
  const read = createReadAddress(['10.0.0.0/8', '192.0.2.7', 'fd00::/8', '::1']);

  test.each([
    ['nobody in between', '203.0.113.5', undefined, '203.0.113.5'],
    ['a stranger may claim what they like', '203.0.113.5', '1.2.3.4', '203.0.113.5'],
    ['one trusted proxy', '10.1.2.3', '203.0.113.5', '203.0.113.5'],
    ['two trusted proxies', '10.1.2.3', '203.0.113.5, 192.0.2.7', '203.0.113.5'],
    ['what the client put before its own address is not believed', '10.1.2.3', '1.2.3.4, 203.0.113.5', '203.0.113.5'],
    ['a trusted address claimed from outside', '10.1.2.3', '10.9.9.9, 203.0.113.5', '203.0.113.5'],
    ['everybody trusted', '10.1.2.3', '10.4.4.4', '10.4.4.4'],
    ['the proxy sent nothing', '10.1.2.3', undefined, '10.1.2.3'],
    ['the proxy sent nonsense', '10.1.2.3', 'unknown', '10.1.2.3'],
    ['the proxy sent an empty list', '10.1.2.3', ' , ', '10.1.2.3'],
    ['IPv4 in IPv6, as sockets for both say it', '::ffff:10.1.2.3', '203.0.113.5', '203.0.113.5'],
    ['IPv6 behind IPv6', 'fd00::1', '2001:DB8:0:1:0::9', '2001:db8:0:1::9'],
    ['a port after IPv4', '::1', '203.0.113.5:4711', '203.0.113.5'],
    ['a port after IPv6', '::1', '[2001:db8::1]:4711', '2001:db8::1'],
    ['a zone', 'fe80::1%eth0', undefined, 'fe80::1'],
    ['no socket', undefined, '203.0.113.5', 'unknown'],
  ])('%s', (_case, socket, forwardedFor, expected) => {
    expect(read(socket, forwardedFor)).toBe(expected);
  });

  test.each(['', 'localhost', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/-1', '::/129', '10.0.0'])(
    'a list with "%s" is refused at start',
    (entry) => {
      expect(() => createReadAddress([entry])).toThrow('neither an address nor a range');
    },
  );
});

test.each([
  ['203.0.113.5', '203.0.113.5'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::'],
  ['2001:db8:1:2::', '2001:db8:1:2::'],
  ['2001:db8::1', '2001:db8::'],
  ['2001:db8:0:0:1::', '2001:db8::'],
  ['::1', '::'],
  ['unknown', 'unknown'],
])('limits count %s as %s', (address, group) => {
  expect(addressGroup(address)).toBe(group);
  expect(addressGroup(group)).toBe(group);
});
