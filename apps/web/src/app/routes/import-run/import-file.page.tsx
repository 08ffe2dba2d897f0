import { Lead, Link, PageTitle } from '@samhandling/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { FileForm } from '../../../features/import-run/file/file-form.tsx';
import { paths } from '../../../lib/paths.ts';

export function Page() {
  const t = useTranslations('import-file');
  const pages = useTranslations('pages');
  const navigate = useNavigate();
  const { indikator } = useSearch({ from: '/form/hamtningar/fil' });
  return (
    <>
      <PageTitle kicker={<Link href={paths.importRuns()}>{pages('importRuns.title')}</Link>}>
        {pages('importFile.title')}
      </PageTitle>
      <Lead>{t('lead')}</Lead>
      <FileForm
        indicatorCode={indikator}
        onRead={(run) => void navigate({ href: paths.importRun(run.id) })}
      />
    </>
  );
}
