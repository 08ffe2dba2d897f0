import { Injectable } from '@nestjs/common';
import { THIN_THRESHOLDS, type StrategyFrame } from '@samhandling/domain';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import { sql } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { shaped } from '../../platform/database/statement.ts';
import {
  areaRef,
  aspectsOfStrategy,
  db,
  inOrderOfKinds,
  municipalitiesOfRegion,
  textOf,
} from '../../schema/index.ts';
import { thresholdsOfStrategy } from '../thin-thresholds/index.ts';

/** Actions of every strategy, retired or not, in order. */
const actions = shaped<object>()(() =>
  db
    .selectFrom('action')
    .innerJoin('section', 'section.id', 'action.section_id')
    .innerJoin('priority_area', 'priority_area.id', 'section.priority_area_id')
    .innerJoin('strategy', 'strategy.id', 'priority_area.strategy_id')
    .select(['action.id', 'action.code', 'action.text', 'action.position'])
    .select(['strategy.code as strategyCode', 'strategy.is_current as isCurrent'])
    .select((eb) => [
      eb('action.retired_at', 'is not', null).$castTo<boolean>().as('isRetired'),
      areaRef(eb).as('area'),
      jsonBuildObject({
        code: eb.ref('section.code'),
        title: eb.ref('section.title'),
      }).as('section'),
    ])
    .orderBy('action.position'),
);

const effectGoals = shaped<object>()(() =>
  db
    .selectFrom('effect_goal')
    .innerJoin('priority_area', 'priority_area.id', 'effect_goal.priority_area_id')
    .innerJoin('strategy', 'strategy.id', 'priority_area.strategy_id')
    .select(['effect_goal.id', 'effect_goal.code', 'effect_goal.title'])
    .select(['effect_goal.position', 'strategy.code as strategyCode'])
    .select('strategy.is_current as isCurrent')
    .select((eb) => [
      areaRef(eb).as('area'),
      eb('effect_goal.retired_at', 'is not', null).$castTo<boolean>().as('isRetired'),
    ])
    .orderBy('effect_goal.position'),
);

const sections = shaped<object>()(() =>
  db
    .selectFrom('section')
    .innerJoin('priority_area', 'priority_area.id', 'section.priority_area_id')
    .innerJoin('strategy', 'strategy.id', 'priority_area.strategy_id')
    .select(['section.code', 'section.title', 'priority_area.code as areaCode'])
    .select('strategy.is_current as isCurrent')
    .select((eb) => eb('section.retired_at', 'is not', null).$castTo<boolean>().as('isRetired'))
    .orderBy('section.position'),
);

/** The municipalities of the current strategy's region, in its order, with their hexagons. */
const municipalities = shaped<object>()(() =>
  db
    .selectFrom('strategy')
    .innerJoinLateral(municipalitiesOfRegion, (join) => join.onTrue())
    .innerJoin('municipality', (join) =>
      join.on((eb) => eb('municipality.code', '=', textOf(eb.ref('listed.item'), 'code'))),
    )
    .select(['municipality.code', 'municipality.name'])
    .select((eb) =>
      jsonBuildObject({
        column: eb.ref('municipality.hex_column'),
        row: eb.ref('municipality.hex_row'),
      }).as('hex'),
    )
    .where('strategy.is_current', '=', true)
    .orderBy('listed.position'),
);

const aspects = shaped<object>()(() =>
  db
    .selectFrom(aspectsOfStrategy().as('aspect'))
    .select(['aspect.kind', 'aspect.code', 'aspect.title', 'aspect.short_title as shortTitle'])
    .orderBy((eb) => inOrderOfKinds(eb.ref('aspect.kind')))
    .orderBy('aspect.position'),
);

const thresholds = shaped<object>()(() =>
  db
    .selectFrom('strategy')
    .select((eb) => thresholdsOfStrategy(eb).as('set'))
    .where('strategy.is_current', '=', true),
);

/** The measures that have values of women and men apart. */
const measuresBySex = shaped<object>()(() =>
  db
    .selectFrom('series')
    .select((eb) =>
      sql<string>`coalesce(string_agg(distinct ${eb.ref('series.measure_id')}::text, ' '
        order by ${eb.ref('series.measure_id')}::text), '')`.as('ids'),
    )
    .where('series.sex', 'is not', null),
);

/** Reads what initiatives are counted by. */
@Injectable()
export class FrameRepository {
  async read(reader: Reader): Promise<StrategyFrame> {
    const set = await reader.row(thresholds({}));
    return {
      actions: await reader.rows(actions({})),
      sections: await reader.rows(sections({})),
      effectGoals: await reader.rows(effectGoals({})),
      municipalities: await reader.rows(municipalities({})),
      aspects: await reader.rows(aspects({})),
      thresholds: set?.set ?? THIN_THRESHOLDS,
    };
  }

  /** What decides, beside an initiative itself, whether it lacks sizes of women and men apart. */
  async measuresBySex(reader: Reader): Promise<string> {
    return (await reader.onlyRow(measuresBySex({}))).ids;
  }
}
