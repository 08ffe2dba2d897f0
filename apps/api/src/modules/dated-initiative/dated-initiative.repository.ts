import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '@samhandling/domain';
import { type Expression, sql, type SqlBool } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { shaped } from '../../platform/database/statement.ts';
import { db, swedishDay } from '../../schema/index.ts';

/** The day of the row that was written first, if that is later than the day asked for. */
const firstDayAfter = shaped<{ asOf: CalendarDate }>()(({ asOf }) =>
  db
    .selectFrom(
      db
        .selectFrom('dated_initiative')
        .select((eb) => swedishDay(eb.ref('dated_initiative.at')).as('day'))
        .orderBy('dated_initiative.id')
        .limit(1)
        .as('first'),
    )
    .select('first.day')
    .where((eb) => isAfter(eb.ref('first.day'), asOf)),
);

const isAfter = (day: Expression<CalendarDate>, other: Expression<CalendarDate>) =>
  sql<SqlBool>`${day} > ${other}::date`;

@Injectable()
export class DatedInitiativeRepository {
  /**
   * The first day of which it is kept what initiatives had, where the day asked for is before it; null
   * where what they had is known of the day itself, and where no day is asked for.
   */
  async knownFrom(reader: Reader, asOf?: CalendarDate): Promise<CalendarDate | null> {
    if (asOf === undefined) return null;
    return (await reader.row(firstDayAfter({ asOf })))?.day ?? null;
  }
}
