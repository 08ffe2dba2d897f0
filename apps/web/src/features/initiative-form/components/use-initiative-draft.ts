import { wantedBodyOf, type Initiative, type InitiativeBody } from '@samhandling/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../../lib/api/query-client.ts';
import { useDraft, type DraftOf } from '../../../lib/forms/use-draft.ts';
import { ownInitiativeQuery } from '../api/form-queries.ts';
import { fitBody } from '../fit-body.ts';

/** What an initiative's draft is called where this browser keeps it. */
export const draftName = (id: string) => `initiative:${id}`;

export type InitiativeDraft = DraftOf<InitiativeBody> & {
  /** A published initiative is saved only when its owner presses the button. */
  readonly isManual: boolean;
};

export function useInitiativeDraft(initiative: Initiative): InitiativeDraft {
  const { id, version, publicationState } = initiative;
  const api = useApi();
  const queryClient = useQueryClient();
  const isManual = publicationState === 'published';
  const draft = useDraft<InitiativeBody>({
    name: draftName(id),
    initial: wantedBodyOf(initiative),
    version,
    isManual,
    fit: fitBody,
    send: async (body, read) => {
      const saved = await api.put<Initiative>(`/initiatives/${id}`, body, { version: read });
      queryClient.setQueryData(ownInitiativeQuery(id).queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: ['desk'], refetchType: 'none' });
      return saved.version;
    },
    load: async () => {
      const current = await api.get<Initiative>(`/initiatives/${id}`);
      return { body: wantedBodyOf(current), version: current.version };
    },
  });
  return { ...draft, isManual };
}
