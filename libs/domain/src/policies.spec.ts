import { describe, expect, it } from '@jest/globals';
import { accountAbilities } from './account/account-policy.ts';
import { ACTION_POLICY, actionAbilities } from './action/action-policy.ts';
import { ACTOR_POLICY, actorAbilities } from './actor/actor-policy.ts';
import { type ActorState } from './actor/actor-vocabulary.ts';
import { deskAbilities } from './desk/desk-policy.ts';
import { jobAbilities, jobLaneAbilities } from './job/job-policy.ts';
import { type JobState } from './job/job-vocabulary.ts';
import {
  OWNERSHIP_POLICY,
  ownershipAbilities,
  ownershipOpening,
} from './ownership/ownership-policy.ts';
import { type OwnershipState } from './ownership/ownership-vocabulary.ts';
import { statusReportAbilities } from './status-report/status-report-policy.ts';
import { strategyAbilities } from './strategy/strategy-policy.ts';
import { remarkAbilities } from './remark/remark-policy.ts';
import { invitationAbilities, invitationStep } from './invitation/invitation-policy.ts';
import { REGION_ROLES, type RegionRole } from './person/person.ts';
import { CALLERS, everybody, tableOf, WHO } from './person/callers.fixture.ts';

describe('what each caller may do with a status report of Pajala', () => {
  const facts = {
    ownerActorId: 'pajala',
    publicationState: 'published',
    isSuperseded: false,
  } as const;
  const owners = (abilities: string) => ({ editor: abilities, actorAdministrator: abilities });

  it('that is a draft', () => {
    expect(
      tableOf((person) => statusReportAbilities(person, { ...facts, state: 'draft' })),
    ).toEqual(owners('view update file discard'));
  });

  it('that is filed', () => {
    expect(
      tableOf((person) => statusReportAbilities(person, { ...facts, state: 'filed' })),
    ).toEqual({
      ...everybody('view'),
      ...owners('view correct'),
    });
  });

  it('that was corrected', () => {
    expect(
      tableOf((person) =>
        statusReportAbilities(person, { ...facts, state: 'filed', isSuperseded: true }),
      ),
    ).toEqual(everybody('view'));
  });

  it('of an archived initiative', () => {
    const archived = { ...facts, publicationState: 'archived' } as const;
    expect(
      tableOf((person) => statusReportAbilities(person, { ...archived, state: 'filed' })),
    ).toEqual(everybody('view'));
    expect(
      tableOf((person) => statusReportAbilities(person, { ...archived, state: 'draft' })),
    ).toEqual(owners('view discard'));
  });
});

describe('what each caller may do with an ownership of Pajala', () => {
  const table = (state: OwnershipState) =>
    tableOf((person) => ownershipAbilities(person, { actorId: 'pajala', state }));

  it('that is claimed', () => {
    expect(table('claimed')).toEqual({
      ...everybody('view'),
      editor: 'view viewInternals',
      actorAdministrator: 'view viewInternals release',
      coordinator: 'view viewInternals confirm release',
    });
  });

  it('that is proposed', () => {
    expect(table('proposed')).toEqual({
      ...everybody('view'),
      editor: 'view viewInternals',
      actorAdministrator: 'view viewInternals confirm release',
      coordinator: 'view viewInternals release',
    });
  });

  it('that is confirmed', () => {
    expect(table('confirmed')).toEqual({
      ...everybody('view'),
      editor: 'view viewInternals',
      actorAdministrator: 'view viewInternals release',
      coordinator: 'view viewInternals release',
    });
  });

  it('that is confirmed already: both sides are told that it is too late to', () => {
    const facts = { actorId: 'pajala', state: 'confirmed' } as const;
    const told = WHO.filter(
      (who) => OWNERSHIP_POLICY.decide(CALLERS[who], facts, 'confirm') === 'not_now',
    );
    expect(told).toEqual(['actorAdministrator', 'coordinator']);
  });

  it('that was released', () => {
    const inside = 'view viewInternals';
    expect(table('released')).toEqual({
      editor: inside,
      actorAdministrator: inside,
      coordinator: inside,
    });
  });
});

