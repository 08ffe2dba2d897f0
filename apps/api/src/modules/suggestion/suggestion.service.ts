import { Injectable } from '@nestjs/common';
import type { SuggestionBody, Suggestions } from '@samhandling/contract';
import { Database } from '../../platform/database/database.ts';
import { termsOf } from '../search/index.ts';
import { scoreSuggestions } from './score-suggestions.ts';
import { SuggestionRepository } from './suggestion.repository.ts';

/** How many words are compared; the first ones say what the text is about. */
const MAX_TERMS = 80;
const MIN_LENGTH = 3;

/** Suggests actions and effect goals that resemble a text. The text is not saved. */
@Injectable()
export class SuggestionService {
  constructor(
    private readonly database: Database,
    private readonly material: SuggestionRepository,
  ) {}

  async suggest({ text }: SuggestionBody): Promise<Suggestions> {
    const terms = termsOf(text, Infinity)
      .filter((term) => term.length >= MIN_LENGTH)
      .slice(0, MAX_TERMS);
    if (terms.length === 0) return { actions: [], effectGoals: [] };
    return scoreSuggestions(await this.material.findMaterial(this.database, terms));
  }
}
