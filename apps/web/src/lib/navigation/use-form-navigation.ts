import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { parseSearch, stringifySearch } from '../search-params.ts';

/** Where a GET form leads: its action with its answers, empty ones left out. */
export function hrefOfForm(action: string, data: Iterable<[string, FormDataEntryValue]>): string {
  const pairs = [...data].flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value.trim()]] : [],
  );
  return `${action}${stringifySearch(parseSearch(new URLSearchParams(pairs).toString()))}`;
}

/**
 * Search and filter forms are plain GET forms, so they work without JavaScript. With it, the router
 * follows them like a link: the page stays, the list changes. Forms that write prevent the default themselves.
 */
export function useFormNavigation(): void {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: SubmitEvent) => {
      const form = event.target;
      if (!(form instanceof HTMLFormElement) || event.defaultPrevented || form.method !== 'get') {
        return;
      }
      const action = new URL(form.action);
      if (action.origin !== window.location.origin || action.pathname.startsWith('/api/')) {
        return;
      }
      event.preventDefault();
      const href = hrefOfForm(action.pathname, new FormData(form, event.submitter));
      void router.navigate({ href, resetScroll: action.pathname !== window.location.pathname });
    };
    document.addEventListener('submit', follow);
    return () => document.removeEventListener('submit', follow);
  }, [router]);
}
