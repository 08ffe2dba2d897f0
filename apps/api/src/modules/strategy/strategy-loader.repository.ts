import { Injectable } from '@nestjs/common';
import type { StrategyDocument } from '@samhandling/strategy-content';
import type { Reader } from '../../platform/database/database.ts';
import { sql, type Sql } from '../../platform/database/sql.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import type { CountyOrganisation } from './county-organisations.ts';
import type { StrategyRows } from './strategy-rows.ts';

/** A strategy as it is loaded now. */
export type LoadedStrategy = { id: string; checksum: string; edition: string; isCurrent: boolean };

const rowsOf = (rows: readonly object[]): Sql => sql`${JSON.stringify(rows)}::jsonb`;
const codesOf = (rows: readonly { code: string }[]): string[] => rows.map(({ code }) => code);

/** Writes a strategy document. One statement a table: what is there is changed, what is new is added. */
@Injectable()
export class StrategyLoaderRepository {
  find(reader: Reader, code: string): Promise<LoadedStrategy | undefined> {
    return reader.maybe(sql`
      select id, checksum, edition, is_current as "isCurrent" from strategy where code = ${code}`);
  }

  /** The other strategies: what their files hold, and the codes of what they have retired. */
  findOthers(
    tx: Tx,
    code: string,
  ): Promise<{ code: string; content: StrategyDocument; codes: string[] }[]> {
    return tx.query(sql`
      select strategy.code, strategy.content, array(
        select area.code from priority_area area where area.strategy_id = strategy.id
        union all select chapter.code from chapter
          join priority_area area on area.id = chapter.priority_area_id
          where area.strategy_id = strategy.id
        union all select section.code from section
          join priority_area area on area.id = section.priority_area_id
          where area.strategy_id = strategy.id
        union all select action.code from action
          join section on section.id = action.section_id
          join priority_area area on area.id = section.priority_area_id
          where area.strategy_id = strategy.id
        union all select goal.code from effect_goal goal
          join priority_area area on area.id = goal.priority_area_id
          where area.strategy_id = strategy.id
        union all select indicator.code from indicator
          join effect_goal goal on goal.id = indicator.effect_goal_id
          join priority_area area on area.id = goal.priority_area_id
          where area.strategy_id = strategy.id) as codes
      from strategy where strategy.code <> ${code} order by strategy.code`);
  }

  /** The strategy itself; the first one becomes the current one. */
  save(tx: Tx, document: StrategyDocument, checksum: string): Promise<LoadedStrategy> {
    return tx.one(sql`
      insert into strategy
        (code, title, edition, decided_by, decided_on, is_current, content, checksum)
      values (${document.code}, ${document.title}, ${document.edition}, ${document.decidedBy},
        ${String(document.decidedOn)}, not exists (select from strategy where is_current),
        ${JSON.stringify(document)}::jsonb, ${checksum})
      on conflict (code) do update set title = excluded.title, edition = excluded.edition,
        decided_by = excluded.decided_by, decided_on = excluded.decided_on,
        content = excluded.content, checksum = excluded.checksum, loaded_at = now()
      returning id, checksum, edition, is_current as "isCurrent"`);
  }

  async makeCurrent(tx: Tx, id: string): Promise<void> {
    await tx.execute(sql`update strategy set is_current = false where is_current and id <> ${id}`);
    await tx.execute(sql`update strategy set is_current = true where id = ${id}`);
  }

  async saveMunicipalities(tx: Tx, { municipalities }: StrategyRows): Promise<void> {
    await tx.execute(sql`
      insert into municipality (code, name, hex_column, hex_row)
      select code, name, "column", "row" from jsonb_to_recordset(${rowsOf(municipalities)})
        as r(code text, name text, "column" integer, "row" integer)
      on conflict (code) do update set name = excluded.name, hex_column = excluded.hex_column,
        hex_row = excluded.hex_row`);
  }

  /** Adds those that no actor stands for yet, by name, number or municipality; changes none. */
  async addActors(tx: Tx, organisations: readonly CountyOrganisation[]): Promise<void> {
    await tx.execute(sql`
      insert into actor (name, type, state, municipality_code, organisation_number)
      select name, type, 'admitted', municipality, "organisationNumber"
      from jsonb_to_recordset(${rowsOf(organisations)})
        as r(name text, type text, municipality text, "organisationNumber" text)
      where not exists (
        select from actor where lower(actor.name) = lower(r.name)
          or actor.organisation_number = r."organisationNumber"
          or (r.type = 'municipality' and actor.type = r.type
            and actor.municipality_code = r.municipality))`);
  }

