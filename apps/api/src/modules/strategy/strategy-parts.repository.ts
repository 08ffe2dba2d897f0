import { Injectable } from '@nestjs/common';
import { type Expression, sql } from 'kysely';
import { shaped } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { db, rowListOf } from '../../schema/index.ts';
import { idsBy } from './row-ids.ts';
import type { StrategyRows } from './strategy-rows.ts';

const areaRows = rowListOf('priority_area', ['strategy_id', 'code', 'title', 'position']);
const chapterRows = rowListOf('chapter', ['priority_area_id', 'code', 'title', 'position']);
const sectionRows = rowListOf('section', [
  'priority_area_id',
  'chapter_id',
  'code',
  'title',
  'introduction',
  'position',
]);
const actionRows = rowListOf('action', ['section_id', 'code', 'text', 'position']);
const effectGoalRows = rowListOf('effect_goal', ['priority_area_id', 'code', 'title', 'position']);
const indicatorRows = rowListOf('indicator', [
  'effect_goal_id',
  'code',
  'title',
  'wording',
  'baseline_note',
  'position',
]);
const measureRows = rowListOf('measure', [
  'indicator_id',
  'code',
  'name',
  'unit',
  'definition',
  'sayings',
  'sexes_are_one_whole',
  'position',
]);

type Rows = { rows: string };

/** Clears `retired_at` of everything that the document has. */
const KEPT = { retired_at: null };

const savedAreas = shaped<Rows>()(({ rows }) =>
  areaRows.save(rows, ['code'], KEPT).returning(['id', 'code']),
);
const savedChapters = shaped<Rows>()(({ rows }) =>
  chapterRows.save(rows, ['code'], KEPT).returning(['id', 'code']),
);
const savedSections = shaped<Rows>()(({ rows }) =>
  sectionRows.save(rows, ['code'], KEPT).returning(['id', 'code']),
);
const savedActions = shaped<Rows>()(({ rows }) => actionRows.save(rows, ['code'], KEPT));
const savedEffectGoals = shaped<Rows>()(({ rows }) =>
  effectGoalRows.save(rows, ['code'], KEPT).returning(['id', 'code']),
);
const savedIndicators = shaped<Rows>()(({ rows }) =>
  indicatorRows.save(rows, ['code'], KEPT).returning(['id', 'code']),
);
const savedMeasures = shaped<Rows>()(({ rows }) =>
  measureRows.save(rows, ['indicator_id', 'code'], KEPT),
);

type MissingCodes = { strategyId: string; codes: readonly string[] };

const areasOf = (strategyId: Expression<string>) =>
  db.selectFrom('priority_area').select('id').where('strategy_id', '=', strategyId);

const effectGoalsOf = (strategyId: Expression<string>) =>
  db.selectFrom('effect_goal').select('id').where('priority_area_id', 'in', areasOf(strategyId));

const indicatorsOf = (strategyId: Expression<string>) =>
  db.selectFrom('indicator').select('id').where('effect_goal_id', 'in', effectGoalsOf(strategyId));

const sectionsOf = (strategyId: Expression<string>) =>
  db.selectFrom('section').select('id').where('priority_area_id', 'in', areasOf(strategyId));

const RETIRED = { retired_at: sql<Date>`clock()` };

const noneOf = (codes: Expression<readonly string[]>) => sql<string>`all(${codes}::text[])`;

/** Children before their parents. */
const RETIREMENTS = {
  measures: shaped<MissingCodes>()(({ strategyId, codes }) =>
    db
      .updateTable('measure')
      .set(RETIRED)
      .where('indicator_id', 'in', indicatorsOf(strategyId))
      .where('retired_at', 'is', null)
      .where('code', '<>', noneOf(codes)),
  ),
  indicators: shaped<MissingCodes>()(({ strategyId, codes }) =>
    db
      .updateTable('indicator')
      .set(RETIRED)
      .where('effect_goal_id', 'in', effectGoalsOf(strategyId))
      .where('retired_at', 'is', null)
      .where('code', '<>', noneOf(codes)),
  ),
  effectGoals: shaped<MissingCodes>()(({ strategyId, codes }) =>
    db
      .updateTable('effect_goal')
      .set(RETIRED)
      .where('priority_area_id', 'in', areasOf(strategyId))
      .where('retired_at', 'is', null)
      .where('code', '<>', noneOf(codes)),
  ),
  actions: shaped<MissingCodes>()(({ strategyId, codes }) =>
    db
      .updateTable('action')
      .set(RETIRED)
      .where('section_id', 'in', sectionsOf(strategyId))
      .where('retired_at', 'is', null)
      .where('code', '<>', noneOf(codes)),
  ),
  sections: shaped<MissingCodes>()(({ strategyId, codes }) =>
    db
      .updateTable('section')
      .set(RETIRED)
      .where('priority_area_id', 'in', areasOf(strategyId))
      .where('retired_at', 'is', null)
      .where('code', '<>', noneOf(codes)),
  ),
  chapters: shaped<MissingCodes>()(({ strategyId, codes }) =>
    db
      .updateTable('chapter')
      .set(RETIRED)
      .where('priority_area_id', 'in', areasOf(strategyId))
      .where('retired_at', 'is', null)
      .where('code', '<>', noneOf(codes)),
  ),
  areas: shaped<MissingCodes>()(({ strategyId, codes }) =>
    db
      .updateTable('priority_area')
      .set(RETIRED)
      .where('strategy_id', '=', strategyId)
      .where('retired_at', 'is', null)
      .where('code', '<>', noneOf(codes)),
  ),
} as const;

