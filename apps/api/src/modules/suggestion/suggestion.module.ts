import { Module } from '@nestjs/common';
import { SuggestionController } from './suggestion.controller.ts';
import { SuggestionRepository } from './suggestion.repository.ts';
import { SuggestionService } from './suggestion.service.ts';

@Module({
  controllers: [SuggestionController],
  providers: [SuggestionRepository, SuggestionService],
})
export class SuggestionModule {}
