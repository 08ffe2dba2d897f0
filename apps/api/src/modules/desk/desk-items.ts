import type { DeskItem } from '@samhandling/contract';
import {
  BREAKDOWN_DIMENSIONS,
  CLOSED_WORK_STATUSES,
  type CalendarDate,
  type ContributionReviewState,
  type PartnerReviewState,
  type PendingChangeState,
} from '@samhandling/domain';
import { type AliasableExpression, type Expression, type InferResult, sql } from 'kysely';
import { anyId, db, isPublished, type Of } from '../../schema/index.ts';
import { lacksSplit, statesExpected } from '../contribution/index.ts';
import { isTimely, reportDueOn } from '../initiative/index.ts';
import { hasMembers } from '../partnership/index.ts';

/** The person whose desk it is, and which kinds of items that person gets. */
export type DeskOwner = {
  readonly memberActorIds: readonly string[];
  readonly administeredActorIds: readonly string[];
  readonly isReviewer: boolean;
  readonly admitsActors: boolean;
  readonly readsRemarks: boolean;
  readonly keepsSeries: boolean;
};

export type Kind = DeskItem['kind'];
type ActorIds = Expression<readonly string[]>;
type Today = Expression<CalendarDate>;

/** What an item is about; the other columns of its key are null. */
type ItemSubject = {
  actor?: Expression<string>;
  initiative?: Expression<string>;
  report?: Expression<string>;
  ownership?: Expression<string>;
  contribution?: Expression<string>;
  partnership?: Expression<string>;
  importRun?: Expression<string>;
  dueOn?: Expression<CalendarDate>;
};

const none = sql`null`;

/** An item before what it names is read. The same columns for every kind, so that all can be one query. */
const keyOf = (kind: Kind, since: Expression<Date>, of: ItemSubject = {}) =>
  [
    sql<Kind>`${sql.lit(kind)}::text`.as('kind'),
    sql<Date>`${since}`.as('since'),
    sql<string | null>`${of.actor ?? none}::uuid`.as('actorId'),
    sql<string | null>`${of.initiative ?? none}::uuid`.as('initiativeId'),
    sql<string | null>`${of.report ?? none}::uuid`.as('reportId'),
    sql<string | null>`${of.ownership ?? none}::uuid`.as('ownershipId'),
    sql<string | null>`${of.contribution ?? none}::uuid`.as('contributionId'),
    sql<string | null>`${of.partnership ?? none}::uuid`.as('partnershipId'),
    sql<string | null>`${of.importRun ?? none}::uuid`.as('importRunId'),
    sql<CalendarDate | null>`${of.dueOn ?? none}::date`.as('dueOn'),
  ] as const;

/** What names an item, and decides where it stands. */
export type ItemKey = InferResult<ReturnType<typeof actorsToAdmit>>[number];

const initiativeWithOwner = (eb: Of<'initiative'>) => ({
  actor: eb.ref('initiative.owner_actor_id'),
  initiative: eb.ref('initiative.id'),
});

const initiatives = () => db.selectFrom('initiative');

const isOwnedBy = (eb: Of<'initiative'>, owners: ActorIds) =>
  eb('initiative.owner_actor_id', '=', anyId(owners));

const returnedTo = (owners: ActorIds) =>
  initiatives()
    .select((eb) =>
      keyOf('initiative_returned', eb.ref('initiative.updated_at'), initiativeWithOwner(eb)),
    )
    .where((eb) => isOwnedBy(eb, owners))
    .where('initiative.publication_state', '=', sql.lit('returned'));

/** Changes of published initiatives that wait for the coordinator, or were returned to the owner. */
const pendingChanges = (kind: 'change_to_review' | 'change_returned', state: PendingChangeState) =>
  initiatives()
    .innerJoin('pending_change', 'pending_change.initiative_id', 'initiative.id')
    .select((eb) => keyOf(kind, eb.ref('pending_change.updated_at'), initiativeWithOwner(eb)))
    .where('pending_change.state', '=', sql.lit(state))
    .where(isPublished);

/** Archived initiatives whose owners want them published again. */
const republications = () =>
  initiatives()
    .innerJoin('republication_request', 'republication_request.initiative_id', 'initiative.id')
    .select((eb) =>
      keyOf(
        'republication_to_decide',
        eb.ref('republication_request.requested_at'),
        initiativeWithOwner(eb),
      ),
    )
    .where('republication_request.state', '=', sql.lit('waiting'))
    .where('initiative.publication_state', '=', sql.lit('archived'));

