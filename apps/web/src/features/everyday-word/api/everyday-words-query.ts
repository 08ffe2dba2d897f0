import type { EverydayWordBody, EverydayWords } from '@samhandling/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiQuery, useApi } from '../../../lib/api/query-client.ts';

const PATH = '/everyday-words';

export const everydayWordsQuery = () => apiQuery<EverydayWords>(['everyday-words'], PATH);

/** What is done with a word. */
export type WordChange = EverydayWordBody & { readonly isRemoved: boolean };

/** Adds a word or takes it away; the answer is the whole list as it is then. */
export function useWordChange() {
  const api = useApi();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ isRemoved, code, language, word }: WordChange) =>
      api.post<EverydayWords>(isRemoved ? `${PATH}/removal` : PATH, { code, language, word }),
    onSuccess: (words) => queryClient.setQueryData(everydayWordsQuery().queryKey, words),
  });
}
