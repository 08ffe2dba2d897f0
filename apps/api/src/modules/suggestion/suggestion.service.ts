import { Injectable } from '@nestjs/common';
import type { SuggestionBody, Suggestions } from '@samhandling/contract';
import { suggestFor } from '@samhandling/domain/words';
import { StrategyWords } from '../everyday-word/index.ts';
import { presentSuggestions } from './suggestion.presenter.ts';

/** A text that stands nowhere in particular counts as a title while it is as short as one. */
const SHORT = 160;

/** Suggests actions and effect goals that a text is about. The text is not saved. */
@Injectable()
export class SuggestionService {
  constructor(private readonly words: StrategyWords) {}

  async suggest({ text, title, summary, description }: SuggestionBody): Promise<Suggestions> {
    const inUse = await this.words.material();
    if (!inUse) return { actions: [], effectGoals: [] };
    const isShort = (text ?? '').length <= SHORT;
    const typed = {
      title: [title ?? '', isShort ? (text ?? '') : ''].join(' '),
      summary: [summary ?? '', isShort ? '' : (text ?? '')].join(' '),
      description: description ?? '',
    };
    return presentSuggestions(suggestFor(typed, inUse.material), inUse.words.document);
  }
}
