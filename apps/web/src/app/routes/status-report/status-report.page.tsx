import { ArrowLink, Lead, Link, Notice, PageTitle } from '@samhandling/ui';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { statusReportQuery } from '../../../features/status-report/api/status-report-query.ts';
import { CorrectReport } from '../../../features/status-report/components/correct-report.tsx';
import { ReportForm } from '../../../features/status-report/components/report-form.tsx';
import { paths } from '../../../lib/paths.ts';
import { Written } from '../../../lib/messages/written.tsx';

export function Page() {
  const t = useTranslations('status-report-form');
  const title = useTranslations('pages')('statusReport.title');
  const { reportId } = useParams({ from: '/form/initiativ/$id/rapporter/$reportId' });
  const { data: report } = useSuspenseQuery(statusReportQuery(reportId));
  const { initiative, abilities, correctionReason, state } = report;
  const back = paths.initiative(initiative.id);
  return (
    <>
      <PageTitle
        kicker={
          <Link href={back}>
            <Written>{initiative.title}</Written>
          </Link>
        }
      >
        {title}
      </PageTitle>
      {state === 'draft' && abilities.update ? (
        <>
          <Lead>
            {correctionReason ? t('correcting', { reason: correctionReason }) : t('lead')}
          </Lead>
          <ReportForm key={report.id} report={report} />
        </>
      ) : (
        <>
          <Notice title={t('filedTitle')}>
            <p>{t('filed')}</p>
          </Notice>
          {abilities.correct ? <CorrectReport report={report} /> : null}
          <ArrowLink href={back}>{t('back')}</ArrowLink>
        </>
      )}
    </>
  );
}
