import { Injectable } from '@nestjs/common';
import { type ActOf, INITIATIVE_POLICY, type InitiativeFacts } from '@samhandling/domain';
import { RowAccess } from '../../platform/auth/row-access.ts';
import type { Reader } from '../../platform/database/database.ts';
import { RequestFault } from '../../platform/errors/request-fault.ts';
import { EvidenceFileRepository } from './evidence-file.repository.ts';

type Act = ActOf<typeof INITIATIVE_POLICY>;

/** A file is read by whoever reads its initiative, and kept by whoever changes that. */
@Injectable()
export class EvidenceFileAccess extends RowAccess<InitiativeFacts, InitiativeFacts, Act> {
  protected readonly policy = INITIATIVE_POLICY;

  constructor(private readonly files: EvidenceFileRepository) {
    super();
  }

  protected findFacts(reader: Reader, id: string): Promise<InitiativeFacts | undefined> {
    return this.files.findFacts(reader, id);
  }

  protected factsOf(row: InitiativeFacts): InitiativeFacts {
    return row;
  }

  protected override notNow({ publicationState }: InitiativeFacts): RequestFault {
    return new RequestFault('initiative.transition_not_allowed', {
      params: { from: publicationState, transition: 'change' },
    });
  }
}
