import { Lead, PageSection, PageTitle } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import {
  everydayWordsQuery,
  useWordChange,
} from '../../../features/everyday-word/api/everyday-words-query.ts';
import { MissedSearches } from '../../../features/everyday-word/components/missed-searches.tsx';
import { WordHistory } from '../../../features/everyday-word/components/word-history.tsx';
import { WordsOfThing } from '../../../features/everyday-word/components/words-of-thing.tsx';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';

export function Page() {
  const t = useTranslations('everyday-word');
  const title = useTranslations('pages')('everydayWords.title');
  const { data: words } = useSuspenseQuery(everydayWordsQuery());
  const change = useWordChange();
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Lead>{t('lead')}</Lead>
      <FaultNotice error={change.error} />
      <PageSection title={t('missed')} note={t('missedNote')}>
        <MissedSearches missed={words.missedSearches} />
      </PageSection>
      <PageSection title={t('words')}>
        <WordsOfThing
          things={words.things}
          onChange={(wordChange, onDone) => change.mutate(wordChange, { onSuccess: onDone })}
          isPending={change.isPending}
        />
      </PageSection>
      <PageSection title={t('history')}>
        <WordHistory changes={words.changes} />
      </PageSection>
    </>
  );
}