  async saveAreas(tx: Tx, strategyId: string, rows: StrategyRows): Promise<void> {
    await tx.execute(sql`
      insert into priority_area (strategy_id, code, title, position)
      select ${strategyId}, code, title, position from jsonb_to_recordset(${rowsOf(rows.areas)})
        as r(code text, title text, position integer)
      on conflict (code) do update set title = excluded.title, position = excluded.position,
        retired_at = null`);
    await tx.execute(sql`
      insert into chapter (priority_area_id, code, title, position)
      select area.id, r.code, r.title, r.position from jsonb_to_recordset(${rowsOf(rows.chapters)})
        as r(code text, title text, position integer, area text)
        join priority_area area on area.code = r.area
      on conflict (code) do update set priority_area_id = excluded.priority_area_id,
        title = excluded.title, position = excluded.position, retired_at = null`);
    await tx.execute(sql`
      insert into section (priority_area_id, chapter_id, code, title, introduction, position)
      select area.id, chapter.id, r.code, r.title,
        array(select jsonb_array_elements_text(r.introduction)), r.position
      from jsonb_to_recordset(${rowsOf(rows.sections)}) as r(code text, title text,
          introduction jsonb, position integer, area text, chapter text)
        join priority_area area on area.code = r.area
        left join chapter on chapter.code = r.chapter
      on conflict (code) do update set priority_area_id = excluded.priority_area_id,
        chapter_id = excluded.chapter_id, title = excluded.title,
        introduction = excluded.introduction, position = excluded.position, retired_at = null`);
    await tx.execute(sql`
      insert into action (section_id, code, text, position)
      select section.id, r.code, r.text, r.position
      from jsonb_to_recordset(${rowsOf(rows.actions)})
        as r(code text, text text, position integer, section text)
        join section on section.code = r.section
      on conflict (code) do update set section_id = excluded.section_id, text = excluded.text,
        position = excluded.position, retired_at = null`);
  }

  async saveEffectGoals(tx: Tx, rows: StrategyRows): Promise<void> {
    await tx.execute(sql`
      insert into effect_goal (priority_area_id, code, title, position)
      select area.id, r.code, r.title, r.position
      from jsonb_to_recordset(${rowsOf(rows.effectGoals)})
        as r(code text, title text, position integer, area text)
        join priority_area area on area.code = r.area
      on conflict (code) do update set priority_area_id = excluded.priority_area_id,
        title = excluded.title, position = excluded.position, retired_at = null`);
    await tx.execute(sql`
      insert into indicator (effect_goal_id, code, title, wording, baseline_note, position)
      select goal.id, r.code, r.title, r.wording, r."baselineNote", r.position
      from jsonb_to_recordset(${rowsOf(rows.indicators)}) as r(code text, title text, wording text,
          "baselineNote" text, position integer, goal text)
        join effect_goal goal on goal.code = r.goal
      on conflict (code) do update set effect_goal_id = excluded.effect_goal_id,
        title = excluded.title, wording = excluded.wording, baseline_note = excluded.baseline_note,
        position = excluded.position, retired_at = null`);
    await tx.execute(sql`
      insert into measure (indicator_id, code, name, unit, definition, position)
      select indicator.id, r.code, r.name, r.unit, r.definition, r.position
      from jsonb_to_recordset(${rowsOf(rows.measures)}) as r(code text, name text, unit text,
          definition text, position integer, indicator text)
        join indicator on indicator.code = r.indicator
      on conflict (indicator_id, code) do update set name = excluded.name, unit = excluded.unit,
        definition = excluded.definition, position = excluded.position, retired_at = null`);
  }

