import { DEFAULT_LANGUAGE } from '@samhandling/messages';
import type { ReactNode } from 'react';
import { useLocale } from 'use-intl';

/**
 * The language of what the strategy says and what people write (titles, summaries, names, reports), for
 * `lang` of the element that has nothing else in it. Undefined where the page is in that language anyway.
 */
export function useWrittenLanguage(): string | undefined {
  return useLocale().split('-')[0] === DEFAULT_LANGUAGE ? undefined : DEFAULT_LANGUAGE;
}

/** Text of the strategy or of people, where words of the page stand beside it: said in its own language. */
export function Written({ children }: { readonly children: ReactNode }) {
  const language = useWrittenLanguage();
  return language === undefined ? children : <span lang={language}>{children}</span>;
}
