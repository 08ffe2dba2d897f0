import { describe, expect, it } from '@jest/globals';
import { CALLERS, tableOf } from '@samhandling/domain/testing/callers';
import { presentInvitation, presentReceipt } from './invitation.presenter.ts';
import type { InvitationRow } from './invitation.repository.ts';

const TO_ACTOR: InvitationRow = {
  id: 'invitation',
  email: 'anna@example.org',
  name: 'Anna Exempel',
  actor: { id: 'pajala', name: 'Pajala kommun', type: 'municipality' },
  membershipRole: 'editor',
  regionRole: null,
  invitedBy: 'Bo Exempel',
  accountId: 'anna',
  invitedOn: '2026-01-01',
  expiresOn: '2026-01-15',
  isExpired: false,
  hasLink: true,
};
const TO_REGION: InvitationRow = {
  ...TO_ACTOR,
  actor: null,
  membershipRole: null,
  regionRole: 'councillor',
};

describe('An invitation', () => {
  it('does not tell whether the address has an account', () => {
    expect(presentInvitation(CALLERS.actorAdministrator, TO_ACTOR)).toEqual({
      id: 'invitation',
      email: 'anna@example.org',
      name: 'Anna Exempel',
      actor: { id: 'pajala', name: 'Pajala kommun', type: 'municipality' },
      membershipRole: 'editor',
      regionRole: null,
      invitedBy: 'Bo Exempel',
      invitedOn: '2026-01-01',
      expiresOn: '2026-01-15',
      isExpired: false,
      hasLink: true,
      abilities: { withdraw: true, renew: true, handOver: false },
    });
  });

  it.each([
    [
      'an actor',
      TO_ACTOR,
      {
        actorAdministrator: 'withdraw renew',
        coordinator: 'withdraw renew handOver',
        administrator: 'withdraw renew handOver',
      },
    ],
    ['the region', TO_REGION, { administrator: 'withdraw renew handOver' }],
  ] as const)('to %s may be changed, and its link seen', (_to, row, table) => {
    expect(tableOf((person) => presentInvitation(person, row).abilities)).toEqual(table);
  });
});

describe('The receipt of an invitation', () => {
  it('has no more than what was asked for', () => {
    expect(presentReceipt(CALLERS.coordinator, TO_ACTOR, true)).toEqual({
      id: 'invitation',
      email: 'anna@example.org',
      isMailed: true,
      expiresOn: '2026-01-15',
      abilities: { handOver: true },
    });
    expect(presentReceipt(null, TO_ACTOR, false)).toMatchObject({ isMailed: false });
  });

  it.each([
    ['an actor', TO_ACTOR, { coordinator: 'handOver', administrator: 'handOver' }],
    ['the region', TO_REGION, { administrator: 'handOver' }],
  ] as const)('to %s says who sees the link', (_to, row, table) => {
    expect(tableOf((person) => presentReceipt(person, row, true).abilities)).toEqual(table);
  });
});