  /**
   * What the document says of values. Its baselines follow the document, and a series that is left
   * without any value goes, unless a person added it or a source feeds it; what was observed stays.
   */
  async saveValues(tx: Tx, strategyId: string, rows: StrategyRows): Promise<void> {
    await tx.execute(sql`
      insert into series (measure_id, place_code, sex, birth, age_group, unit, position)
      select measure.id, r.place, r.sex, r.birth, r."ageGroup", r.unit, r.position
      from jsonb_to_recordset(${rowsOf(rows.series)}) as r(measure text, indicator text, place text,
          sex text, birth text, "ageGroup" text, unit text, position integer)
        join indicator on indicator.code = r.indicator
        join measure on measure.indicator_id = indicator.id and measure.code = r.measure
      on conflict (measure_id, place_code, coalesce(sex, ''), coalesce(birth, ''),
        coalesce(age_group, ''), unit) do update set position = excluded.position`);
    await tx.execute(sql`
      delete from observation using series
      where series.id = observation.series_id and observation.origin = 'strategy'
        and series.measure_id in (${measuresOf(strategyId)})`);
    await tx.execute(sql`
      insert into observation (series_id, period, value, as_written, source, note, origin, revision,
        relative_to_year)
      select series.id, r.period, r.value::numeric, r."asWritten", r.source, r.note, 'strategy', 0,
        r."relativeToYear"
      from jsonb_to_recordset(${rowsOf(rows.baselines)}) as r(measure text, indicator text,
          place text, sex text, birth text, "ageGroup" text, unit text, period text, value text,
          "asWritten" text, source text, note text, "relativeToYear" integer)
        join indicator on indicator.code = r.indicator
        join measure on measure.indicator_id = indicator.id and measure.code = r.measure
        join series on series.measure_id = measure.id and series.place_code = r.place
          and series.sex is not distinct from r.sex and series.birth is not distinct from r.birth
          and series.age_group is not distinct from r."ageGroup" and series.unit = r.unit
      on conflict on constraint observation_key do nothing`);
    await tx.execute(sql`
      delete from series where measure_id in (${measuresOf(strategyId)})
        and not exists (select from observation where observation.series_id = series.id)
        and added_at is null
        and not exists (select from series_source source where source.series_id = series.id)
        and not exists (select from import_value value where value.series_id = series.id)`);
    await tx.execute(sql`delete from target where measure_id in (${measuresOf(strategyId)})`);
    await tx.execute(sql`
      insert into target (measure_id, kind, value, bound, parity_between, unit, year, base_year,
        direction, sex, note, as_written, position)
      select measure.id, r.kind, r.value::numeric, r.bound, coalesce(r."parityBetween", '{}'), r.unit,
        r.year, r."baseYear", r.direction, r.sex, r.note, r."asWritten", r.position
      from jsonb_to_recordset(${rowsOf(rows.targets)}) as r(measure text, indicator text, kind text,
          value text, bound text, "parityBetween" text[], unit text, year integer,
          "baseYear" integer, direction text, sex text, note text, "asWritten" text, position integer)
        join indicator on indicator.code = r.indicator
        join measure on measure.indicator_id = indicator.id and measure.code = r.measure`);
  }

  /** Retires what the document no longer holds; what points at it keeps pointing. Says how many. */
  async retireMissing(tx: Tx, strategyId: string, rows: StrategyRows): Promise<number> {
    const areas = sql`select id from priority_area where strategy_id = ${strategyId}`;
    const goals = sql`select id from effect_goal where priority_area_id in (${areas})`;
    const sections = sql`select id from section where priority_area_id in (${areas})`;
    const isMissing = (kept: readonly { code: string }[]) =>
      sql`retired_at is null and code <> all(${codesOf(kept)}::text[])`;
    const counts = [
      await tx.execute(sql`update measure set retired_at = now()
        where id in (${measuresOf(strategyId)}) and ${isMissing(rows.measures)}`),
      await tx.execute(sql`update indicator set retired_at = now()
        where effect_goal_id in (${goals}) and ${isMissing(rows.indicators)}`),
      await tx.execute(sql`update effect_goal set retired_at = now()
        where priority_area_id in (${areas}) and ${isMissing(rows.effectGoals)}`),
      await tx.execute(sql`update action set retired_at = now()
        where section_id in (${sections}) and ${isMissing(rows.actions)}`),
      await tx.execute(sql`update section set retired_at = now()
        where priority_area_id in (${areas}) and ${isMissing(rows.sections)}`),
      await tx.execute(sql`update chapter set retired_at = now()
        where priority_area_id in (${areas}) and ${isMissing(rows.chapters)}`),
      await tx.execute(sql`update priority_area set retired_at = now()
        where strategy_id = ${strategyId} and ${isMissing(rows.areas)}`),
    ];
    return counts.reduce((sum, count) => sum + count, 0);
  }
}

const measuresOf = (strategyId: string): Sql => sql`
  select measure.id from measure
    join indicator on indicator.id = measure.indicator_id
    join effect_goal on effect_goal.id = indicator.effect_goal_id
    join priority_area on priority_area.id = effect_goal.priority_area_id
  where priority_area.strategy_id = ${strategyId}`;
