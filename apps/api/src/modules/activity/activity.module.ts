import { Module } from '@nestjs/common';
import { ActivityController } from './activity.controller.ts';
import { ActivityMonthRepository } from './activity-month.repository.ts';
import { ActivityRepository } from './activity.repository.ts';
import { ActivityService } from './activity.service.ts';

@Module({
  controllers: [ActivityController],
  providers: [ActivityMonthRepository, ActivityRepository, ActivityService],
})
export class ActivityModule {}
