import { Controller, Get, Query } from '@nestjs/common';
import {
  activityEntrySchema,
  activityQuerySchema,
  listOf,
  type ActivityEntry,
} from '@samhandling/contract';
import { Public } from '../../platform/auth/access.ts';
import { Operation } from '../../platform/http/operation.ts';
import { ActivityService } from './activity.service.ts';

const activityListSchema = listOf('ActivityList', activityEntrySchema);

@Controller('activity')
export class ActivityController {
  constructor(private readonly activity: ActivityService) {}

  @Get()
  @Public()
  @Operation({ summary: 'Lists what happened lately, latest first.', answer: activityListSchema })
  list(
    @Query({ schema: activityQuerySchema }) { limit }: { limit: number },
  ): Promise<{ items: ActivityEntry[] }> {
    return this.activity.list(limit);
  }
}
