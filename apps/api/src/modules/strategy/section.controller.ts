import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  codeSchema,
  sectionListSchema,
  sectionSchema,
  strategyChoiceQuerySchema,
} from '@samhandling/contract';
import { SameForAll } from '../../platform/auth/access.ts';
import { Operation } from '../../platform/http/operation.ts';
import { StrategyService } from './strategy.service.ts';

@Controller('sections')
export class SectionController {
  constructor(private readonly strategies: StrategyService) {}

  @Get()
  @SameForAll()
  @Operation({
    summary: 'Lists the sections with how far their actions are covered.',
    answer: sectionListSchema,
    answerDescription: 'The sections, in the order of the strategy.',
  })
  list(@Query({ schema: strategyChoiceQuerySchema }) { strategy }: { strategy?: string }) {
    return this.strategies.listSections(strategy);
  }

  @Get(':code')
  @SameForAll()
  @Operation({
    summary: 'Shows a section: its words and the actions under it.',
    answer: sectionSchema,
    answerDescription: 'The section.',
  })
  find(@Param('code', { schema: codeSchema }) code: string) {
    return this.strategies.findSection(code);
  }
}
