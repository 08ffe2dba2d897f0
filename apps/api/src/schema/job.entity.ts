import { JOB_KEY_REACHES, JOB_STATES, type JobKeyReach, type JobState } from '@samhandling/domain';
import type { Generated, GeneratedAlways } from 'kysely';
import { Check, Entity, Index } from 'typeorm';
import { ColumnOf, type Json, oneOf } from './column.ts';

@Entity('job')
@Check('job_key_check', '(key IS NULL) = (key_reach IS NULL)')
@Check('job_key_reach_check', oneOf('key_reach', JOB_KEY_REACHES))
@Check('job_lease_check', `(state = 'running'::text) = (lease_until IS NOT NULL)`)
@Check('job_state_check', oneOf('state', JOB_STATES))
@Index('job_due_index', ['lane', 'runAt'], { where: `state = 'waiting'::text` })
@Index('job_open_index', ['lane', 'id'], {
  where: `(state = ANY (ARRAY['waiting'::text, 'running'::text]))`,
})
@Index('job_ended_index', ['name', 'endedAt'], {
  where: `(state = ANY (ARRAY['done'::text, 'dead'::text]))`,
})
@Index('job_key_waiting_key', ['name', 'key'], {
  unique: true,
  where: `((key_reach = 'waiting'::text) AND (state = 'waiting'::text) AND (attempt = 0))`,
})
@Index('job_key_open_key', ['name', 'key'], {
  unique: true,
  where: `((key_reach = 'open'::text) AND (state = ANY (ARRAY['waiting'::text, 'running'::text])))`,
})
@Index('job_key_ever_key', ['name', 'key'], {
  unique: true,
  where: `key_reach = 'ever'::text`,
})
export class JobEntity {
  @ColumnOf('bigint', { key: 'job_pkey', generated: 'identity', generatedIdentity: 'ALWAYS' })
  id!: GeneratedAlways<string>;

  @ColumnOf('text')
  name!: string;

  @ColumnOf('text')
  lane!: string;

  /** Ids, dates and words of closed lists; empty once the job is done. */
  @ColumnOf('jsonb')
  payload!: Json<object>;

  @ColumnOf('text', { nullable: true })
  key!: string | null;

  @ColumnOf('text', { nullable: true })
  keyReach!: JobKeyReach | null;

  @ColumnOf('text', { default: 'waiting' })
  state!: Generated<JobState>;

  /** From when it is due, on the product's clock. */
  @ColumnOf('timestamptz')
  runAt!: Date;

  /** When the lease of its process ends, in real time. */
  @ColumnOf('timestamptz', { nullable: true })
  leaseUntil!: Date | null;

  /** How often it has been taken; it only rises, so that it identifies who has the job. */
  @ColumnOf('integer', { default: 0 })
  attempt!: Generated<number>;

  /** How many tries count against it; none when it is sent again. */
  @ColumnOf('integer', { default: 0 })
  tries!: Generated<number>;

  @ColumnOf('integer', { nullable: true })
  progress!: number | null;

  @ColumnOf('integer', { nullable: true })
  progressOf!: number | null;

  /** Why it failed last, in a line without addresses or links. */
  @ColumnOf('text', { nullable: true })
  error!: string | null;

  @ColumnOf('timestamptz')
  createdAt!: Date;

  @ColumnOf('timestamptz', { nullable: true })
  startedAt!: Date | null;

  @ColumnOf('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
