import { describe, expect, it } from '@jest/globals';
import { CALLERS, tableOf } from '@samhandling/domain/testing/callers';
import { presentAccount } from './account.presenter.ts';
import type { AccountRow } from './account.repository.ts';

const MEMBERSHIP = {
  actor: { id: 'pajala', name: 'Pajala kommun', type: 'municipality' as const },
  role: 'editor' as const,
};

const ROW: AccountRow = {
  id: 'anna',
  name: 'Anna Exempel',
  email: 'anna@example.org',
  regionRole: 'coordinator',
  isDisabled: true,
  memberships: [MEMBERSHIP],
  createdAt: new Date('2026-01-01T08:00:00Z'),
  version: 2,
};

describe('An account', () => {
  it('goes out field by field', () => {
    const kept = { ...ROW, passwordHash: 'secret' };
    expect(presentAccount(CALLERS.administrator, kept)).toEqual({
      id: 'anna',
      name: 'Anna Exempel',
      email: 'anna@example.org',
      regionRole: 'coordinator',
      isDisabled: true,
      memberships: [MEMBERSHIP],
      createdAt: '2026-01-01T08:00:00.000Z',
      version: 2,
      abilities: { changeRole: true, disable: true, makePasswordLink: true },
    });
  });

  it("is changed by the region's administrators, who do not change their own", () => {
    const abilitiesOf = (id: string) =>
      tableOf((person) => presentAccount(person, { ...ROW, id }).abilities);
    expect(abilitiesOf('anna')).toEqual({
      administrator: 'changeRole disable makePasswordLink',
    });
    expect(abilitiesOf('me')).toEqual({});
  });
});
