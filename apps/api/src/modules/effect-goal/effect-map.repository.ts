import { Injectable } from '@nestjs/common';
import type { EffectMapQuery } from '@samhandling/contract';
import { type CalendarDate, type EffectMapSide, MOST_NAMED } from '@samhandling/domain';
import { type Expression, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import { actorRef, inSwedish, rowCount, sites } from '../../schema/index.ts';
import { isStillPublic } from '../dated-initiative/index.ts';
import { type InitiativeFilter, municipalitiesOf, servedActionsOf } from '../initiative/index.ts';
import { fromMap, mapTables, observedCount } from './effect-map-fragments.ts';

const distinctInitiatives = (id: Expression<string>) => sql<number>`count(distinct ${id})::int`;

const distinctObserved = (id: Expression<string>, isObserved: Expression<boolean>) =>
  sql<number>`(count(distinct ${id}) filter (where ${isObserved}))::int`;

/** Each effect goal, also those that nobody contributes to. */
const effectGoalCounts = () =>
  mapTables
    .selectFrom('current_effect_goal')
    .leftJoin('stated', 'stated.effect_goal', 'current_effect_goal.code')
    .select([
      'current_effect_goal.code',
      'current_effect_goal.title',
      'current_effect_goal.area_code as areaCode',
    ])
    .select((eb) => [
      sql<number>`count(${eb.ref('stated.initiative_id')})::int`.as('initiatives'),
      observedCount(eb.ref('stated.is_observed')).as('observed'),
    ])
    .groupBy([
      'current_effect_goal.code',
      'current_effect_goal.title',
      'current_effect_goal.area_code',
      'current_effect_goal.position',
    ])
    .orderBy('current_effect_goal.position');

/** Distinct initiatives of each area of effect goals, and those that say nothing. */
const areaCounts = () =>
  mapTables
    .selectFrom('stated')
    .select((stated) => [
      stated.ref('stated.area_code').$castTo<string | null>().as('area'),
      distinctInitiatives(stated.ref('stated.initiative_id')).as('initiatives'),
      distinctObserved(stated.ref('stated.initiative_id'), stated.ref('stated.is_observed')).as(
        'observed',
      ),
    ])
    .groupBy('stated.area_code')
    .unionAll(
      mapTables
        .selectFrom('placed')
        .select([
          sql<string | null>`null`.as('area'),
          rowCount.as('initiatives'),
          sql<number>`0`.as('observed'),
        ])
        .where('placed.is_stating', '=', false),
    );

const blockCounts = () =>
  mapTables
    .selectFrom('block')
    .select((block) => [
      'block.key',
      rowCount.as('initiatives'),
      observedCount(block.ref('block.is_observed')).as('observed'),
    ])
    .groupBy('block.key')
    .orderBy('block.key');

const bandCounts = () =>
  mapTables
    .selectFrom('block')
    .innerJoin('stated', 'stated.initiative_id', 'block.id')
    .select((block) => [
      'block.key',
      block.ref('stated.area_code').$castTo<string | null>().as('area'),
      distinctInitiatives(block.ref('block.id')).as('initiatives'),
    ])
    .groupBy(['block.key', 'stated.area_code'])
    .unionAll(
      mapTables
        .selectFrom('block')
        .select(['block.key', sql<string | null>`null`.as('area'), rowCount.as('initiatives')])
        .where('block.is_stating', '=', false)
        .groupBy('block.key'),
    );

const tieCounts = () =>
  mapTables
    .selectFrom('block')
    .innerJoin('stated', 'stated.initiative_id', 'block.id')
    .select((block) => [
      'block.key',
      'stated.effect_goal as effectGoal',
      rowCount.as('initiatives'),
      observedCount(block.ref('stated.is_observed')).as('observed'),
    ])
    .groupBy(['block.key', 'stated.effect_goal']);

/** Every section of the strategy, also those that nobody serves. */
const sectionCounts = () =>
  mapTables
    .selectFrom('section')
    .innerJoin('priority_area', 'priority_area.id', 'section.priority_area_id')
    .innerJoin('strategy', 'strategy.id', 'priority_area.strategy_id')
    .leftJoin('placed', 'placed.section_code', 'section.code')
    .select(['section.code', 'section.title', 'priority_area.code as areaCode'])
    .select((section) => [
      sql<number>`count(${section.ref('placed.id')})::int`.as('initiatives'),
      observedCount(section.ref('placed.is_observed')).as('observed'),
    ])
    .where('strategy.is_current', '=', true)
    .where('section.retired_at', 'is', null)
    .groupBy(['section.code', 'section.title', 'section.position', 'priority_area.code'])
    .orderBy('section.position');

const cellCounts = () =>
  mapTables
    .selectFrom('placed')
    .innerJoin('stated', 'stated.initiative_id', 'placed.id')
    .select((placed) => [
      placed.ref('placed.section_code').$notNull().as('section'),
      placed.ref('stated.effect_goal').$castTo<string | null>().as('effectGoal'),
      rowCount.as('initiatives'),
      observedCount(placed.ref('stated.is_observed')).as('observed'),
    ])
    .where('placed.section_code', 'is not', null)
    .groupBy(['placed.section_code', 'stated.effect_goal'])
    .unionAll(
      mapTables
        .selectFrom('placed')
        .select((placed) => [
          placed.ref('placed.section_code').$notNull().as('section'),
          sql<string | null>`null`.as('effectGoal'),
          rowCount.as('initiatives'),
          sql<number>`0`.as('observed'),
        ])
        .where('placed.section_code', 'is not', null)
        .where('placed.is_stating', '=', false)
        .groupBy('placed.section_code'),
    );

const actorTypeCounts = () =>
  mapTables
    .selectFrom('placed')
    .select((placed) => [
      'placed.actor_type as actorType',
      rowCount.as('initiatives'),
      observedCount(placed.ref('placed.is_observed')).as('observed'),
    ])
    .groupBy('placed.actor_type');

/** Those that are on site nowhere have no code. */
const municipalityCounts = () =>
  mapTables
    .selectFrom('placed')
    .leftJoin(sites().as('site'), 'site.initiative_id', 'placed.id')
    .select((placed) => [
      'site.code',
      rowCount.as('initiatives'),
      observedCount(placed.ref('placed.is_observed')).as('observed'),
    ])
    .groupBy('site.code');

/** By title; the page groups them. Of an earlier day those that everybody may still read. */
const namedInitiatives = () =>
  mapTables
    .selectFrom('placed')
    .innerJoin('initiative', 'initiative.id', 'placed.id')
    .innerJoin('actor', 'actor.id', 'initiative.owner_actor_id')
    .select(['initiative.id', 'initiative.title', 'initiative.place_scope as placeScope'])
    .select((named) => [
      actorRef(named).as('owner'),
      municipalitiesOf(named).as('municipalities'),
      sql<string[]>`array(${servedActionsOf(named)
        .select('action.code')
        .orderBy('initiative_action.is_primary', 'desc')
        .orderBy('action.position')})`.as('actionCodes'),
      jsonArrayFrom(
        named
          .selectFrom('stated')
          .innerJoin('current_effect_goal', 'current_effect_goal.code', 'stated.effect_goal')
          .select(['stated.effect_goal as code', 'stated.is_observed as isObserved'])
          .whereRef('stated.initiative_id', '=', 'placed.id')
          .orderBy('current_effect_goal.position'),
      ).as('effectGoals'),
    ])
    .where(isStillPublic)
    .orderBy((named) => inSwedish(named.ref('initiative.title')))
    .orderBy('initiative.id');

type Given = InitiativeFilter & { asOf?: CalendarDate | undefined };

const effectMap = shaped<Given>()(({ asOf, ...given }, side: EffectMapSide) =>
  fromMap(given, side, asOf)
    .selectFrom((eb) =>
      eb
        .selectFrom('placed')
        .select((placed) => [
          rowCount.as('initiatives'),
          observedCount(placed.ref('placed.is_observed')).as('observed'),
          observedCount(placed.ref('placed.is_stating')).as('stating'),
        ])
        .as('whole'),
    )
    .selectAll('whole')
    .select((eb) => [
      jsonArrayFrom(effectGoalCounts()).as('effectGoals'),
      jsonArrayFrom(areaCounts()).as('areas'),
      jsonArrayFrom(blockCounts()).as('blocks'),
      jsonArrayFrom(bandCounts()).as('bands'),
      jsonArrayFrom(tieCounts()).as('ties'),
      jsonArrayFrom(sectionCounts()).as('sections'),
      jsonArrayFrom(cellCounts()).as('cells'),
      jsonArrayFrom(actorTypeCounts()).as('actorTypes'),
      jsonArrayFrom(municipalityCounts()).as('municipalities'),
      eb
        .case()
        .when('whole.initiatives', '<=', sql.lit(MOST_NAMED))
        .then(jsonArrayFrom(namedInitiatives()))
        .else(null)
        .end()
        .as('named'),
    ]),
);

/** The counts of the map, without the day that they are of. */
export type StoredEffectMap = RowOf<typeof effectMap>;

@Injectable()
export class EffectMapRepository {
  /**
   * From what published initiatives say: counts, and the initiatives themselves where they are few. All in
   * one query, so that its size does not grow with the county.
   */
  find(reader: Reader, { side, ...filter }: EffectMapQuery): Promise<StoredEffectMap> {
    return reader.onlyRow(effectMap(filter, side));
  }
}
