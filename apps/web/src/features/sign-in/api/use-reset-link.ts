import { useMutation } from '@tanstack/react-query';
import { useApi } from '../../../lib/api/query-client.ts';

/** Asks for a link by mail that sets a new password; the answer is the same for every address. */
export function useResetLink() {
  const api = useApi();
  return useMutation({
    mutationFn: (email: string) => api.post('/password-resets', { email }),
  });
}
