import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/database.ts';
import { shaped } from '../../platform/database/statement.ts';
import { db } from '../../schema/index.ts';

/** Where a mail goes, and in which language. */
export type Recipient = Readonly<{ email: string; language: string }>;

const coordinators = () =>
  db
    .selectFrom('account')
    .where('region_role', '=', 'coordinator')
    .where('is_disabled', '=', false);

const allIds = shaped<object>()(() => coordinators().select('id').orderBy('id'));

const byId = shaped<{ id: string }>()(({ id }) =>
  coordinators().select(['email', 'language']).where('id', '=', id),
);

/** Finds the region's coordinators, to whom the product writes. */
@Injectable()
export class CoordinatorRepository {
  async ids(reader: Reader): Promise<string[]> {
    const rows = await reader.rows(allIds({}));
    return rows.map(({ id }) => id);
  }

  /** Undefined where the account is no longer that of a coordinator. */
  find(reader: Reader, id: string): Promise<Recipient | undefined> {
    return reader.row(byId({ id }));
  }
}
