import { Injectable } from '@nestjs/common';
import { type ActOf, SERIES_SOURCE_POLICY, type SeriesSourceFacts } from '@samhandling/domain';
import { RowAccess } from '../../platform/auth/row-access.ts';
import type { Reader } from '../../platform/database/database.ts';
import { RequestFault } from '../../platform/errors/request-fault.ts';
import { SeriesSourceRepository } from './series-source.repository.ts';

type Act = ActOf<typeof SERIES_SOURCE_POLICY>;

@Injectable()
export class SeriesSourceAccess extends RowAccess<SeriesSourceFacts, SeriesSourceFacts, Act> {
  protected readonly policy = SERIES_SOURCE_POLICY;

  constructor(private readonly sources: SeriesSourceRepository) {
    super();
  }

  protected findFacts(reader: Reader, id: string): Promise<SeriesSourceFacts | undefined> {
    return this.sources.findFacts(reader, id);
  }

  protected factsOf(row: SeriesSourceFacts): SeriesSourceFacts {
    return row;
  }

  protected override notNow(_row: SeriesSourceFacts, act: Act): RequestFault {
    return new RequestFault(act === 'fetch' ? 'import_run.open_exists' : 'series_source.in_use');
  }
}
