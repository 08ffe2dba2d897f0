import { Injectable } from '@nestjs/common';
import { type ActOf, IMPORT_RUN_POLICY, type ImportRunFacts } from '@samhandling/domain';
import { RowAccess } from '../../platform/auth/row-access.ts';
import type { Reader } from '../../platform/database/database.ts';
import { RequestFault } from '../../platform/errors/request-fault.ts';
import { ImportRunRepository } from './import-run.repository.ts';

type Act = ActOf<typeof IMPORT_RUN_POLICY>;

@Injectable()
export class ImportRunAccess extends RowAccess<ImportRunFacts, ImportRunFacts, Act> {
  protected readonly policy = IMPORT_RUN_POLICY;

  constructor(private readonly runs: ImportRunRepository) {
    super();
  }

  protected findFacts(reader: Reader, id: string): Promise<ImportRunFacts | undefined> {
    return this.runs.findFacts(reader, id);
  }

  protected factsOf(row: ImportRunFacts): ImportRunFacts {
    return row;
  }

  protected override notNow({ state }: ImportRunFacts, act: Act): RequestFault {
    return new RequestFault('import_run.transition_not_allowed', {
      params: { from: state, transition: act },
    });
  }
}
