import type { Actor, ActorPage } from '@samhandling/contract';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { apiQuery } from '../api/query-client.ts';

const MOST = 20;
const PAUSE = 200;

const searchQuery = (text: string) =>
  apiQuery<ActorPage>(['actors', 'search'], '/actors', { limit: MOST, ...(text && { q: text }) });

/** The first actors whose name contains the text. */
export function useActorSearch({ isEnabled = true } = {}) {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  const { data, isFetching } = useQuery({
    ...searchQuery(asked),
    placeholderData: keepPreviousData,
    enabled: isEnabled,
  });
  return { found: data?.items ?? [], text, search: setText, isSearching: isFetching };
}

/** The names of actors by their ids, as far as they are known yet. */
export function useActorNames(ids: readonly string[]): (id: string) => string {
  const names = useQueries({
    queries: [...new Set(ids)].map((id) => apiQuery<Actor>(['actors', id], `/actors/${id}`)),
    combine: (results) => new Map(results.map(({ data }) => [data?.id, data?.name])),
  });
  return (id) => names.get(id) ?? '';
}
