import type { EvidenceFile, EvidenceFileQuery, Initiative } from '@samhandling/contract';
import type { EvidenceMediaType } from '@samhandling/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../../lib/api/query-client.ts';
import { ownInitiativeQuery } from './form-queries.ts';

type Files = readonly EvidenceFile[];

/** Stores and removes files at once, independently of the draft. */
function useFilesOf(initiativeId: string, contributionId: string) {
  const queryClient = useQueryClient();
  const { queryKey } = ownInitiativeQuery(initiativeId);
  return (change: (files: Files) => EvidenceFile[]) =>
    queryClient.setQueryData<Initiative>(
      queryKey,
      (known) =>
        known && {
          ...known,
          contributions: known.contributions.map((one) =>
            one.id === contributionId ? { ...one, files: change(one.files) } : one,
          ),
        },
    );
}

export function useEvidenceFileAddition(initiativeId: string, contributionId: string) {
  const api = useApi();
  const changeFiles = useFilesOf(initiativeId, contributionId);
  return useMutation({
    mutationFn: ({ file, type }: { file: File; type: EvidenceMediaType }) => {
      const query: EvidenceFileQuery = { contributionId, name: file.name };
      return api.post<EvidenceFile>('/evidence-files', file.slice(0, file.size, type), { query });
    },
    onSuccess: (added) => changeFiles((files) => [...files, added]),
  });
}

export function useEvidenceFileRemoval(initiativeId: string, contributionId: string) {
  const api = useApi();
  const changeFiles = useFilesOf(initiativeId, contributionId);
  return useMutation({
    mutationFn: (id: string) => api.delete(`/evidence-files/${id}`),
    onSuccess: (_answer, id) => changeFiles((files) => files.filter((file) => file.id !== id)),
  });
}
