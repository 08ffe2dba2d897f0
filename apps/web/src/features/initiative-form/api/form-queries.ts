import type {
  Actor,
  Desk,
  EffectGoal,
  HistoryEntry,
  Initiative,
  SearchPage,
  Strategy,
  SuggestionBody,
  Suggestions,
} from '@samhandling/contract';
import { queryOptions } from '@tanstack/react-query';
import { apiOf, apiQuery } from '../../../lib/api/query-client.ts';

type HistoryList = { readonly items: readonly HistoryEntry[] };

export const ownInitiativeQuery = (id: string) =>
  apiQuery<Initiative>(['initiatives', id], `/initiatives/${encodeURIComponent(id)}`);

/** Whom a new initiative is written for: what is known of the actor is filled in. */
export const ownerQuery = (id: string) =>
  apiQuery<Actor>(['actors', id], `/actors/${encodeURIComponent(id)}`);

/** The initiatives that the person's actors have begun and not sent in: the first few, and how many. */
export const unfinishedQuery = () =>
  apiQuery<Desk>(['desk', 'unfinished'], '/desk', { show: 'initiative_draft', limit: 3 });

/** The actions that words ask for, best first, by the search of the site. */
export const actionsFoundQuery = (words: string) => ({
  ...apiQuery<SearchPage>(['search', 'actions'], '/search', {
    q: words.slice(0, 200),
    kind: 'action',
    limit: 30,
  }),
  enabled: words.trim().length > 1,
});

/** A goal with its indicators and what each of them measures. */
export const effectGoalQuery = (code: string) =>
  apiQuery<EffectGoal>(['effect-goals', code], `/effect-goals/${encodeURIComponent(code)}`);

export const strategyTextsQuery = () =>
  apiQuery<Strategy>(['strategies', 'current'], '/strategies/current');

/** Actions and effect goals suggested from the texts written so far. */
export const suggestionsQuery = (typed: SuggestionBody) =>
  queryOptions<Suggestions>({
    queryKey: ['suggestions', typed],
    queryFn: ({ client }) => apiOf(client).post<Suggestions>('/suggestions', typed),
    staleTime: 10 * 60 * 1000,
    enabled: Object.values(typed).join(' ').trim().length > 3,
  });

/** Who changed it last; asked anew for each version. */
export const latestChangeQuery = (id: string, version: number | undefined) => ({
  ...apiQuery<HistoryList>(
    ['initiatives', id, 'history', version],
    `/initiatives/${encodeURIComponent(id)}/history`,
  ),
  enabled: version !== undefined,
});
