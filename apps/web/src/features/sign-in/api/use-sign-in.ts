import type { LogInBody, Session } from '@samhandling/contract';
import { useMutation } from '@tanstack/react-query';
import { useApi } from '../../../lib/api/query-client.ts';
import { safeReturnTo } from '../../../lib/paths.ts';

/** Signs in and loads the page that was asked for anew, as the person now reads it. */
export function useSignIn(returnTo: string | undefined) {
  const api = useApi();
  return useMutation({
    mutationFn: (body: LogInBody) => api.post<Session>('/session', body),
    onSuccess: () => window.location.assign(safeReturnTo(returnTo)),
  });
}
