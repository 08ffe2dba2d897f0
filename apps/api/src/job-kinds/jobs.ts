import { Injectable } from '@nestjs/common';
import { JobQueue } from '../platform/jobs/job-queue.ts';
import { JobRunner } from '../platform/jobs/job-runner.ts';
import { JOB_KINDS } from './job-kinds.ts';

/** Where slices put jobs: beside the change that causes them, in its transaction. */
@Injectable()
export class Jobs extends JobQueue<typeof JOB_KINDS> {
  constructor(runner: JobRunner) {
    super(JOB_KINDS, runner);
  }
}
