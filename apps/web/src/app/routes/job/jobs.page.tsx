import { ButtonRow, EmptyState, Lead, PageSection, PageTitle } from '@samhandling/ui';
import { Button } from '@samhandling/ui/forms';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { jobLanesQuery } from '../../../features/job/api/job-lanes-query.ts';
import { jobsQuery } from '../../../features/job/api/jobs-query.ts';
import { useJobsRefresh } from '../../../features/job/api/use-job-mutations.ts';
import { JobGroups } from '../../../features/job/components/job-groups.tsx';
import { JobLaneList } from '../../../features/job/components/job-lane-list.tsx';
import { ListPagination } from '../../../lib/lists/list-pagination.tsx';
import { paths } from '../../../lib/paths.ts';

export function Page() {
  const t = useTranslations('job');
  const title = useTranslations('pages')('jobs.title');
  const search = useSearch({ from: '/form/jobb' });
  const { data: lanes, isFetching } = useSuspenseQuery(jobLanesQuery());
  const { data: dead } = useSuspenseQuery(jobsQuery('dead', search));
  const { data: unknown } = useSuspenseQuery(jobsQuery('unknown', {}));
  const refresh = useJobsRefresh();
  return (
    <>
      <PageTitle
        actions={
          <ButtonRow>
            <Button variant="secondary" isPending={isFetching} onClick={() => void refresh()}>
              {t('reload')}
            </Button>
          </ButtonRow>
        }
      >
        {title}
      </PageTitle>
      <Lead>{t('lead')}</Lead>
      <PageSection title={t('lanes')} note={t('lanesNote')}>
        <JobLaneList lanes={lanes.items} label={t('lanes')} />
      </PageSection>
      <PageSection title={t('dead')} note={t('deadNote')}>
        {dead.items.length === 0 ? (
          <EmptyState title={t('deadEmptyTitle')}>
            <p>{t('deadEmpty')}</p>
          </EmptyState>
        ) : null}
        <JobGroups jobs={dead.items} />
        <ListPagination
          list={dead}
          hrefOf={(page) => paths.jobs({ ...search, sida: page > 1 ? page : undefined })}
        />
      </PageSection>
      {unknown.items.length === 0 ? null : (
        <PageSection title={t('unknown')} note={t('unknownNote')}>
          <JobGroups jobs={unknown.items} />
        </PageSection>
      )}
    </>
  );
}
