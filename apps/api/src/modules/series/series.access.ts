import { Injectable } from '@nestjs/common';
import { codeSchema } from '@samhandling/contract';
import { type ActOf, SERIES_POLICY } from '@samhandling/domain';
import { RowAccess } from '../../platform/auth/row-access.ts';
import type { Reader } from '../../platform/database/database.ts';
import { SeriesBreakRepository } from './series-break.repository.ts';
import { SeriesRepository } from './series.repository.ts';

type Act = ActOf<typeof SERIES_POLICY>;

/** The measure whose series, values and breaks are kept. */
@Injectable()
export class MeasureAccess extends RowAccess<object, object, Act> {
  protected readonly policy = SERIES_POLICY;

  constructor(private readonly series: SeriesRepository) {
    super();
  }

  override canBeId(text: string): boolean {
    return codeSchema.safeParse(text).success;
  }

  protected findFacts(reader: Reader, code: string): Promise<object | undefined> {
    return this.series.findMeasure(reader, code);
  }

  protected factsOf(measure: object): object {
    return measure;
  }
}

/** A break that somebody marked in a measure. */
@Injectable()
export class SeriesBreakAccess extends RowAccess<object, object, Act> {
  protected readonly policy = SERIES_POLICY;

  constructor(private readonly breaks: SeriesBreakRepository) {
    super();
  }

  protected findFacts(reader: Reader, id: string): Promise<object | undefined> {
    return this.breaks.find(reader, id);
  }

  protected factsOf(row: object): object {
    return row;
  }
}