/** Writes the parts of a document. One statement a table: what is there is changed, what is new is added. */
@Injectable()
export class StrategyPartsRepository {
  async save(tx: Tx, strategyId: string, rows: StrategyRows): Promise<void> {
    const areaOf = idOf(
      await tx.rows(
        savedAreas({
          rows: areaRows.toJson(
            rows.areas.map(({ code, title, position }) => ({
              strategy_id: strategyId,
              code,
              title,
              position,
            })),
          ),
        }),
      ),
    );
    await this.saveSections(tx, rows, areaOf);
    await this.saveEffectGoals(tx, rows, areaOf);
  }

  private async saveSections(tx: Tx, rows: StrategyRows, areaOf: IdOf): Promise<void> {
    const chapters = rows.chapters.map(({ code, title, position, area }) => ({
      priority_area_id: areaOf(area),
      code,
      title,
      position,
    }));
    const chapterOf = idOf(await tx.rows(savedChapters({ rows: chapterRows.toJson(chapters) })));
    const sections = rows.sections.map(
      ({ code, title, introduction, position, area, chapter }) => ({
        priority_area_id: areaOf(area),
        chapter_id: chapter ? chapterOf(chapter) : null,
        code,
        title,
        introduction,
        position,
      }),
    );
    const sectionOf = idOf(await tx.rows(savedSections({ rows: sectionRows.toJson(sections) })));
    const actions = rows.actions.map(({ code, text, position, section }) => ({
      section_id: sectionOf(section),
      code,
      text,
      position,
    }));
    await tx.run(savedActions({ rows: actionRows.toJson(actions) }));
  }

  private async saveEffectGoals(tx: Tx, rows: StrategyRows, areaOf: IdOf): Promise<void> {
    const effectGoals = rows.effectGoals.map(({ code, title, position, area }) => ({
      priority_area_id: areaOf(area),
      code,
      title,
      position,
    }));
    const effectGoalOf = idOf(
      await tx.rows(savedEffectGoals({ rows: effectGoalRows.toJson(effectGoals) })),
    );
    const indicators = rows.indicators.map((indicator) => ({
      effect_goal_id: effectGoalOf(indicator.goal),
      code: indicator.code,
      title: indicator.title,
      wording: indicator.wording,
      baseline_note: indicator.baselineNote ?? null,
      position: indicator.position,
    }));
    const indicatorOf = idOf(
      await tx.rows(savedIndicators({ rows: indicatorRows.toJson(indicators) })),
    );
    const measures = rows.measures.map((measure) => ({
      indicator_id: indicatorOf(measure.indicator),
      code: measure.code,
      name: measure.name,
      unit: measure.unit,
      definition: measure.definition ?? null,
      sayings: measure.sayings,
      sexes_are_one_whole: measure.sexesAreOneWhole,
      position: measure.position,
    }));
    await tx.run(savedMeasures({ rows: measureRows.toJson(measures) }));
  }

  /** Retires what the document no longer has; links to it stay. Returns how many. */
  async retireMissing(tx: Tx, strategyId: string, rows: StrategyRows): Promise<number> {
    let retired = 0;
    for (const kind of Object.keys(RETIREMENTS) as (keyof typeof RETIREMENTS)[]) {
      const codes = rows[kind].map(({ code }) => code);
      retired += await tx.run(RETIREMENTS[kind]({ strategyId, codes }));
    }
    return retired;
  }
}

type IdOf = (code: string) => string;

const idOf = (saved: readonly { id: string; code: string }[]): IdOf =>
  idsBy(saved, ({ code }) => code);
