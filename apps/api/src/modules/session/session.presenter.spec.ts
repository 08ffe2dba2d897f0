import { describe, expect, it } from '@jest/globals';
import { CALLERS, tableOf } from '@samhandling/domain/testing/callers';
import type { OwnAccountRow } from '../account/index.ts';
import { presentSession } from './session.presenter.ts';

const PAJALA = { id: 'pajala', name: 'Pajala kommun', type: 'municipality' as const };
const KIRUNA = { id: 'kiruna', name: 'Kiruna kommun', type: 'municipality' as const };

const ACCOUNT: OwnAccountRow = {
  id: 'me',
  name: 'Anna Exempel',
  email: 'anna@example.org',
  regionRole: null,
  isDisabled: false,
  memberships: [
    { actor: PAJALA, role: 'editor' },
    { actor: KIRUNA, role: 'editor' },
  ],
  createdAt: new Date('2026-01-01T08:00:00Z'),
  version: 1,
  passwordLinkOn: null,
  passwordLinkBy: null,
};
const PRODUCT = { isDemo: true, isMailConfigured: false, draftKey: null };

describe('The session', () => {
  it('of a visitor names nobody and offers nothing', () => {
    expect(presentSession(null, undefined, PRODUCT)).toEqual({
      account: null,
      draftKey: null,
      passwordLink: null,
      memberships: [],
      isDemo: true,
      isMailConfigured: false,
      abilities: {
        createInitiativeFor: [],
        viewDesk: false,
        review: false,
        proposeOwnership: false,
        admitActors: false,
        administerAccounts: false,
        keepSeries: false,
        readRemarks: false,
        readInvitations: false,
      },
    });
  });

  it('of a member names the person, the memberships and the actors to write for', () => {
    const { account, memberships, abilities } = presentSession(CALLERS.editor, ACCOUNT, PRODUCT);
    expect(account).toEqual({ id: 'me', name: 'Anna Exempel', email: 'anna@example.org' });
    expect(memberships).toEqual(ACCOUNT.memberships);
    expect(abilities.createInitiativeFor).toEqual([PAJALA]);
  });

  it('offers each caller its own', () => {
    const kept = 'keepSeries readRemarks readInvitations';
    expect(
      tableOf((person) => {
        const { createInitiativeFor, ...offered } = presentSession(
          person,
          ACCOUNT,
          PRODUCT,
        ).abilities;
        return { create: createInitiativeFor.length > 0, ...offered };
      }),
    ).toEqual({
      outsider: 'viewDesk',
      editor: 'create viewDesk',
      actorAdministrator: 'create viewDesk',
      otherAdministrator: 'viewDesk',
      councillor: 'viewDesk',
      coordinator: `viewDesk review proposeOwnership admitActors ${kept}`,
      administrator: `viewDesk admitActors administerAccounts ${kept}`,
    });
  });
});
