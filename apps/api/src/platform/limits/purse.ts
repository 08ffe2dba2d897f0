import { readableMailbox } from '@samhandling/domain';
import { createHash } from 'node:crypto';
import { networksOf } from './network.ts';

/** How many tries at once, and after how many seconds one more (docs/decisions/log-in-limits.md). */
type Size = Readonly<{ atOnce: number; eachSeconds: number }>;

/** A counter of the tries that are left (a token bucket); it fills up again with time. */
export type Purse = Size &
  Readonly<{
    /** The hash that the counter is stored under, so that the table holds no e-mail addresses. */
    key: string;
    /** Whether many people share it, so that it may be full without one of them having done anything. */
    isShared: boolean;
  }>;

const ACCOUNT: Size = { atOnce: 10, eachSeconds: 600 };
const KNOWN_DEVICE: Size = { atOnce: 10, eachSeconds: 300 };
const NETWORK: Size = { atOnce: 60, eachSeconds: 30 };
const WRITE: Size = { atOnce: 20, eachSeconds: 180 };

/** How much larger the limit of a wide network is, which holds many narrow ones. */
const WIDE_FACTOR = 8;

/** Two spellings of an address that open the same account are one address. */
export const foldEmail = (email: string): string => readableMailbox(email.trim()).toLowerCase();

/** Log-ins to an account from devices that have not logged in to it before. */
export const accountPurse = (email: string): Purse => ({
  key: accountKey(email),
  isShared: false,
  ...ACCOUNT,
});

/** Log-ins to an account from one device that has logged in to it before. */
export const knownDevicePurse = (email: string, device: string): Purse => ({
  key: `${accountKey(email)}.${hashOf(device)}`,
  isShared: false,
  ...KNOWN_DEVICE,
});

/** Every purse of log-ins to the account starts with this. */
export const accountKey = (email: string): string => `account.${hashOf(foldEmail(email))}`;

/** Somebody signed in who says the present password to choose another. */
export const passwordChangePurse = (accountId: string): Purse => ({
  key: `password.${hashOf(accountId)}`,
  isShared: false,
  ...ACCOUNT,
});

/** Log-ins from a network, the wide one first. */
export const networkPurses = (address: string): Purse[] =>
  ofNetworks('network', address, NETWORK, true);

/** Writes that need no account: by network for visitors, by account for who is signed in. */
export const writePurses = (accountId: string | null, address: string): Purse[] =>
  accountId === null
    ? ofNetworks('write', address, WRITE, false)
    : [{ key: `write.${hashOf(`account ${accountId}`)}`, isShared: false, ...WRITE }];

function ofNetworks(kind: string, address: string, size: Size, isShared: boolean): Purse[] {
  const { narrow, wide } = networksOf(address);
  const purse = (network: string, { atOnce, eachSeconds }: Size): Purse => ({
    key: `${kind}.${hashOf(network)}`,
    atOnce,
    eachSeconds,
    isShared,
  });
  const wideSize = {
    atOnce: size.atOnce * WIDE_FACTOR,
    eachSeconds: size.eachSeconds / WIDE_FACTOR,
  };
  return [...(wide === null ? [] : [purse(wide, wideSize)]), purse(narrow, size)];
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 32);
}
