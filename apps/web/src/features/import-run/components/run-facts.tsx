import type { ImportRun } from '@samhandling/contract';
import { DescriptionList } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { useDates } from '../../../lib/values/dates.ts';
import { useRunText } from './use-run-text.ts';

export function RunFacts({ run }: { run: ImportRun }) {
  const t = useTranslations('import-run');
  const { dateTime } = useDates();
  const text = useRunText();
  const { fetchedAt, settledAt, settledBy, reason, source } = run;
  return (
    <DescriptionList
      layout="row"
      items={[
        { term: t('facts.started'), description: text.by(run) },
        fetchedAt !== null && { term: t('facts.fetched'), description: dateTime(fetchedAt) },
        source !== null && { term: t('facts.source'), description: source },
        settledAt !== null && {
          term: t('facts.settled'),
          description: settledBy
            ? t('byPerson', { name: settledBy, time: dateTime(settledAt) })
            : dateTime(settledAt),
        },
        reason !== null && { term: t('facts.reason'), description: reason },
        { term: t('facts.counts'), description: text.found(run) },
      ]}
    />
  );
}
