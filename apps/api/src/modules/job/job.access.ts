import { Injectable } from '@nestjs/common';
import { jobIdSchema, jobNameSchema } from '@samhandling/contract';
import {
  type ActOf,
  JOB_LANE_POLICY,
  JOB_POLICY,
  type JobFacts,
  type JobLaneFacts,
} from '@samhandling/domain';
import { RowAccess } from '../../platform/auth/row-access.ts';
import type { Reader } from '../../platform/database/database.ts';
import { RequestFault } from '../../platform/errors/request-fault.ts';
import { JobLaneRepository, type JobLaneRow } from './job-lane.repository.ts';
import { JobRepository } from './job.repository.ts';

@Injectable()
export class JobAccess extends RowAccess<JobFacts, JobFacts, ActOf<typeof JOB_POLICY>> {
  protected readonly policy = JOB_POLICY;

  constructor(private readonly jobs: JobRepository) {
    super();
  }

  override canBeId(text: string): boolean {
    return jobIdSchema.safeParse(text).success;
  }

  protected findFacts(reader: Reader, id: string): Promise<JobFacts | undefined> {
    return this.jobs.find(reader, id);
  }

  protected factsOf(row: JobFacts): JobFacts {
    return row;
  }

  protected override notNow(): RequestFault {
    return new RequestFault('job.not_dead');
  }
}

type Lane = Pick<JobLaneRow, 'pause'>;

@Injectable()
export class JobLaneAccess extends RowAccess<Lane, JobLaneFacts, ActOf<typeof JOB_LANE_POLICY>> {
  protected readonly policy = JOB_LANE_POLICY;

  constructor(private readonly lanes: JobLaneRepository) {
    super();
  }

  override canBeId(text: string): boolean {
    return jobNameSchema.safeParse(text).success;
  }

  protected findFacts(reader: Reader, name: string): Promise<JobLaneFacts | undefined> {
    return this.lanes.findFacts(reader, name);
  }

  protected factsOf({ pause }: Lane): JobLaneFacts {
    return { isPaused: pause !== null };
  }

  protected override notNow(): RequestFault {
    return new RequestFault('job_lane.not_paused');
  }
}
