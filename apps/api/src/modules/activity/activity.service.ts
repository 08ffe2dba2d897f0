import { Injectable } from '@nestjs/common';
import type {
  ActivityEntry,
  ActivityMonth,
  ActivityMonthName,
  ActivityQuery,
} from '@samhandling/contract';
import { addMonths } from '@samhandling/domain';
import { Database } from '../../platform/database/database.ts';
import { Clock } from '../../platform/time/clock.ts';
import { ActivityMonthRepository } from './activity-month.repository.ts';
import { ActivityRepository } from './activity.repository.ts';

/** Lists and sums up what happened in public; the same for everybody. */
@Injectable()
export class ActivityService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly entries: ActivityRepository,
    private readonly months: ActivityMonthRepository,
  ) {}

  async list(query: ActivityQuery): Promise<{ items: ActivityEntry[] }> {
    return { items: await this.entries.list(this.database, query) };
  }

  async sumUp(name: ActivityMonthName): Promise<ActivityMonth> {
    const month = name === 'last' ? this.lastMonth() : name;
    return { month, ...(await this.months.sumUp(this.database, month)) };
  }

  private lastMonth(): string {
    const first = `${this.clock.today().slice(0, 7)}-01`;
    return addMonths(first, -1).slice(0, 7);
  }
}
