import { Injectable } from '@nestjs/common';
import type { StrategyRow } from '@samhandling/contract';
import type { StrategyDocument } from '@samhandling/strategy-content';
import { sql, type Selectable } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { db, type Of, rowListOf, type Tables } from '../../schema/index.ts';
import type { CountyOrganisation } from './county-organisations.ts';
import type { StrategyRows } from './strategy-rows.ts';
import { strategyFields } from './strategy.repository.ts';

/** A strategy as it is loaded now. */
export type LoadedStrategy = RowOf<typeof loaded>;

const LOADED = ['id', 'checksum', 'edition', 'is_current as isCurrent'] as const;

const loaded = shaped<{ code: string }>()(({ code }) =>
  db.selectFrom('strategy').select(LOADED).where('code', '=', code),
);

const areasOf = (eb: Of<'strategy'>) =>
  eb.selectFrom('priority_area').whereRef('priority_area.strategy_id', '=', 'strategy.id');

const effectGoalsOf = (eb: Of<'strategy'>) =>
  areasOf(eb).innerJoin('effect_goal', 'effect_goal.priority_area_id', 'priority_area.id');

const sectionsOf = (eb: Of<'strategy'>) =>
  areasOf(eb).innerJoin('section', 'section.priority_area_id', 'priority_area.id');

/** Every code that the tables have of a strategy, retired or not. */
const codesOf = (eb: Of<'strategy'>) => {
  const codes = areasOf(eb)
    .select('priority_area.code')
    .unionAll(
      areasOf(eb)
        .innerJoin('chapter', 'chapter.priority_area_id', 'priority_area.id')
        .select('chapter.code'),
    )
    .unionAll(sectionsOf(eb).select('section.code'))
    .unionAll(
      sectionsOf(eb).innerJoin('action', 'action.section_id', 'section.id').select('action.code'),
    )
    .unionAll(effectGoalsOf(eb).select('effect_goal.code'))
    .unionAll(
      effectGoalsOf(eb)
        .innerJoin('indicator', 'indicator.effect_goal_id', 'effect_goal.id')
        .select('indicator.code'),
    );
  return sql<string[]>`array(${codes})`;
};

const others = shaped<{ code: string }>()(({ code }) =>
  db
    .selectFrom('strategy')
    .select((eb) => [
      'strategy.code',
      eb.ref('strategy.content').$castTo<StrategyDocument>().as('content'),
      codesOf(eb).as('codes'),
    ])
    .where('strategy.code', '<>', code)
    .orderBy('strategy.code'),
);

type StrategyToSave = Omit<StrategyRow, 'isCurrent'> & { content: string; checksum: string };

const saved = shaped<StrategyToSave>()(({ content, checksum, ...said }) => {
  const isFirst = sql<boolean>`not exists (${db.selectFrom('strategy').where('is_current', '=', true)})`;
  const { is_current, ...row } = strategyFields.toRow({ ...said, isCurrent: isFirst });
  const written = { ...row, content, checksum };
  return db
    .insertInto('strategy')
    .values({ ...written, is_current })
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet({ ...written, loaded_at: sql`clock()` }),
    )
    .returning(LOADED);
});

const noLongerCurrent = shaped<{ id: string }>()(({ id }) =>
  db
    .updateTable('strategy')
    .set({ is_current: false })
    .where('is_current', '=', true)
    .where('id', '<>', id),
);

const current = shaped<{ id: string }>()(({ id }) =>
  db.updateTable('strategy').set({ is_current: true }).where('id', '=', id),
);

const municipalityRows = rowListOf('municipality', ['code', 'name', 'hex_column', 'hex_row']);

const savedMunicipalities = shaped<{ rows: string }>()(({ rows }) =>
  municipalityRows.save(rows, ['code']),
);

const actorRows = rowListOf('actor', ['name', 'type', 'municipality_code', 'organisation_number']);

/** Those that no actor stands for yet, by name, number or municipality. */
const addedActors = shaped<{ rows: string }>()(({ rows }) =>
  db
    .insertInto('actor')
    .columns(['name', 'type', 'state', 'municipality_code', 'organisation_number'])
    .expression((eb) =>
      eb
        .selectFrom(
          sql<
            Selectable<Tables['actor']>
          >`jsonb_populate_recordset(null::actor, ${rows}::jsonb)`.as('found'),
        )
        .select((found) => [
          'found.name',
          'found.type',
          found.val('admitted').as('state'),
          'found.municipality_code',
          'found.organisation_number',
        ])
        .where((found) =>
          found.not(
            found.exists(
              found
                .selectFrom('actor')
                .where((actor) =>
                  actor.or([
                    actor(
                      actor.fn<string>('lower', ['actor.name']),
                      '=',
                      actor.fn<string>('lower', ['found.name']),
                    ),
                    actor('actor.organisation_number', '=', actor.ref('found.organisation_number')),
                    actor.and([
                      actor('found.type', '=', 'municipality'),
                      actor('actor.type', '=', actor.ref('found.type')),
                      actor('actor.municipality_code', '=', actor.ref('found.municipality_code')),
                    ]),
                  ]),
                ),
            ),
          ),
        ),
    ),
);

/** Writes a strategy, and the municipalities and organisations of its county. */
@Injectable()
export class StrategyLoaderRepository {
  find(reader: Reader, code: string): Promise<LoadedStrategy | undefined> {
    return reader.row(loaded({ code }));
  }

  /** The other strategies: what their files hold, and the codes of what they have retired. */
  findOthers(tx: Tx, code: string): Promise<RowOf<typeof others>[]> {
    return tx.rows(others({ code }));
  }

  /** The strategy itself; the first one becomes the current one. */
  save(tx: Tx, document: StrategyDocument, checksum: string): Promise<LoadedStrategy> {
    const { code, title, edition, decidedBy } = document;
    return tx.onlyRow(
      saved({
        code,
        title,
        edition,
        decidedBy,
        decidedOn: String(document.decidedOn),
        content: JSON.stringify(document),
        checksum,
      }),
    );
  }

  async makeCurrent(tx: Tx, id: string): Promise<void> {
    await tx.run(noLongerCurrent({ id }));
    await tx.run(current({ id }));
  }

  async saveMunicipalities(tx: Tx, { municipalities }: StrategyRows): Promise<void> {
    const rows = municipalities.map(({ code, name, column, row }) => ({
      code,
      name,
      hex_column: column,
      hex_row: row,
    }));
    await tx.run(savedMunicipalities({ rows: municipalityRows.toJson(rows) }));
  }

  /** Adds those that no actor stands for yet; changes none. */
  async addActors(tx: Tx, organisations: readonly CountyOrganisation[]): Promise<void> {
    const rows = organisations.map(({ name, type, municipality, organisationNumber }) => ({
      name,
      type,
      municipality_code: municipality,
      organisation_number: organisationNumber,
    }));
    await tx.run(addedActors({ rows: actorRows.toJson(rows) }));
  }
}
