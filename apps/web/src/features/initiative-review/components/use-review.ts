import type { Initiative, StatusReport } from '@samhandling/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useApi } from '../../../lib/api/query-client.ts';
import { paths } from '../../../lib/paths.ts';

/** Transitions of an initiative's publication, and what the API calls them. */
export const TRANSITIONS = {
  submit: 'submission',
  withdraw: 'withdrawal',
  return: 'return',
  publish: 'publication',
  archive: 'archiving',
  republish: 'republication',
} as const;
export type ReviewTransition = keyof typeof TRANSITIONS | 'discard';

/** Transitions whose reason the other side, or everybody, reads. */
export const REASONED = ['return', 'archive', 'republish'] as const;
export const isReasoned = (transition: ReviewTransition): transition is (typeof REASONED)[number] =>
  (REASONED as readonly ReviewTransition[]).includes(transition);

/** Makes a transition; afterwards all queries that show or count the initiative are refetched. */
export function useReview({ id, version }: Initiative) {
  const api = useApi();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const refresh = () => queryClient.invalidateQueries();
  return {
    take: useMutation({
      mutationFn: async ({
        transition,
        reason,
      }: {
        transition: ReviewTransition;
        reason: string;
      }) => {
        if (transition === 'discard') return api.delete(`/initiatives/${id}`, { version });
        const body = isReasoned(transition) ? { reason } : undefined;
        await api.post<Initiative>(`/initiatives/${id}/${TRANSITIONS[transition]}`, body, {
          version,
        });
      },
      onSuccess: async (_, { transition }) => {
        if (transition === 'discard') {
          await navigate({ href: paths.desk });
          queryClient.removeQueries({ queryKey: ['initiatives', id] });
        }
        await refresh();
      },
    }),
    report: useMutation({
      mutationFn: () => api.post<StatusReport>(`/initiatives/${id}/reports`, undefined),
      onSuccess: async (report) => {
        await navigate({ href: paths.statusReport(id, report.id) });
        await refresh();
      },
    }),
  };
}
