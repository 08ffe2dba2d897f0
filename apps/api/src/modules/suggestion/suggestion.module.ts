import { Module } from '@nestjs/common';
import { EverydayWordModule } from '../everyday-word/index.ts';
import { SuggestionController } from './suggestion.controller.ts';
import { SuggestionService } from './suggestion.service.ts';

@Module({
  imports: [EverydayWordModule],
  controllers: [SuggestionController],
  providers: [SuggestionService],
})
export class SuggestionModule {}
