import { Controller, Get } from '@nestjs/common';
import { reviewTimeSchema, type ReviewTime } from '@samhandling/contract';
import { usualReviewDays } from '@samhandling/domain';
import { Requires } from '../../platform/auth/access.ts';
import { Database } from '../../platform/database/database.ts';
import { Operation } from '../../platform/http/operation.ts';
import { ReviewTimeRepository } from './review-time.repository.ts';

@Controller('review-time')
export class ReviewTimeController {
  constructor(
    private readonly database: Database,
    private readonly answers: ReviewTimeRepository,
  ) {}

  @Get()
  @Requires('desk:view')
  @Operation({
    summary: 'Says how many days it usually takes until a submitted initiative is answered.',
    answer: reviewTimeSchema,
  })
  async get(): Promise<ReviewTime> {
    return { days: usualReviewDays(await this.answers.latest(this.database)) };
  }
}
