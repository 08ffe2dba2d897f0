import { useTranslations } from 'use-intl';
import { useWords, type Words } from './words.ts';

/** What whole sentences about targets are made with; a page of marks and labels does without. */
export type SentenceWords = Words & {
  readonly say: ReturnType<typeof useTranslations<'target-sentence'>>;
};

/** The texts and figures of the page's language. */
export function useSentenceWords(): SentenceWords {
  const words = useWords();
  const say = useTranslations('target-sentence');
  return { ...words, say };
}
