import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import {
  jobCountSchema,
  jobGroupBodySchema,
  jobIdSchema,
  jobLaneListSchema,
  jobLaneSchema,
  jobNameSchema,
  jobPageSchema,
  jobSchema,
  jobsQuerySchema,
  type JobGroupBody,
  type JobsQuery,
} from '@samhandling/contract';
import type { Person } from '@samhandling/domain';
import { Requires } from '../../platform/auth/access.ts';
import { SignedInPerson } from '../../platform/auth/current-person.ts';
import { Operation } from '../../platform/http/operation.ts';
import { JobAccess, JobLaneAccess } from './job.access.ts';
import { JobService } from './job.service.ts';

@Controller('job-lanes')
export class JobLaneController {
  constructor(private readonly jobs: JobService) {}

  @Get()
  @Requires('job:view')
  @Operation({
    summary: 'Lists the lanes of jobs: what waits, what runs, and which of them pause and why.',
    answer: jobLaneListSchema,
  })
  list(@SignedInPerson() person: Person) {
    return this.jobs.lanes(person);
  }

  @Post(':name/resumption')
  @Requires('job_lane:resume', { access: JobLaneAccess, act: 'resume', parameter: 'name' })
  @Operation({
    summary: 'Ends the pause of a lane.',
    answer: jobLaneSchema,
    refusals: ['job_lane.not_paused'],
  })
  resume(@Param('name', { schema: jobNameSchema }) name: string, @SignedInPerson() person: Person) {
    return this.jobs.resume(name, person);
  }
}

@Controller('jobs')
export class JobController {
  constructor(private readonly jobs: JobService) {}

  @Get()
  @Requires('job:view')
  @Operation({
    summary: 'Lists jobs that were given up, or that nobody knows, the latest first.',
    answer: jobPageSchema,
  })
  list(@Query({ schema: jobsQuerySchema }) query: JobsQuery, @SignedInPerson() person: Person) {
    return this.jobs.list(query, person);
  }

  @Post('retries')
  @Requires('job:retry')
  @Operation({
    summary: 'Has all jobs of a name that were given up tried again.',
    answer: jobCountSchema,
  })
  retryAll(
    @Body({ schema: jobGroupBodySchema }) { name }: JobGroupBody,
    @SignedInPerson() person: Person,
  ) {
    return this.jobs.retryAll(name, person);
  }

  @Post('removals')
  @Requires('job:drop')
  @Operation({
    summary: 'Removes all jobs of a name that were given up.',
    answer: jobCountSchema,
  })
  dropAll(
    @Body({ schema: jobGroupBodySchema }) { name }: JobGroupBody,
    @SignedInPerson() person: Person,
  ) {
    return this.jobs.dropAll(name, person);
  }

  @Post(':id/retry')
  @Requires('job:retry', { access: JobAccess, act: 'retry' })
  @Operation({
    summary: 'Has a job that was given up tried again.',
    answer: jobSchema,
    refusals: ['job.not_dead', 'job.open_exists'],
  })
  retry(@Param('id', { schema: jobIdSchema }) id: string, @SignedInPerson() person: Person) {
    return this.jobs.retry(id, person);
  }

  @Delete(':id')
  @Requires('job:drop', { access: JobAccess, act: 'drop' })
  @Operation({
    summary: 'Removes a job that was given up, or that nobody knows.',
    refusals: ['job.not_dead'],
  })
  drop(@Param('id', { schema: jobIdSchema }) id: string, @SignedInPerson() person: Person) {
    return this.jobs.drop(id, person);
  }
}