const draftsOf = (owners: ActorIds) =>
  initiatives()
    .select((eb) =>
      keyOf('initiative_draft', eb.ref('initiative.updated_at'), initiativeWithOwner(eb)),
    )
    .where((eb) => isOwnedBy(eb, owners))
    .where('initiative.publication_state', '=', sql.lit('draft'));

const reportDraftsOf = (owners: ActorIds) =>
  initiatives()
    .innerJoin('status_report', 'status_report.initiative_id', 'initiative.id')
    .select((eb) =>
      keyOf('report_draft', eb.ref('status_report.updated_at'), {
        ...initiativeWithOwner(eb),
        report: eb.ref('status_report.id'),
      }),
    )
    .where((eb) => isOwnedBy(eb, owners))
    // The word stands in the text, so that the index of drafts serves.
    .where('status_report.state', '=', sql.lit('draft'))
    .where(isPublished);

/** Published initiatives whose report is due, or overdue. */
const late = (kind: 'report_due' | 'report_overdue', owners: ActorIds, today: Today) =>
  initiatives()
    .select((eb) => {
      const dueOn = reportDueOn(eb);
      return keyOf(kind, sql<Date>`${dueOn}::timestamp at time zone 'UTC'`, {
        ...initiativeWithOwner(eb),
        dueOn,
      });
    })
    .where((eb) => isOwnedBy(eb, owners))
    .where((eb) => isTimely(eb, [kind === 'report_due' ? 'due' : 'overdue'], today));

/** Contributions of published initiatives, each as an item. */
const contributions = (
  kind: 'contribution_questioned' | 'contribution_answered' | 'contribution_split_missing',
) =>
  initiatives()
    .innerJoin('contribution', 'contribution.initiative_id', 'initiative.id')
    .select((eb) => {
      const changed = eb.ref('initiative.updated_at');
      return keyOf(
        kind,
        kind === 'contribution_split_missing'
          ? changed
          : sql<Date>`coalesce(${eb.ref('contribution.review_changed_at')}, ${changed})`,
        { ...initiativeWithOwner(eb), contribution: eb.ref('contribution.id') },
      );
    })
    .where(isPublished);

/** The word stands in the text, so that the index of what is under discussion serves. */
const underReview = (state: 'questioned' | 'answered') =>
  contributions(`contribution_${state}`).where(
    'contribution.review_state',
    '=',
    sql.lit<ContributionReviewState>(state),
  );

const unsplitOf = (owners: ActorIds) =>
  contributions('contribution_split_missing')
    .where((eb) => isOwnedBy(eb, owners))
    .where('initiative.work_status', 'not in', CLOSED_WORK_STATUSES)
    .where(statesExpected)
    .where((eb) => eb.or(BREAKDOWN_DIMENSIONS.map((dimension) => lacksSplit(eb, dimension))));

type PartnerKind = 'partner_to_answer' | 'partner_to_answer_for' | 'partner_declined';

/** Partners of published initiatives, with the owner that asks or the partner that is asked. */
const partners = (kind: PartnerKind, state: PartnerReviewState, named: 'owner' | 'partner') =>
  initiatives()
    .innerJoin('initiative_partner', 'initiative_partner.initiative_id', 'initiative.id')
    .select((eb) =>
      keyOf(
        kind,
        sql<Date>`greatest(${eb.ref('initiative_partner.asked_at')}, ${eb.ref('initiative.published_at')})`,
        {
          actor:
            named === 'owner'
              ? eb.ref('initiative.owner_actor_id')
              : eb.ref('initiative_partner.actor_id'),
          initiative: eb.ref('initiative.id'),
          partnership: eb.ref('initiative_partner.id'),
        },
      ),
    )
    // The word stands in the text, so that the index of those who are asked serves.
    .where('initiative_partner.review_state', '=', sql.lit(state))
    .where(isPublished);

const submitted = () =>
  initiatives()
    .select((eb) =>
      keyOf(
        'initiative_to_review',
        eb.ref('initiative.submitted_at').$notNull(),
        initiativeWithOwner(eb),
      ),
    )
    .where('initiative.publication_state', '=', sql.lit('submitted'));

const ownerships = (kind: Kind, state: 'claimed' | 'proposed') =>
  db
    .selectFrom('ownership')
    .select((eb) => {
      const openedOn = eb.ref('ownership.opened_on');
      return keyOf(kind, sql<Date>`${openedOn}::timestamp at time zone 'Europe/Stockholm'`, {
        actor: eb.ref('ownership.actor_id'),
        ownership: eb.ref('ownership.id'),
      });
    })
    .where('ownership.state', '=', sql.lit(state));

