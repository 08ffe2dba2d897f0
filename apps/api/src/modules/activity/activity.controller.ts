import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  activityEntrySchema,
  activityMonthNameSchema,
  activityMonthSchema,
  activityQuerySchema,
  listOf,
  type ActivityEntry,
  type ActivityMonthName,
  type ActivityQuery,
} from '@samhandling/contract';
import { SameForAll } from '../../platform/auth/access.ts';
import { Operation } from '../../platform/http/operation.ts';
import { ActivityService } from './activity.service.ts';

const activityListSchema = listOf('ActivityList', activityEntrySchema);

@Controller('activity')
export class ActivityController {
  constructor(private readonly activity: ActivityService) {}

  @Get()
  @SameForAll()
  @Operation({ summary: 'Lists what happened lately, latest first.', answer: activityListSchema })
  list(
    @Query({ schema: activityQuerySchema }) query: ActivityQuery,
  ): Promise<{ items: ActivityEntry[] }> {
    return this.activity.list(query);
  }

  @Get('months/:month')
  @SameForAll()
  @Operation({
    summary: 'Sums up what happened in a month.',
    description: '`last` stands for the last month that has passed, Swedish time.',
    answer: activityMonthSchema,
    answerDescription: 'Each kind of event as a number, or as the actions that it happened to.',
  })
  sumUp(@Param('month', { schema: activityMonthNameSchema }) month: ActivityMonthName) {
    return this.activity.sumUp(month);
  }
}
