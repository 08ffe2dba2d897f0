import { Injectable } from '@nestjs/common';
import {
  type ActOf,
  INITIATIVE_POLICY,
  type InitiativeFacts,
  STATUS_REPORT_POLICY,
  type StatusReportFacts,
} from '@samhandling/domain';
import { RowAccess } from '../../platform/auth/row-access.ts';
import type { Reader } from '../../platform/database/database.ts';
import { RequestFault } from '../../platform/errors/request-fault.ts';
import {
  type ReportedInitiative,
  type ReportRow,
  StatusReportRepository,
} from './status-report.repository.ts';

type Initiative = Pick<ReportedInitiative, 'owner' | 'publicationState'>;
type Report = Pick<ReportRow, 'state' | 'correction' | 'initiative'>;
type Act = ActOf<typeof STATUS_REPORT_POLICY>;

/** The initiative that a report is begun about. */
@Injectable()
export class ReportedInitiativeAccess extends RowAccess<
  Initiative,
  InitiativeFacts,
  ActOf<typeof INITIATIVE_POLICY>
> {
  protected readonly policy = INITIATIVE_POLICY;

  constructor(private readonly reports: StatusReportRepository) {
    super();
  }

  protected findFacts(reader: Reader, id: string): Promise<InitiativeFacts | undefined> {
    return this.reports.findInitiativeFacts(reader, id);
  }

  protected factsOf({ owner, publicationState }: Initiative): InitiativeFacts {
    return { ownerActorId: owner.id, publicationState };
  }

  protected override notNow(initiative: Initiative): RequestFault {
    return notReportable(initiative);
  }
}

@Injectable()
export class StatusReportAccess extends RowAccess<Report, StatusReportFacts, Act> {
  protected readonly policy = STATUS_REPORT_POLICY;

  constructor(private readonly reports: StatusReportRepository) {
    super();
  }

  protected findFacts(reader: Reader, id: string): Promise<StatusReportFacts | undefined> {
    return this.reports.findFacts(reader, id);
  }

  protected factsOf({ state, correction, initiative }: Report): StatusReportFacts {
    return {
      ownerActorId: initiative.owner.id,
      publicationState: initiative.publicationState,
      state,
      isSuperseded: correction !== null,
    };
  }

  protected override notNow({ state, initiative }: Report, act: Act): RequestFault {
    if (act === 'file' && state === 'draft') return notReportable(initiative);
    return new RequestFault('status_report.transition_not_allowed', {
      params: { from: state, transition: act === 'update' ? 'change' : act },
    });
  }
}

/** Only what is published reports. */
function notReportable({ publicationState }: Initiative): RequestFault {
  return new RequestFault('initiative.transition_not_allowed', {
    params: { from: publicationState, transition: 'report' },
  });
}
