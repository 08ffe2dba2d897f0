import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accountAbilities } from './account/account-policy.ts';
import { actionAbilities } from './action/action-policy.ts';
import { actorAbilities } from './actor/actor-policy.ts';
import { ACTOR_STATES } from './actor/actor-vocabulary.ts';
import { contributionAbilities } from './contribution/contribution-policy.ts';
import { CONTRIBUTION_REVIEW_STATES } from './contribution/contribution-vocabulary.ts';
import { importRunAbilities } from './import-run/import-run-policy.ts';
import { IMPORT_RUN_STATES } from './import-run/import-run-vocabulary.ts';
import { initiativeAbilities } from './initiative/initiative-policy.ts';
import { PUBLICATION_STATES } from './initiative/initiative-vocabulary.ts';
import { invitationAbilities } from './invitation/invitation-policy.ts';
import { seriesAbilities } from './observation/observation-policy.ts';
import { jobAbilities, jobLaneAbilities } from './job/job-policy.ts';
import { JOB_STATES } from './job/job-vocabulary.ts';
import { ownershipAbilities } from './ownership/ownership-policy.ts';
import { OWNERSHIP_STATES } from './ownership/ownership-vocabulary.ts';
import { MEMBERSHIP_ROLES, type Person, REGION_ROLES } from './person/person.ts';
import { remarkAbilities } from './remark/remark-policy.ts';
import { seriesSourceAbilities } from './series-source/series-source-policy.ts';
import { statusReportAbilities } from './status-report/status-report-policy.ts';
import { REPORT_STATES } from './status-report/status-report-vocabulary.ts';
import { strategyAbilities } from './strategy/strategy-policy.ts';
import { thinThresholdsAbilities } from './coverage/thin-thresholds-policy.ts';
import {
  mayUse,
  type Permission,
  PERMISSION_GRANTS,
  PERMISSIONS,
} from './permission/permission.ts';

const actorId = fc.constantFrom('pajala', 'ltu');
const anyPerson: fc.Arbitrary<Person> = fc.record({
  accountId: fc.constantFrom('me', 'them'),
  regionRole: fc.constantFrom(null, ...REGION_ROLES),
  memberships: fc.array(fc.record({ actorId, role: fc.constantFrom(...MEMBERSHIP_ROLES) }), {
    maxLength: 3,
  }),
});