describe('an ownership that is opened for Pajala', () => {
  it("is claimed by the actor's administrator and proposed by a coordinator, and by nobody else", () => {
    const opened = WHO.map((who) => {
      const person = CALLERS[who];
      return [who, person && ownershipOpening(person, 'pajala')];
    });
    expect(opened.filter(([, state]) => state !== null)).toEqual([
      ['actorAdministrator', 'claimed'],
      ['coordinator', 'proposed'],
    ]);
  });
});

describe('what each caller may do with an action', () => {
  it('that nobody has claimed', () => {
    expect(
      tableOf((person) => actionAbilities(person, { isRetired: false, ownerships: [] })),
    ).toEqual({
      ...everybody('view'),
      editor: 'view createInitiative',
      actorAdministrator: 'view claimFor:pajala createInitiative',
      otherAdministrator: 'view claimFor:ltu createInitiative',
      coordinator: 'view propose',
    });
  });

  it('that Pajala has claimed, and LTU has released', () => {
    const ownerships = [
      { actorId: 'pajala', state: 'claimed' as const },
      { actorId: 'ltu', state: 'released' as const },
    ];
    const table = tableOf((person) => actionAbilities(person, { isRetired: false, ownerships }));
    expect(table.actorAdministrator).toBe('view createInitiative');
    expect(table.otherAdministrator).toBe('view claimFor:ltu createInitiative');
  });

  it('is claimed by the administrators of actors alone', () => {
    const claims = WHO.filter(
      (who) => ACTION_POLICY.decide(CALLERS[who], { isRetired: false }, 'claim') === 'allowed',
    );
    expect(claims).toEqual(['actorAdministrator', 'otherAdministrator']);
  });

  it('that is retired', () => {
    expect(
      tableOf((person) => actionAbilities(person, { isRetired: true, ownerships: [] })),
    ).toEqual(everybody('view'));
    const told = WHO.filter(
      (who) =>
        ACTION_POLICY.decide(CALLERS[who], { isRetired: true }, 'openOwnership') === 'not_now',
    );
    expect(told).toEqual(['actorAdministrator', 'otherAdministrator', 'coordinator']);
  });
});

describe('what each caller may do with the actor Pajala', () => {
  const table = (state: ActorState) =>
    tableOf((person) => actorAbilities(person, { actorId: 'pajala', state }));

  it('that is admitted', () => {
    expect(table('admitted')).toEqual({
      ...everybody('view'),
      editor: 'view viewMembers',
      actorAdministrator: 'view update invite viewInvitations viewMembers removeMember',
      coordinator: 'view viewMembers merge',
      administrator: 'view update invite viewInvitations viewMembers removeMember merge',
    });
  });

  it('that has asked to join', () => {
    expect(table('requested')).toEqual({
      editor: 'view viewMembers',
      actorAdministrator: 'view viewMembers',
      coordinator: 'view viewMembers admit decline merge',
      administrator: 'view viewMembers admit decline merge',
    });
  });

  it('that was declined', () => {
    expect(Object.keys(table('declined'))).toEqual([
      'editor',
      'actorAdministrator',
      'coordinator',
      'administrator',
    ]);
  });

  it('that was merged, where those who run the other actor are told so', () => {
    expect(table('merged').visitor).toBe('view');
    const facts = { actorId: 'kiruna', state: 'merged', mergedIntoId: 'pajala' } as const;
    const told = WHO.filter(
      (who) => ACTOR_POLICY.decide(CALLERS[who], facts, 'update') === 'not_now',
    );
    expect(told).toEqual(['actorAdministrator', 'administrator']);
    expect(table('merged').actorAdministrator).toBe('view viewMembers');
  });
});

