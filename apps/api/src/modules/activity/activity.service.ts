import { Injectable } from '@nestjs/common';
import type { ActivityEntry } from '@samhandling/contract';
import { Database } from '../../platform/database/database.ts';
import { ActivityRepository } from './activity.repository.ts';

/** Lists what happened lately in public; the same for everybody. */
@Injectable()
export class ActivityService {
  constructor(
    private readonly database: Database,
    private readonly entries: ActivityRepository,
  ) {}

  async list(limit: number): Promise<{ items: ActivityEntry[] }> {
    return { items: await this.entries.list(this.database, limit) };
  }
}
