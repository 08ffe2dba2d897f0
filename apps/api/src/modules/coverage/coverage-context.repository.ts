import { Injectable } from '@nestjs/common';
import { THIN_THRESHOLDS, type CoverageContext } from '@samhandling/domain';
import type { Reader } from '../../platform/database/database.ts';
import { shaped } from '../../platform/database/statement.ts';
import { db, municipalitiesOfRegion, rowCount } from '../../schema/index.ts';
import { thresholdsOfStrategy } from '../thin-thresholds/index.ts';

const ofCurrentStrategy = shaped<object>()(() =>
  db
    .selectFrom('strategy')
    .select((eb) => [
      eb
        .selectFrom(municipalitiesOfRegion(eb))
        .select(rowCount.as('count'))
        .$asScalar()
        .$notNull()
        .as('municipalities'),
      thresholdsOfStrategy(eb).as('thresholds'),
    ])
    .where('strategy.is_current', '=', true),
);

@Injectable()
export class CoverageContextRepository {
  /**
   * What actions are judged by: how many municipalities the current strategy's region has, and from where
   * on work is thin. Thresholds have no past, so an earlier day is judged by those of today.
   */
  async find(reader: Reader): Promise<Pick<CoverageContext, 'municipalities' | 'thresholds'>> {
    const found = await reader.row(ofCurrentStrategy({}));
    return {
      municipalities: found?.municipalities ?? 0,
      thresholds: found?.thresholds ?? THIN_THRESHOLDS,
    };
  }
}
