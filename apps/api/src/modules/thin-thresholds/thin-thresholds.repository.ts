import { Injectable } from '@nestjs/common';
import type { ThinThresholdsBody, ThinThresholdValues } from '@samhandling/contract';
import { type Expression, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { db, instant, isOfStrategy, type Of } from '../../schema/index.ts';
import { thresholdFields, thresholdsOfStrategy } from './thin-thresholds-fragments.ts';

/** The thresholds of a strategy as they are kept, with what was changed in them. */
export type StoredThresholds = RowOf<typeof ofStrategy>;

const MOST_CHANGES = 50;

type Values = Partial<ThinThresholdValues>;
const valuesIn = (json: Expression<object | null>) => sql<Values>`coalesce(${json}, '{}')`;

const changes = (eb: Of<'strategy'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('history_entry')
      .leftJoin('account', 'account.id', 'history_entry.account_id')
      .select((entry) => [
        instant(entry.ref('history_entry.at')).as('at'),
        'account.name as personName',
        valuesIn(entry.ref('history_entry.from_value')).as('from'),
        valuesIn(entry.ref('history_entry.to_value')).as('to'),
      ])
      .where('history_entry.subject_type', '=', 'thin_thresholds')
      .whereRef('history_entry.subject_id', '=', 'strategy.code')
      .orderBy('history_entry.at', 'desc')
      .orderBy('history_entry.id', 'desc')
      .limit(MOST_CHANGES),
  );

const ofStrategy = shaped<{ code?: string }>()(({ code }) =>
  db
    .selectFrom('strategy')
    .leftJoin('thin_thresholds', 'thin_thresholds.strategy_id', 'strategy.id')
    .select(['strategy.id', 'strategy.code'])
    .select((eb) => [
      thresholdsOfStrategy(eb).as('set'),
      // While nobody has set any, those of the product hold, and are the first version.
      eb.fn.coalesce('thin_thresholds.version', sql.lit(1)).as('version'),
      changes(eb).as('changes'),
    ])
    .where((eb) => isOfStrategy(eb, code)),
);

const exists = shaped<{ code?: string }>()(({ code }) =>
  db
    .selectFrom('strategy')
    .select('strategy.code')
    .where((eb) => isOfStrategy(eb, code)),
);

const locked = shaped<{ code?: string }>()(({ code }) =>
  db
    .selectFrom('strategy')
    .select('strategy.id')
    .where((eb) => isOfStrategy(eb, code))
    .forNoKeyUpdate(),
);

type Saving = ThinThresholdsBody & { strategyId: string; version: number };

/** The thresholds that nobody had set before, or the version that was read becomes the next. */
const saved = shaped<Saving>()(({ strategyId, version, ...body }) =>
  db
    .insertInto('thin_thresholds')
    .values({
      ...thresholdFields.toRow(body),
      strategy_id: strategyId,
      version: sql<number>`${version}::integer + 1`,
    })
    .onConflict((conflict) =>
      conflict
        .column('strategy_id')
        .doUpdateSet((eb) => ({
          ...thresholdFields.toRow(body),
          changed_at: sql<Date>`clock()`,
          version: sql<number>`${eb.ref('thin_thresholds.version')} + 1`,
        }))
        .where('thin_thresholds.version', '=', version),
    ),
);

/** A strategy is asked for by its code; `current` is the current one. */
const codeOf = (code: string) => (code === 'current' ? {} : { code });

@Injectable()
export class ThinThresholdsRepository {
  find(reader: Reader, strategy: string): Promise<StoredThresholds | undefined> {
    return reader.row(ofStrategy(codeOf(strategy)));
  }

  /** The strategy is there: the policy has to know no more. */
  findFacts(reader: Reader, strategy: string): Promise<object | undefined> {
    return reader.row(exists(codeOf(strategy)));
  }

  /** Locks the strategy, since the thresholds may have no row yet. */
  async findLocked(tx: Tx, strategy: string): Promise<StoredThresholds | undefined> {
    await tx.row(locked(codeOf(strategy)));
    return this.find(tx, strategy);
  }

  save(tx: Tx, { id, version }: StoredThresholds, body: ThinThresholdsBody): Promise<void> {
    return tx.runVersioned(saved({ ...body, strategyId: id, version }));
  }
}
