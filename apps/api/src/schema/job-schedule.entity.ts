import { Entity } from 'typeorm';
import { ColumnOf } from './column.ts';

@Entity('job_schedule')
export class JobScheduleEntity {
  @ColumnOf('text', { key: 'job_schedule_pkey' })
  name!: string;

  /** The schedule as it was written when the next time was computed. */
  @ColumnOf('text')
  rule!: string;

  @ColumnOf('timestamptz')
  nextAt!: Date;
}
