import { describe, expect, it } from '@jest/globals';
import { isPrivateAddress, networksOf } from './network.ts';

const V4 = { narrow: '192.0.2.7', wide: null };
const V6 = { narrow: '2001:db8:1:2::/64', wide: '2001:db8:1::/48' };

describe('The network of an address', () => {
  it.each([
    ['192.0.2.7', V4],
    ['192.0.2.7:51234', V4],
    ['::ffff:192.0.2.7', V4],
    ['::FFFF:192.0.2.7', V4],
    ['::ffff:c000:207', V4],
    ['0:0:0:0:0:ffff:c000:0207', V4],
    ['0:0:0:0:0:ffff:192.0.2.7', V4],
    ['64:ff9b::192.0.2.7', V4],
    ['64:ff9b::c000:207', V4],
    ['0064:ff9b:0:0:0:0:c000:207', V4],
    ['2001:db8:1:2::7', V6],
    ['2001:0db8:0001:0002:0000:0000:0000:0007', V6],
    ['2001:DB8:1:2:3:4:5:6', V6],
    ['2001:db8:1:2::192.0.2.7', V6],
    ['[2001:db8:1:2::7]:51234', V6],
    ['[2001:db8:1:2::7]', V6],
    ['2001:db8:1:2::7%eth0', V6],
    ['2001:db8::1', { narrow: '2001:db8:0:0::/64', wide: '2001:db8:0::/48' }],
    ['2001:db8:0:0:1::', { narrow: '2001:db8:0:0::/64', wide: '2001:db8:0::/48' }],
    ['::1', { narrow: '0:0:0:0::/64', wide: '0:0:0::/48' }],
    ['::', { narrow: '0:0:0:0::/64', wide: '0:0:0::/48' }],
    ['', { narrow: 'unknown', wide: null }],
    ['unknown', { narrow: 'unknown', wide: null }],
    ['192.0.2.256', { narrow: 'unknown', wide: null }],
    ['2001:db8::1::2', { narrow: 'unknown', wide: null }],
  ])('%s is cut by its value', (address, networks) => {
    expect(networksOf(address)).toEqual(networks);
  });

  it('differs where the values differ, even where the texts look alike', () => {
    const narrow = (address: string) => networksOf(address).narrow;
    expect(narrow('2001:db8:1:2::')).not.toBe(narrow('2001:db8:1:20::'));
    expect(narrow('1::2:3:4:5')).not.toBe(narrow('1:0:0:2::'));
    expect(narrow('192.0.2.7')).not.toBe(narrow('192.0.2.70'));
  });
});

describe('A private address', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '100.64.0.1',
    '::1',
    '0:0:0:0:0:0:0:1',
    'fd00::1',
    'fe80::1%eth0',
    '::ffff:10.0.0.1',
    '::ffff:a00:1',
  ])('is %s', (address) => {
    expect(isPrivateAddress(address)).toBe(true);
  });

  it.each(['192.0.2.1', '172.32.0.1', '2001:db8::1', '::ffff:192.0.2.1', 'unknown', ''])(
    'is not %s',
    (address) => {
      expect(isPrivateAddress(address)).toBe(false);
    },
  );
});
