import { Injectable } from '@nestjs/common';
import { strategyRowSchema, type StrategyRow } from '@samhandling/contract';
import type { StrategyDocument, StrategyPriorityArea } from '@samhandling/strategy-content';
import { sql } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import {
  areaRef,
  db,
  elementsOf,
  fieldsOf,
  isOfStrategy,
  type Of,
  textOf,
} from '../../schema/index.ts';

export type StoredStrategy = RowOf<typeof strategyByCode>;

export type StoredArea = RowOf<typeof listedAreas>;

/** The words of an area in the document; null where the strategy no longer holds it. */
export type StoredAreaWithWords = RowOf<typeof areaByCode>;

export type StoredSection = RowOf<typeof sectionByCode>;

/** What is said of a strategy as a whole. */
export const strategyFields = fieldsOf('strategy', strategyRowSchema, [
  'id',
  'content',
  'checksum',
  'loaded_at',
  'perspectives',
  'agenda_goals',
  'specialisations',
  'county_code',
  'region_name',
  'nation_code',
  'nation_name',
  'inhabitants_measure',
  'municipalities',
  'neighbours',
]);

const strategies = () => db.selectFrom('strategy').select((eb) => strategyFields.columns(eb));

const listedStrategies = shaped<object>()(() =>
  strategies().orderBy('strategy.is_current', 'desc').orderBy('strategy.title'),
);

const strategyByCode = shaped<{ code?: string }>()(({ code }) =>
  strategies()
    .select((eb) => eb.ref('strategy.content').$castTo<StrategyDocument>().as('content'))
    .where((eb) => isOfStrategy(eb, code)),
);

const effectGoalsOfArea = (eb: Of<'priority_area'>) =>
  eb
    .selectFrom('effect_goal')
    .select(['effect_goal.code', 'effect_goal.title', 'priority_area.code as areaCode'])
    .whereRef('effect_goal.priority_area_id', '=', 'priority_area.id')
    .where('effect_goal.retired_at', 'is', null)
    .orderBy('effect_goal.position');

const sectionsOfArea = (eb: Of<'priority_area'>) =>
  eb
    .selectFrom('section')
    .leftJoin('chapter', 'chapter.id', 'section.chapter_id')
    .select(['section.code', 'section.title', 'chapter.code as chapterCode'])
    .whereRef('section.priority_area_id', '=', 'priority_area.id')
    .where('section.retired_at', 'is', null)
    .orderBy('section.position');

const areas = () =>
  db
    .selectFrom('priority_area')
    .innerJoin('strategy', 'strategy.id', 'priority_area.strategy_id')
    .select(['priority_area.code', 'priority_area.title', 'priority_area.position'])
    .select((eb) => [
      jsonArrayFrom(effectGoalsOfArea(eb)).as('effectGoals'),
      jsonArrayFrom(sectionsOfArea(eb)).as('sections'),
    ]);

const listedAreas = shaped<{ strategy?: string }>()(({ strategy }) =>
  areas()
    .where((eb) => isOfStrategy(eb, strategy))
    .where('priority_area.retired_at', 'is', null)
    .orderBy('priority_area.position'),
);

/** What the document says of the area. */
const wordsOfArea = (eb: Of<'priority_area' | 'strategy'>) =>
  eb
    .selectFrom(elementsOf(sql`${eb.ref('strategy.content')} -> 'priorityAreas'`))
    .select((words) => words.ref('listed.item').$castTo<StrategyPriorityArea>().as('item'))
    .where((words) =>
      words(textOf(words.ref('listed.item'), 'code'), '=', words.ref('priority_area.code')),
    );

const areaByCode = shaped<{ code: string }>()(({ code }) =>
  areas()
    .select((eb) => wordsOfArea(eb).as('content'))
    .where('priority_area.code', '=', code),
);

/** The section beside it in the strategy, where neither is retired. */
const neighbour = (eb: Of<'section' | 'strategy'>, side: 'before' | 'after') =>
  jsonObjectFrom(
    eb
      .selectFrom('section as other')
      .innerJoin('priority_area as place', 'place.id', 'other.priority_area_id')
      .select(['other.code', 'other.title'])
      .whereRef('place.strategy_id', '=', 'strategy.id')
      .where('other.retired_at', 'is', null)
      .where('section.retired_at', 'is', null)
      .whereRef('other.position', side === 'before' ? '<' : '>', 'section.position')
      .orderBy('other.position', side === 'before' ? 'desc' : 'asc')
      .limit(1),
  );

const sections = () =>
  db
    .selectFrom('section')
    .innerJoin('priority_area', 'priority_area.id', 'section.priority_area_id')
    .innerJoin('strategy', 'strategy.id', 'priority_area.strategy_id')
    .select(['section.code', 'section.title', 'section.introduction'])
    .select((eb) => [
      areaRef(eb).as('area'),
      jsonObjectFrom(
        eb
          .selectFrom('chapter')
          .select(['chapter.code', 'chapter.title'])
          .whereRef('chapter.id', '=', 'section.chapter_id'),
      ).as('chapter'),
      neighbour(eb, 'before').as('previous'),
      neighbour(eb, 'after').as('next'),
    ]);

const listedSections = shaped<{ strategy?: string }>()(({ strategy }) =>
  sections()
    .where((eb) => isOfStrategy(eb, strategy))
    .where('section.retired_at', 'is', null)
    .orderBy('section.position'),
);

const sectionByCode = shaped<{ code: string }>()(({ code }) =>
  sections().where('section.code', '=', code),
);

/** A strategy is asked for by its code; `current` or none is the current one. */
const codeOf = (code: string | undefined) => (code === 'current' ? undefined : code);

@Injectable()
export class StrategyRepository {
  list(reader: Reader): Promise<StrategyRow[]> {
    return reader.rows(listedStrategies({}));
  }

  find(reader: Reader, code: string): Promise<StoredStrategy | undefined> {
    return reader.row(strategyByCode({ code: codeOf(code) }));
  }

  listAreas(reader: Reader, strategy: string | undefined): Promise<StoredArea[]> {
    return reader.rows(listedAreas({ strategy: codeOf(strategy) }));
  }

  findArea(reader: Reader, code: string): Promise<StoredAreaWithWords | undefined> {
    return reader.row(areaByCode({ code }));
  }

  listSections(reader: Reader, strategy: string | undefined): Promise<StoredSection[]> {
    return reader.rows(listedSections({ strategy: codeOf(strategy) }));
  }

  findSection(reader: Reader, code: string): Promise<StoredSection | undefined> {
    return reader.row(sectionByCode({ code }));
  }
}
