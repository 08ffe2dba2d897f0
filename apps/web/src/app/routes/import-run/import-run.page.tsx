import { Link, PageSection, PageTitle } from '@samhandling/ui';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useWatchedRun } from '../../../features/import-run/api/use-watched-run.ts';
import { RunChanges } from '../../../features/import-run/components/run-changes.tsx';
import { RunFacts } from '../../../features/import-run/components/run-facts.tsx';
import { RunStanding } from '../../../features/import-run/components/run-standing.tsx';
import { ImportSteps } from '../../../features/import-run/components/import-steps.tsx';
import { useRunText } from '../../../features/import-run/components/use-run-text.ts';
import { paths } from '../../../lib/paths.ts';

export function Page() {
  const t = useTranslations('import-run');
  const runs = useTranslations('pages')('importRuns.title');
  const { id } = useParams({ from: '/form/hamtningar/$id' });
  const search = useSearch({ from: '/form/hamtningar/$id' });
  const run = useWatchedRun(id);
  const text = useRunText();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const { counts, stepList } = run;
  const differences = counts.added + counts.revised + counts.withdrawn;
  return (
    <>
      <PageTitle isLong kicker={<Link href={paths.importRuns()}>{runs}</Link>}>
        {text.title(run)}
      </PageTitle>
      <RunStanding run={run} leftOut={leftOut} onStored={() => setLeftOut(new Set())} />
      {differences > 0 ? (
        <PageSection title={t('changes')} note={t('changesNote')} layout="stack">
          <RunChanges
            run={run}
            search={search}
            leftOut={leftOut}
            onLeaveOut={(change, isLeftOut) => {
              const chosen = new Set(leftOut);
              if (isLeftOut) chosen.add(change);
              else chosen.delete(change);
              setLeftOut(chosen);
            }}
          />
        </PageSection>
      ) : null}
      {stepList.length > 0 ? (
        <PageSection title={t('steps')} layout="stack">
          <ImportSteps importSteps={stepList} />
        </PageSection>
      ) : null}
      <PageSection title={t('facts.title')} layout="stack">
        <RunFacts run={run} />
      </PageSection>
    </>
  );
}
