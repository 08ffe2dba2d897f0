import { describe, expect, it } from '@jest/globals';
import { type Caller } from '../person/person.ts';
import { definePolicy } from './policy.ts';

type Facts = { readonly isPublic: boolean; readonly isOpen: boolean };

const anna: Caller = { accountId: 'anna', regionRole: 'coordinator', memberships: [] };
const bo: Caller = { accountId: 'bo', regionRole: null, memberships: [] };
const policy = definePolicy<Facts, 'close' | 'print'>({
  view: (person, { isPublic }) => isPublic || person?.accountId === 'anna',
  acts: {
    close: { who: ({ accountId }) => accountId === 'anna', when: ({ isOpen }) => isOpen },
    print: { who: () => true },
  },
});
const open = { isPublic: true, isOpen: true };
const closed = { isPublic: true, isOpen: false };
const secret = { isPublic: false, isOpen: true };

describe('the decision of a policy', () => {
  it.each([
    ['a visitor', null, open, 'view', 'allowed'],
    ['a visitor', null, secret, 'view', 'hidden'],
    ['a visitor', null, secret, 'print', 'hidden'],
    ['a visitor', null, open, 'print', 'denied'],
    ['who may not', bo, open, 'close', 'denied'],
    ['who may not', bo, closed, 'close', 'denied'],
    ['who may not read it', bo, secret, 'close', 'hidden'],
    ['who may', anna, open, 'close', 'allowed'],
    ['who may', anna, secret, 'close', 'allowed'],
    ['who may', anna, closed, 'close', 'not_now'],
    ['anybody signed in', bo, closed, 'print', 'allowed'],
  ] as const)('about %s', (_who, person, facts, act, decision) => {
    expect(policy.decide(person, facts, act)).toBe(decision);
  });
});

describe('the abilities of a policy', () => {
  it('are the acts that are allowed now', () => {
    expect(policy.abilities(anna, open)).toEqual({ view: true, close: true, print: true });
    expect(policy.abilities(anna, closed)).toEqual({ view: true, close: false, print: true });
    expect(policy.abilities(bo, secret)).toEqual({ view: false, close: false, print: false });
    expect(policy.abilities(null, open)).toEqual({ view: true, close: false, print: false });
  });
});
