import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** The networks that an address belongs to, as texts that are equal when the networks are. */
export type Networks = Readonly<{
  /** What one household or office has: an IPv4 address, or 64 bits of an IPv6 address. */
  narrow: string;
  /** What one customer of an internet provider has: 48 bits of an IPv6 address. IPv4 has none. */
  wide: string | null;
}>;

/**
 * Cuts an address by its value, since one address can be written in many ways. IPv6 addresses that
 * hold an IPv4 address (`::ffff:` and the translation prefix `64:ff9b::/96`) count as that address.
 * Everything that is no address is one network: nobody gets a limit of their own by sending nonsense.
 */
export function networksOf(address: string): Networks {
  const bare = withoutPort(address.trim());
  if (isIPv4(bare)) return { narrow: bare, wide: null };
  const groups = readGroups(bare);
  if (!groups) return { narrow: 'unknown', wide: null };
  const ipv4 = heldIPv4(groups);
  if (ipv4 !== undefined) return { narrow: ipv4, wide: null };
  const prefix = (count: number) =>
    groups
      .slice(0, count)
      .map((group) => group.toString(16))
      .join(':');
  return { narrow: `${prefix(4)}::/64`, wide: `${prefix(3)}::/48` };
}

/** Whether the address is of the machine itself or of a network that the internet does not reach. */
export function isPrivateAddress(address: string): boolean {
  const bare = withoutPort(address.trim());
  if (isIPv4(bare)) return PRIVATE.check(bare, 'ipv4');
  const groups = readGroups(bare);
  if (!groups) return false;
  const ipv4 = heldIPv4(groups);
  return ipv4 === undefined
    ? PRIVATE.check(groups.map((group) => group.toString(16)).join(':'), 'ipv6')
    : PRIVATE.check(ipv4, 'ipv4');
}

const PRIVATE = new BlockList();
PRIVATE.addSubnet('127.0.0.0', 8, 'ipv4');
PRIVATE.addSubnet('10.0.0.0', 8, 'ipv4');
PRIVATE.addSubnet('172.16.0.0', 12, 'ipv4');
PRIVATE.addSubnet('192.168.0.0', 16, 'ipv4');
PRIVATE.addSubnet('169.254.0.0', 16, 'ipv4');
PRIVATE.addSubnet('100.64.0.0', 10, 'ipv4');
PRIVATE.addAddress('::1', 'ipv6');
PRIVATE.addSubnet('fc00::', 7, 'ipv6');
PRIVATE.addSubnet('fe80::', 10, 'ipv6');

const MAPPED = [0, 0, 0, 0, 0, 0xffff];
const TRANSLATED = [0x64, 0xff9b, 0, 0, 0, 0];

/** Some proxies name the port too: `192.0.2.1:5000`, `[2001:db8::1]:5000`. */
function withoutPort(address: string): string {
  const bracketed = /^\[([^\]]*)\](?::\d+)?$/.exec(address);
  if (bracketed) return bracketed[1] ?? '';
  return /^[\d.]+:\d+$/.test(address) ? address.slice(0, address.indexOf(':')) : address;
}

/** The eight groups of an IPv6 address; undefined when it is none. */
function readGroups(address: string): number[] | undefined {
  if (!isIPv6(address)) return undefined;
  const [withoutZone = ''] = address.split('%');
  const [left = '', right] = inHexadecimal(withoutZone).split('::');
  const head = groupsIn(left);
  const tail = groupsIn(right ?? '');
  const missing = 8 - head.length - tail.length;
  return [...head, ...Array.from({ length: missing }, () => 0), ...tail];
}

/** Writes an IPv4 address at the end as two groups, so that all groups are alike. */
function inHexadecimal(address: string): string {
  return address.replace(/[\d.]+\.[\d.]+$/, (ipv4) => {
    const [a = 0, b = 0, c = 0, d = 0] = ipv4.split('.').map(Number);
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  });
}

const groupsIn = (text: string): number[] =>
  text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16));

function heldIPv4(groups: readonly number[]): string | undefined {
  const startsWith = (prefix: readonly number[]) =>
    prefix.every((group, index) => groups[index] === group);
  if (!startsWith(MAPPED) && !startsWith(TRANSLATED)) return undefined;
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 0xff])
    .join('.');
}
