import { Injectable } from '@nestjs/common';
import {
  remarkFieldsSchema,
  type RemarkBody,
  type RemarkFields,
  type RemarksQuery,
} from '@samhandling/contract';
import { REMARK_MONTHS, type CalendarDate, type RemarkFacts } from '@samhandling/domain';
import { sql } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { pageFrom, type Page } from '../../platform/database/page.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { db, fieldsOf, type Of, paged, swedishDay } from '../../schema/index.ts';

/** A remark with the name of the person who handled it. */
export type RemarkRow = RowOf<typeof byId>;

const remarkFields = fieldsOf('remark', remarkFieldsSchema, [
  'id',
  'created_at',
  'handled_at',
  'handled_by',
  'version',
]);

const remarks = () =>
  db
    .selectFrom('remark')
    .leftJoin('account as handler', 'handler.id', 'remark.handled_by')
    .select([
      'remark.id',
      'remark.created_at as receivedAt',
      'remark.handled_at as handledAt',
      'handler.name as handledBy',
      'remark.version',
    ])
    .select((eb) => remarkFields.columns(eb));

/** The latest first. */
const listed = shaped<RemarksQuery>()(({ isHandled, page, limit }) => {
  const isChosen = (eb: Of<'remark'>) =>
    isHandled
      ? sql<boolean>`(${eb.ref('remark.handled_at')} is not null) = ${isHandled}::boolean`
      : eb.lit(true);
  return paged(remarks().where(isChosen), db.selectFrom('remark').where(isChosen), {
    order: (eb) => sql`${eb.ref('remark.created_at')} desc, ${eb.ref('remark.id')}`,
    page,
    limit,
  });
});

const byId = shaped<{ id: string }>()(({ id }) => remarks().where('remark.id', '=', id));

const factsById = shaped<{ id: string }>()(({ id }) =>
  db
    .selectFrom('remark')
    .select((eb) => eb('handled_at', 'is not', null).$castTo<boolean>().as('isHandled'))
    .where('id', '=', id),
);

const locked = shaped<{ id: string }>()(({ id }) =>
  db.selectFrom('remark').select('id').where('id', '=', id).forNoKeyUpdate(),
);

const inserted = shaped<RemarkFields>()((fields) =>
  db
    .insertInto('remark')
    .values(remarkFields.toRow(fields))
    .returning(['id', 'created_at as receivedAt']),
);

const handled = shaped<{ id: string; version: number; accountId: string }>()((given) =>
  db
    .updateTable('remark')
    .set({ handled_at: sql`clock()`, handled_by: given.accountId, version: sql`version + 1` })
    .where('id', '=', given.id)
    .where('version', '=', given.version),
);

const handledLongAgo = shaped<{ today: CalendarDate }>()(({ today }) =>
  db
    .deleteFrom('remark')
    .where((eb) =>
      eb(
        sql`(${swedishDay(eb.ref('handled_at'))} + make_interval(months => ${REMARK_MONTHS}))::date`,
        '<=',
        sql`${today}::date`,
      ),
    ),
);

@Injectable()
export class RemarkRepository {
  async list(reader: Reader, query: RemarksQuery): Promise<Page<RemarkRow>> {
    return pageFrom(await reader.rows(listed(query)), query);
  }

  find(reader: Reader, id: string): Promise<RemarkRow | undefined> {
    return reader.row(byId({ id }));
  }

  /** What decides about the remark. */
  findFacts(reader: Reader, id: string): Promise<RemarkFacts | undefined> {
    return reader.row(factsById({ id }));
  }

  async findLocked(tx: Tx, id: string): Promise<RemarkRow | undefined> {
    await tx.run(locked({ id }));
    return this.find(tx, id);
  }

  insert(
    tx: Tx,
    { text, pageAddress = '', email }: RemarkBody,
  ): Promise<{ id: string; receivedAt: Date }> {
    return tx.onlyRow(inserted({ text, pageAddress, email: email || null }));
  }

  setHandled(tx: Tx, { id, version }: RemarkRow, accountId: string): Promise<void> {
    return tx.runVersioned(handled({ id, version, accountId }));
  }

  /** Deletes remarks that were handled long ago. */
  deleteHandled(tx: Tx, today: CalendarDate): Promise<number> {
    return tx.run(handledLongAgo({ today }));
  }
}
