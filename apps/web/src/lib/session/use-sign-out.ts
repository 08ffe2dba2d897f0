import { useMutation } from '@tanstack/react-query';
import { useApi } from '../api/query-client.ts';
import { paths } from '../paths.ts';

/**
 * Signs out, here or everywhere, and loads the site anew: nothing of the person stays in memory. Whoever
 * asks for everywhere is told where it could not be done.
 */
export function useSignOut(where: 'here' | 'everywhere' = 'here', returnTo: string = paths.start) {
  const api = useApi();
  return useMutation({
    mutationFn: () => api.delete(where === 'here' ? '/session' : '/account/sessions'),
    onSettled: (_answer, error) => {
      if (!error || where === 'here') window.location.assign(returnTo);
    },
  });
}