const actorsToAdmit = () =>
  db
    .selectFrom('actor')
    .select((eb) =>
      keyOf('actor_to_admit', eb.ref('actor.created_at'), { actor: eb.ref('actor.id') }),
    )
    .where('actor.state', '=', sql.lit('requested'));

/**
 * All open remarks as one item: anybody may write one, and many must not push other items off the
 * desk.
 */
const openRemarks = () =>
  db
    .selectFrom('remark')
    .select((eb) => keyOf('remark_open', eb.fn.min('remark.created_at')))
    .where('remark.handled_at', 'is', null)
    .having((eb) => eb(eb.fn.countAll(), '>', 0));

/** Runs whose differences somebody has to look at, since they were compared. */
const runsToReview = () =>
  db
    .selectFrom('import_run')
    .select((eb) =>
      keyOf(
        'import_run_to_review',
        sql<Date>`coalesce(${eb.ref('import_run.fetched_at')}, ${eb.ref('import_run.started_at')})`,
        { importRun: eb.ref('import_run.id') },
      ),
    )
    .where('import_run.state', '=', sql.lit('in_review'));

type Scope = Readonly<{ memberActorIds: ActorIds; administeredActorIds: ActorIds; today: Today }>;

/** What the person has to have or be to get items of a kind. */
type Claim = keyof DeskOwner;

/** Whose the items of each kind are, and where they come from; the most pressing kind first. */
export const SOURCES: Record<
  Kind,
  { readonly for: Claim; readonly items: (scope: Scope) => AliasableExpression<ItemKey> }
> = {
  initiative_returned: { for: 'memberActorIds', items: (of) => returnedTo(of.memberActorIds) },
  change_returned: {
    for: 'memberActorIds',
    items: (of) =>
      pendingChanges('change_returned', 'returned').where((eb) => isOwnedBy(eb, of.memberActorIds)),
  },
  contribution_questioned: {
    for: 'memberActorIds',
    items: (of) => underReview('questioned').where((eb) => isOwnedBy(eb, of.memberActorIds)),
  },
  report_overdue: {
    for: 'memberActorIds',
    items: (of) => late('report_overdue', of.memberActorIds, of.today),
  },
  report_due: {
    for: 'memberActorIds',
    items: (of) => late('report_due', of.memberActorIds, of.today),
  },
  ownership_to_accept: {
    for: 'administeredActorIds',
    items: (of) =>
      ownerships('ownership_to_accept', 'proposed').where((eb) =>
        eb('ownership.actor_id', '=', anyId(of.administeredActorIds)),
      ),
  },
  partner_to_answer: {
    for: 'memberActorIds',
    items: (of) =>
      partners('partner_to_answer', 'asked', 'owner').where((eb) =>
        eb('initiative_partner.actor_id', '=', anyId(of.memberActorIds)),
      ),
  },
  partner_declined: {
    for: 'memberActorIds',
    items: (of) =>
      partners('partner_declined', 'declined', 'partner').where((eb) =>
        isOwnedBy(eb, of.memberActorIds),
      ),
  },
  report_draft: { for: 'memberActorIds', items: (of) => reportDraftsOf(of.memberActorIds) },
  initiative_draft: { for: 'memberActorIds', items: (of) => draftsOf(of.memberActorIds) },
  contribution_split_missing: {
    for: 'memberActorIds',
    items: (of) => unsplitOf(of.memberActorIds),
  },
  initiative_to_review: { for: 'isReviewer', items: submitted },
  change_to_review: {
    for: 'isReviewer',
    items: () => pendingChanges('change_to_review', 'waiting'),
  },
  republication_to_decide: { for: 'isReviewer', items: republications },
  contribution_answered: { for: 'isReviewer', items: () => underReview('answered') },
  ownership_to_confirm: {
    for: 'isReviewer',
    items: () => ownerships('ownership_to_confirm', 'claimed'),
  },
  partner_to_answer_for: {
    for: 'isReviewer',
    items: () =>
      partners('partner_to_answer_for', 'asked', 'partner').where((eb) => eb.not(hasMembers(eb))),
  },
  import_run_to_review: { for: 'keepsSeries', items: runsToReview },
  actor_to_admit: { for: 'admitsActors', items: actorsToAdmit },
  remark_open: { for: 'readsRemarks', items: openRemarks },
};
