import type { InitiativeBody, SuggestionBody } from '@samhandling/contract';

/** The words already typed, each where it stands, for suggestions. */
export const textOfBody = ({ title, summary, description }: InitiativeBody): SuggestionBody => ({
  title: title.slice(0, 1_000),
  summary: summary.slice(0, 4_000),
  description: description.slice(0, 12_000),
});
