import { Injectable } from '@nestjs/common';
import type { RemarkBody, RemarksQuery } from '@samhandling/contract';
import { REMARK_MONTHS, type CalendarDate } from '@samhandling/domain';
import type { Reader } from '../../platform/database/database.ts';
import { readPage, type Page } from '../../platform/database/page.ts';
import { sql, whereSql } from '../../platform/database/sql.ts';
import type { Tx } from '../../platform/database/transaction.ts';

export type RemarkRow = {
  id: string;
  text: string;
  pageAddress: string;
  email: string | null;
  receivedAt: Date;
  handledAt: Date | null;
  handledBy: string | null;
  version: number;
};

const columns = sql`remark.id, remark.text, remark.page_address as "pageAddress", remark.email,
  remark.created_at as "receivedAt", remark.handled_at as "handledAt", handler.name as "handledBy",
  remark.version`;
const fromRemark = sql`from remark left join account handler on handler.id = remark.handled_by`;

@Injectable()
export class RemarkRepository {
  list(reader: Reader, { isHandled, ...paging }: RemarksQuery): Promise<Page<RemarkRow>> {
    const where = whereSql(
      isHandled === undefined ? [] : [sql`(remark.handled_at is not null) = ${isHandled}::boolean`],
    );
    return readPage(reader, {
      columns,
      from: sql`${fromRemark} ${where}`,
      countFrom: sql`from remark ${where}`,
      orderBy: sql`remark.created_at desc, remark.id`,
      ...paging,
    });
  }

  find(reader: Reader, id: string): Promise<RemarkRow | undefined> {
    return reader.maybe(sql`select ${columns} ${fromRemark} where remark.id = ${id}`);
  }

  async findLocked(tx: Tx, id: string): Promise<RemarkRow | undefined> {
    await tx.query(sql`select from remark where id = ${id} for no key update`);
    return this.find(tx, id);
  }

  insert(
    tx: Tx,
    { text, pageAddress = '', email }: RemarkBody,
  ): Promise<{ id: string; receivedAt: Date }> {
    return tx.one(sql`
      insert into remark (text, page_address, email) values (${text}, ${pageAddress}, ${email || null})
      returning id, created_at as "receivedAt"`);
  }

  setHandled(tx: Tx, { id, version }: RemarkRow, accountId: string): Promise<void> {
    return tx.updateVersioned(sql`
      update remark set handled_at = now(), handled_by = ${accountId}, version = version + 1
      where id = ${id} and version = ${version}`);
  }

  /** Removes what was handled so long ago that nobody needs it any more. */
  deleteHandled(tx: Tx, today: CalendarDate): Promise<number> {
    return tx.execute(sql`
      delete from remark
      where ((handled_at at time zone 'Europe/Stockholm')::date
        + make_interval(months => ${REMARK_MONTHS}))::date <= ${today}::date`);
  }
}
