import { Body, Controller, Post } from '@nestjs/common';
import {
  suggestionBodySchema,
  suggestionsSchema,
  type SuggestionBody,
  type Suggestions,
} from '@samhandling/contract';
import { Requires } from '../../platform/auth/access.ts';
import { Operation } from '../../platform/http/operation.ts';
import { SuggestionService } from './suggestion.service.ts';

@Controller('suggestions')
export class SuggestionController {
  constructor(private readonly suggestions: SuggestionService) {}

  @Post()
  @Requires('initiative:suggest')
  @Operation({
    summary: 'Suggests actions and effect goals that match the words already typed.',
    answer: suggestionsSchema,
  })
  suggest(@Body({ schema: suggestionBodySchema }) body: SuggestionBody): Promise<Suggestions> {
    return this.suggestions.suggest(body);
  }
}