describe('what each caller may do with', () => {
  const ofThem = (regionRole: RegionRole | null) =>
    tableOf((person) => accountAbilities(person, { accountId: 'them', regionRole }));
  const administers = 'view signOutEverywhere administer changeRole disable makePasswordLink';

  it("somebody else's account without a role in the region", () => {
    expect(ofThem(null)).toEqual({
      coordinator: 'view makePasswordLink',
      administrator: administers,
    });
  });

  it.each(REGION_ROLES)("somebody else's account with the role %s in the region", (role) => {
    expect(ofThem(role)).toEqual({ administrator: administers });
  });

  it('their own account', () => {
    const own = 'view changePassword signOutEverywhere';
    const { visitor, administrator, ...others } = tableOf((person) =>
      accountAbilities(person, { accountId: 'me', regionRole: null }),
    );
    expect(visitor).toBeUndefined();
    expect(administrator).toBe(`${own} administer`);
    expect(new Set(Object.values(others))).toEqual(new Set([own]));
  });

  it('a strategy', () => {
    expect(tableOf((person) => strategyAbilities(person, { isCurrent: false }))).toEqual({
      ...everybody('view'),
      administrator: 'view load makeCurrent',
    });
    expect(strategyAbilities(CALLERS.administrator, { isCurrent: true }).makeCurrent).toBe(false);
  });

  it('a remark', () => {
    const table = (isHandled: boolean) =>
      tableOf((person) => remarkAbilities(person, { isHandled }));
    expect(table(false)).toEqual({ coordinator: 'view handle', administrator: 'view handle' });
    expect(table(true)).toEqual({ coordinator: 'view', administrator: 'view' });
  });

  it('a job', () => {
    const table = (state: JobState, isKnown = true) =>
      tableOf((person) => jobAbilities(person, { state, isKnown }));
    expect(table('dead')).toEqual({ administrator: 'view retry drop' });
    expect(table('dead', false)).toEqual({ administrator: 'view drop' });
    expect(table('waiting', false)).toEqual({ administrator: 'view drop' });
    const seen = { administrator: 'view' };
    expect([table('waiting'), table('running'), table('done')]).toEqual([seen, seen, seen]);
    expect(table('running', false)).toEqual(seen);
  });

  it('a lane of jobs', () => {
    const table = (isPaused: boolean) =>
      tableOf((person) => jobLaneAbilities(person, { isPaused }));
    expect(table(true)).toEqual({ administrator: 'view resume' });
    expect(table(false)).toEqual({ administrator: 'view' });
  });

  it('an invitation to the actor Pajala', () => {
    const all = 'view withdraw renew handOver';
    expect(tableOf((person) => invitationAbilities(person, { actorId: 'pajala' }))).toEqual({
      actorAdministrator: 'view withdraw renew',
      coordinator: all,
      administrator: all,
    });
  });

  it('an invitation to a role in the region', () => {
    expect(tableOf((person) => invitationAbilities(person, { actorId: null }))).toEqual({
      coordinator: 'view',
      administrator: 'view withdraw renew handOver',
    });
  });

  it('the desk', () => {
    expect(tableOf(deskAbilities)).toEqual({
      outsider: 'viewDesk follow',
      editor: 'createInitiativeFor:pajala viewDesk follow',
      actorAdministrator: 'createInitiativeFor:pajala viewDesk follow',
      otherAdministrator: 'createInitiativeFor:ltu viewDesk follow',
      councillor: 'viewDesk follow',
      coordinator:
        'viewDesk review proposeOwnership admitActors keepSeries readRemarks readInvitations follow',
      administrator:
        'viewDesk admitActors administerAccounts administerStrategies keepSeries readRemarks readInvitations follow',
    });
  });
});

describe('what comes first for whoever opens the link of an invitation', () => {
  it('to an address without an account', () => {
    expect(invitationStep(CALLERS.visitor, null)).toBe('make_account');
    expect(invitationStep(CALLERS.outsider, null)).toBe('sign_out');
  });

  it('to an address with an account', () => {
    expect(invitationStep(CALLERS.visitor, 'me')).toBe('sign_in');
    expect(invitationStep(CALLERS.outsider, 'me')).toBe('accept');
    expect(invitationStep(CALLERS.outsider, 'them')).toBe('sign_out');
  });
});
