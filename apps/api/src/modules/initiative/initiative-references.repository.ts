import { Injectable } from '@nestjs/common';
import type { InitiativeBody } from '@samhandling/contract';
import { type Expression, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import { anyId, breakdownsOf, db, type Of } from '../../schema/index.ts';
import { itemsOfStrategies } from './initiative-fragments.ts';

/**
 * What an initiative's body names, as far as it exists. Actions and partners may be named if they are
 * there still, or named by the initiative already. With every municipality of the county.
 */
export type References = RowOf<typeof named>;

/** An indicator as a contribution names it. */
export type KnownIndicator = References['indicators'][number];

type ReferencedCodes = {
  readonly id: string | null;
  readonly ownerActorId: string;
  readonly actionCodes: readonly string[];
  readonly partnerIds: readonly string[];
  readonly municipalityCodes: readonly string[];
  readonly effectGoalCodes: readonly string[];
  readonly indicatorCodes: readonly string[];
  readonly perspectiveCodes: readonly string[];
  readonly specialisationCodes: readonly string[];
  readonly contributionIds: readonly string[];
};

const anyCode = (codes: Expression<readonly string[]>) => sql<string>`any(${codes}::text[])`;
/** The only column of a query, as an array. */
const arrayOf = (query: Expression<unknown>) => sql<string[]>`array(${query})`;

/** The measures of an indicator; it is split as its series are. */
const measuresOf = (eb: Of<'indicator'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('measure')
      .select((measure) => [
        'measure.id',
        'measure.code',
        'measure.unit',
        breakdownsOf(measure).as('breakdowns'),
      ])
      .whereRef('measure.indicator_id', '=', 'indicator.id')
      .where('measure.retired_at', 'is', null)
      .orderBy('measure.position'),
  );

const actionsNamed = (codes: Expression<readonly string[]>, id: Expression<string | null>) =>
  db
    .selectFrom('action')
    .select((eb) => [
      'action.id',
      'action.code',
      eb('action.retired_at', 'is not', null).$castTo<boolean>().as('isRetired'),
      eb
        .exists(
          eb
            .selectFrom('initiative_action')
            .where('initiative_action.initiative_id', '=', id)
            .whereRef('initiative_action.action_id', '=', 'action.id'),
        )
        .$castTo<boolean>()
        .as('isLinked'),
    ])
    .where('action.code', '=', anyCode(codes));

const partnersAdmitted = (ids: Expression<readonly string[]>, id: Expression<string | null>) =>
  db
    .selectFrom('actor')
    .select('actor.id')
    .where('actor.id', '=', anyId(ids))
    .where((eb) =>
      eb.or([
        eb('actor.state', '=', 'admitted'),
        eb.exists(
          eb
            .selectFrom('initiative_partner')
            .where('initiative_partner.initiative_id', '=', id)
            .whereRef('initiative_partner.actor_id', '=', 'actor.id'),
        ),
      ]),
    );

const indicatorsNamed = (codes: Expression<readonly string[]>) =>
  db
    .selectFrom('indicator')
    .innerJoin('effect_goal', 'effect_goal.id', 'indicator.effect_goal_id')
    .select((eb) => [
      'indicator.id',
      'indicator.code',
      'effect_goal.code as goalCode',
      measuresOf(eb).as('measures'),
    ])
    .where('indicator.code', '=', anyCode(codes));

const itemsNamed = (
  list: 'perspectives' | 'specialisations',
  codes: Expression<readonly string[]>,
) =>
  sql`select item ->> 'code' from (${itemsOfStrategies(list)}) known
    where item ->> 'code' = ${anyCode(codes)}`;

/** Contributions of the initiative that a filed report says something of. */
const contributionsReported = (id: Expression<string | null>) =>
  db
    .selectFrom('contribution')
    .innerJoin('observed_effect', 'observed_effect.contribution_id', 'contribution.id')
    .innerJoin('status_report', 'status_report.id', 'observed_effect.report_id')
    .select('contribution.id')
    .distinct()
    .where('status_report.state', '=', 'filed')
    .where('contribution.initiative_id', '=', id);

const named = shaped<ReferencedCodes>()((given) =>
  db.selectNoFrom((eb) => [
    jsonArrayFrom(actionsNamed(given.actionCodes, given.id)).as('actions'),
    arrayOf(partnersAdmitted(given.partnerIds, given.id)).as('partnerIds'),
    eb
      .exists(
        eb
          .selectFrom('actor')
          .where('actor.id', '=', given.ownerActorId)
          .where('actor.state', '=', 'admitted'),
      )
      .$castTo<boolean>()
      .as('isOwnerAdmitted'),
    arrayOf(
      eb
        .selectFrom('municipality')
        .select('municipality.code')
        .where('municipality.code', '=', anyCode(given.municipalityCodes)),
    ).as('municipalityCodes'),
    jsonArrayFrom(
      eb
        .selectFrom('effect_goal')
        .select(['effect_goal.id', 'effect_goal.code'])
        .where('effect_goal.code', '=', anyCode(given.effectGoalCodes)),
    ).as('goals'),
    jsonArrayFrom(indicatorsNamed(given.indicatorCodes)).as('indicators'),
    arrayOf(itemsNamed('perspectives', given.perspectiveCodes)).as('perspectiveCodes'),
    arrayOf(itemsNamed('specialisations', given.specialisationCodes)).as('specialisationCodes'),
    arrayOf(
      eb
        .selectFrom('contribution')
        .select('contribution.id')
        .where('contribution.id', '=', anyId(given.contributionIds))
        .where('contribution.initiative_id', 'is distinct from', given.id),
    ).as('foreignContributionIds'),
    arrayOf(contributionsReported(given.id)).as('reportedContributionIds'),
    arrayOf(eb.selectFrom('municipality').select('municipality.code')).as('allMunicipalityCodes'),
  ]),
);

/** Looks up everything that a body names, in one query. */
@Injectable()
export class InitiativeReferencesRepository {
  find(reader: Reader, id: string | null, body: InitiativeBody): Promise<References> {
    const { contributions } = body;
    return reader.onlyRow(
      named({
        id,
        ownerActorId: body.ownerActorId,
        actionCodes: body.actions.map(({ code }) => code),
        partnerIds: body.partners.map(({ actorId }) => actorId),
        municipalityCodes: body.municipalityCodes,
        effectGoalCodes: contributions.map(({ effectGoalCode }) => effectGoalCode),
        indicatorCodes: contributions.flatMap(({ indicatorCode }) => indicatorCode ?? []),
        perspectiveCodes: body.perspectiveCodes,
        specialisationCodes: body.specialisationCodes,
        contributionIds: contributions.map((contribution) => contribution.id),
      }),
    );
  }
}
