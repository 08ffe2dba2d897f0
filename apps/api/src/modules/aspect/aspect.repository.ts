import { Injectable } from '@nestjs/common';
import type { AspectKind } from '@samhandling/domain';
import { sql } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import { aspectsOfStrategy, db } from '../../schema/index.ts';

/** An aspect as the strategy has it. */
export type StoredAspect = RowOf<typeof byCode>;

const byCode = shaped<{ code: string }>()(({ code }, kind: AspectKind) =>
  db
    .selectFrom(aspectsOfStrategy().as('aspect'))
    .select(['aspect.kind', 'aspect.code', 'aspect.title', 'aspect.short_title as shortTitle'])
    .select('aspect.paragraphs')
    .where('aspect.kind', '=', sql.lit(kind))
    .where('aspect.code', '=', code),
);

/** Reads what the strategy says of aspects. */
@Injectable()
export class AspectRepository {
  /** Undefined where the current strategy names no such aspect. */
  find(reader: Reader, kind: AspectKind, code: string): Promise<StoredAspect | undefined> {
    return reader.row(byCode({ code }, kind));
  }
}
