import { isProblem } from '../../lib/api/problem-error.ts';

/** What the fault page is called: message keys under `shell.fault`. */
export function faultTitle(error: unknown): 'title' | 'offlineTitle' | 'deniedTitle' {
  if (isProblem(error) && error.isNetworkLoss) {
    return 'offlineTitle';
  }
  return isProblem(error) && error.status === 403 ? 'deniedTitle' : 'title';
}
