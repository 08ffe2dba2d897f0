import { Injectable } from '@nestjs/common';
import { type ActOf, REMARK_POLICY, type RemarkFacts } from '@samhandling/domain';
import { RowAccess } from '../../platform/auth/row-access.ts';
import type { Reader } from '../../platform/database/database.ts';
import { RequestFault } from '../../platform/errors/request-fault.ts';
import { RemarkRepository, type RemarkRow } from './remark.repository.ts';

type Row = Pick<RemarkRow, 'handledAt'>;
type Act = ActOf<typeof REMARK_POLICY>;

@Injectable()
export class RemarkAccess extends RowAccess<Row, RemarkFacts, Act> {
  protected readonly policy = REMARK_POLICY;

  constructor(private readonly remarks: RemarkRepository) {
    super();
  }

  protected findFacts(reader: Reader, id: string): Promise<RemarkFacts | undefined> {
    return this.remarks.findFacts(reader, id);
  }

  protected factsOf({ handledAt }: Row): RemarkFacts {
    return { isHandled: handledAt !== null };
  }

  protected override notNow(): RequestFault {
    return new RequestFault('remark.already_handled');
  }
}