describe('the door of a route', () => {
  it('is shut to visitors, whatever the permission', () => {
    expect(PERMISSIONS.filter((permission) => mayUse(permission, null))).toEqual([]);
  });

  it('opens nothing but what is their own to somebody without role and membership', () => {
    const nobody: Person = { accountId: 'me', regionRole: null, memberships: [] };
    const own = [
      'account:view_own',
      'account:update_own',
      'desk:view',
      'action:follow',
      'invitation:accept',
    ];
    expect(PERMISSIONS.filter((permission) => mayUse(permission, nobody))).toEqual(own);
    const councillor: Person = { ...nobody, regionRole: 'councillor' };
    expect(PERMISSIONS.filter((permission) => mayUse(permission, councillor))).toEqual(own);
  });

  it('opens to an editor nothing that takes an administrator of the actor', () => {
    const member = (role: 'editor' | 'administrator'): Person => ({
      accountId: 'me',
      regionRole: null,
      memberships: [{ actorId: 'pajala', role }],
    });
    const opensTo = (person: Person) =>
      PERMISSIONS.filter((permission) => mayUse(permission, person));
    const onlyForAdministrators = PERMISSIONS.filter(
      (permission) =>
        PERMISSION_GRANTS[permission].includes('actor_administrator') &&
        !PERMISSION_GRANTS[permission].includes('member'),
    );
    expect(onlyForAdministrators).toContain('actor:invite');
    const editor = opensTo(member('editor'));
    expect(editor.filter((permission) => onlyForAdministrators.includes(permission))).toEqual([]);
    expect(opensTo(member('administrator')).sort()).toEqual(
      [...editor, ...onlyForAdministrators].sort(),
    );
  });

  it('is wide enough for every ability that a policy gives', () => {
    const facts = fc.record({
      owner: actorId,
      publicationState: fc.constantFrom(...PUBLICATION_STATES),
      reportState: fc.constantFrom(...REPORT_STATES),
      ownershipState: fc.constantFrom(...OWNERSHIP_STATES),
      actorState: fc.constantFrom(...ACTOR_STATES),
      reviewState: fc.constantFrom(...CONTRIBUTION_REVIEW_STATES),
      runState: fc.constantFrom(...IMPORT_RUN_STATES),
      jobState: fc.constantFrom(...JOB_STATES),
      invitedTo: fc.constantFrom('pajala', null),
    });
    fc.assert(
      fc.property(anyPerson, facts, (person, has) => {
        const { owner, publicationState } = has;
        const initiative = initiativeAbilities(person, { ownerActorId: owner, publicationState });
        const report = statusReportAbilities(person, {
          ownerActorId: owner,
          publicationState,
          state: has.reportState,
          isSuperseded: false,
        });
        const ownership = ownershipAbilities(person, { actorId: owner, state: has.ownershipState });
        const actor = actorAbilities(person, { actorId: owner, state: has.actorState });
        const action = actionAbilities(person, { isRetired: false, ownerships: [] });
        const contribution = contributionAbilities(person, {
          ownerActorId: owner,
          publicationState,
          reviewState: has.reviewState,
        });
        const account = accountAbilities(person, { accountId: 'other', regionRole: null });
        const run = importRunAbilities(person, { state: has.runState });
        const invitation = invitationAbilities(person, { actorId: has.invitedTo });
        const remark = remarkAbilities(person, { isHandled: false });
        const series = seriesAbilities(person);
        const source = seriesSourceAbilities(person, { hasOpenRun: false });
        const job = jobAbilities(person, { state: has.jobState, isKnown: true });
        const lane = jobLaneAbilities(person, { isPaused: true });
        const strategy = strategyAbilities(person, { isCurrent: false });
        const given: Partial<Record<Permission, boolean>> = {
          'initiative:update': initiative.update,
          'evidence_file:add': initiative.update,
          'evidence_file:remove': initiative.update,
          'initiative:submit': initiative.submit,
          'initiative:withdraw': initiative.withdraw,
          'initiative:discard': initiative.discard,
          'initiative:return': initiative.return,
          'initiative:publish': initiative.publish,
          'initiative:archive': initiative.archive,
          'initiative:republish': initiative.republish,
          'initiative:request_republication': initiative.requestRepublication,
          'initiative:decline_republication': initiative.declineRepublication,
          'initiative:accept_change': initiative.acceptChange,
          'initiative:return_change': initiative.returnChange,
          'initiative:withdraw_change': initiative.withdrawChange,
          'initiative:create': action.createInitiative,
          'status_report:create': initiative.report,
          'status_report:update': report.update,
          'status_report:file': report.file,
          'status_report:discard': report.discard,
          'status_report:correct': report.correct,
          'contribution:question': contribution.question,
          'contribution:accept': contribution.accept,
          'contribution:reopen': contribution.reopen,
          'ownership:claim': action.claimFor.length > 0,
          'ownership:propose': action.propose,
          'ownership:create': action.claimFor.length > 0 || action.propose,
          'ownership:confirm': ownership.confirm,
          'ownership:release': ownership.release,
          'actor:update': actor.update,
          'actor:invite': actor.invite,
          'actor:view_members': actor.viewMembers,
          'actor:remove_member': actor.removeMember,
          'actor:admit': actor.admit,
          'actor:decline': actor.decline,
          'actor:merge': actor.merge,
          'account:make_password_link': account.makePasswordLink,
          'account:update': account.disable,
          'account:sign_out': account.signOutEverywhere,
          'invitation:withdraw': invitation.withdraw,
          'invitation:renew': invitation.renew,
          'invitation:hand_over': invitation.handOver,
          'remark:view': remark.view,
          'remark:handle': remark.handle,
          'job:retry': job.retry,
          'job:drop': job.drop,
          'job_lane:resume': lane.resume,
          'series:add': series.add,
          'series_break:keep': series.keepBreaks,
          'observation:record': series.record,
          'series_source:view': source.view,
          'series_source:create': series.add,
          'series_source:update': source.update,
          'series_source:remove': source.remove,
          'import_run:view': run.view,
          'import_run:start': source.fetch,
          'import_run:resume': run.resume,
          'import_run:store': run.store,
          'import_run:discard': run.discard,
          'strategy:load': strategy.load,
          'strategy:make_current': strategy.makeCurrent,
          'thin_thresholds:update': thinThresholdsAbilities(person, {}).update,
        };
        for (const [permission, isGiven] of Object.entries(given) as [Permission, boolean][]) {
          if (isGiven) expect([permission, mayUse(permission, person)]).toEqual([permission, true]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
