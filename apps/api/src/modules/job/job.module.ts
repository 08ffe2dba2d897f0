import './job.errors.ts';
import { Module } from '@nestjs/common';
import { JobAccess, JobLaneAccess } from './job.access.ts';
import { JobLaneRepository } from './job-lane.repository.ts';
import { JobController, JobLaneController } from './job.controller.ts';
import { JobRepository } from './job.repository.ts';
import { JobService } from './job.service.ts';

/** Shows administrators the jobs of the product, and lets them see to those that failed. */
@Module({
  controllers: [JobController, JobLaneController],
  providers: [JobAccess, JobLaneAccess, JobLaneRepository, JobRepository, JobService],
})
export class JobModule {}
