import { Lead, Link, PageSection, PageTitle, StateMark, TagRow } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { watchedRunQuery } from '../../features/import-run/api/import-runs-query.ts';
import { ChangedIndicators } from '../../features/import-run/components/changed-indicators.tsx';
import { RunActions } from '../../features/import-run/components/run-actions.tsx';
import { RunChanges } from '../../features/import-run/components/run-changes.tsx';
import { RunFacts } from '../../features/import-run/components/run-facts.tsx';
import { RunSteps } from '../../features/import-run/components/run-steps.tsx';
import { useRunText } from '../../features/import-run/components/use-run-text.ts';
import { paths } from '../../lib/paths.ts';

export function Page() {
  const t = useTranslations('import-run');
  const runs = useTranslations('pages')('importRuns.title');
  const { id } = useParams({ from: '/form/hamtningar/$id' });
  const search = useSearch({ from: '/form/hamtningar/$id' });
  const { data: run } = useSuspenseQuery(watchedRunQuery(id));
  const text = useRunText();
  const { state, counts, steps, stepList } = run;
  const differences = counts.added + counts.revised + counts.withdrawn;
  return (
    <>
      <PageTitle isLong kicker={<Link href={paths.importRuns()}>{runs}</Link>}>
        {text.title(run)}
      </PageTitle>
      <div role="status">
        <TagRow>
          <StateMark kind="run" value={state} label={t(`state.${state}`)} />
        </TagRow>
        <Lead size={22}>
          {t(`leadOf.${state}`, {
            done: steps.done + steps.failed,
            total: steps.total,
            failed: steps.failed,
            waiting: counts.waiting,
            stored: counts.stored,
          })}
        </Lead>
      </div>
      <RunActions run={run} />
      {state === 'stored' ? <ChangedIndicators run={run} /> : null}
      {differences > 0 ? (
        <PageSection title={t('changes')} note={t('changesNote')} layout="stack">
          <RunChanges run={run} search={search} />
        </PageSection>
      ) : null}
      {stepList.length > 0 ? (
        <PageSection title={t('steps')} layout="stack">
          <RunSteps steps={stepList} />
        </PageSection>
      ) : null}
      <PageSection title={t('facts.title')} layout="stack">
        <RunFacts run={run} />
      </PageSection>
    </>
  );
}
