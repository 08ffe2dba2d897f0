import { Injectable } from '@nestjs/common';
import type { AreaRow, SectionRef, StrategyRow } from '@samhandling/contract';
import type { StrategyDocument, StrategyPriorityArea } from '@samhandling/strategy-content';
import type { Reader } from '../../platform/database/database.ts';
import { sql, type Sql } from '../../platform/database/sql.ts';

export type StoredStrategy = StrategyRow & { content: StrategyDocument };

export type StoredArea = Pick<AreaRow, 'code' | 'title' | 'position' | 'effectGoals'> & {
  sections: (SectionRef & { chapterCode: string | null })[];
};

/** The words of an area in the document; null where the strategy no longer holds it. */
export type StoredAreaWithWords = StoredArea & { content: StrategyPriorityArea | null };

export type StoredSection = {
  code: string;
  title: string;
  introduction: string[];
  area: { code: string; title: string; position: number };
  chapter: SectionRef | null;
  previous: SectionRef | null;
  next: SectionRef | null;
};

const strategyColumns = sql`strategy.code, strategy.title, strategy.edition,
  strategy.decided_by as "decidedBy", strategy.decided_on as "decidedOn",
  strategy.is_current as "isCurrent"`;

/** The strategy of the code, or the current one where none is said. */
const chosenStrategy = (code: string | undefined): Sql =>
  code === undefined || code === 'current'
    ? sql`strategy.is_current`
    : sql`strategy.code = ${code}`;

@Injectable()
export class StrategyRepository {
  list(reader: Reader): Promise<StrategyRow[]> {
    return reader.query(sql`
      select ${strategyColumns} from strategy order by strategy.is_current desc, strategy.title`);
  }

  find(reader: Reader, code: string): Promise<StoredStrategy | undefined> {
    return reader.maybe(sql`
      select ${strategyColumns}, strategy.content from strategy where ${chosenStrategy(code)}`);
  }

  listAreas(reader: Reader, strategy: string | undefined): Promise<StoredArea[]> {
    return reader.query(sql`
      select ${areaColumns} from priority_area area join strategy on strategy.id = area.strategy_id
      where ${chosenStrategy(strategy)} and area.retired_at is null order by area.position`);
  }

  findArea(reader: Reader, code: string): Promise<StoredAreaWithWords | undefined> {
    return reader.maybe(sql`
      select ${areaColumns}, (
          select part from jsonb_array_elements(strategy.content -> 'priorityAreas') part
          where part ->> 'code' = area.code) as content
      from priority_area area join strategy on strategy.id = area.strategy_id
      where area.code = ${code}`);
  }

  listSections(reader: Reader, strategy: string | undefined): Promise<StoredSection[]> {
    return reader.query(sql`
      ${selectSections} where ${chosenStrategy(strategy)} and section.retired_at is null
      order by section.position`);
  }

  findSection(reader: Reader, code: string): Promise<StoredSection | undefined> {
    return reader.maybe(sql`${selectSections} where section.code = ${code}`);
  }
}

const areaColumns = sql`area.code, area.title, area.position,
  coalesce((select json_agg(json_build_object('code', goal.code, 'title', goal.title,
      'areaCode', area.code) order by goal.position)
    from effect_goal goal where goal.priority_area_id = area.id and goal.retired_at is null), '[]')
    as "effectGoals",
  coalesce((select json_agg(json_build_object('code', section.code, 'title', section.title,
      'chapterCode', chapter.code) order by section.position)
    from section left join chapter on chapter.id = section.chapter_id
    where section.priority_area_id = area.id and section.retired_at is null), '[]') as sections`;

const neighbour = (side: Sql, order: Sql): Sql => sql`(
  select json_build_object('code', other.code, 'title', other.title)
  from section other join priority_area place on place.id = other.priority_area_id
  where place.strategy_id = strategy.id and other.retired_at is null
    and section.retired_at is null and ${side}
  order by ${order} limit 1)`;

const selectSections = sql`
  select section.code, section.title, section.introduction,
    json_build_object('code', area.code, 'title', area.title, 'position', area.position) as area,
    case when chapter.id is not null then
      json_build_object('code', chapter.code, 'title', chapter.title) end as chapter,
    ${neighbour(sql`other.position < section.position`, sql`other.position desc`)} as previous,
    ${neighbour(sql`other.position > section.position`, sql`other.position`)} as next
  from section
    join priority_area area on area.id = section.priority_area_id
    join strategy on strategy.id = area.strategy_id
    left join chapter on chapter.id = section.chapter_id`;
