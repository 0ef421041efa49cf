import { describe, expect, it } from 'vitest';
import { addressForCounting, clientAddress } from '../../../src/server/sign-in/client-address.ts';

describe('the address of a client', () => {
  const forwarded = new Headers({ 'x-forwarded-for': '203.0.113.9, 198.51.100.4, 192.0.2.1' });

  it.each([
    [0, '10.0.0.1'],
    [1, '192.0.2.1'],
    [2, '198.51.100.4'],
    [3, '203.0.113.9'],
    [4, '10.0.0.1'],
  ])(
    'behind %i proxies of ours is %s, whatever a client writes before them',
    (proxies, address) => {
      expect(clientAddress(forwarded, '10.0.0.1', proxies)).toBe(address);
    },
  );

  it('is that of the connection when the header is missing or no address', () => {
    expect(clientAddress(new Headers(), '10.0.0.1', 1)).toBe('10.0.0.1');
    const nonsense = new Headers({ 'x-forwarded-for': 'unknown' });
    expect(clientAddress(nonsense, '10.0.0.1', 1)).toBe('10.0.0.1');
  });

  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    [undefined, 'unknown'],
  ])('%s counts as %s', (address, counted) => {
    expect(addressForCounting(address)).toBe(counted);
  });
});
