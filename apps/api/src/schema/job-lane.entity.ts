import { LANE_PAUSE_REASONS, type LanePauseReason } from '@samhandling/domain';
import { Check, Entity } from 'typeorm';
import { ColumnOf, oneOf } from './column.ts';

@Entity('job_lane')
@Check('job_lane_at_once_check', 'at_once > 0')
@Check('job_lane_pause_check', '(paused_until IS NULL) = (paused_because IS NULL)')
@Check('job_lane_paused_because_check', oneOf('paused_because', LANE_PAUSE_REASONS))
export class JobLaneEntity {
  @ColumnOf('text', { key: 'job_lane_pkey' })
  name!: string;

  @ColumnOf('integer')
  atOnce!: number;

  @ColumnOf('boolean')
  isOrdered!: boolean;

  @ColumnOf('timestamptz', { nullable: true })
  pausedUntil!: Date | null;

  @ColumnOf('text', { nullable: true })
  pausedBecause!: LanePauseReason | null;
}
