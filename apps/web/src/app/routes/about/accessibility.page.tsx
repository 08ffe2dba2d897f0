import { REMARK_MONTHS } from '@samhandling/domain';
import { ArrowLink, Lead, PageSection, PageTitle, Prose } from '@samhandling/ui';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { BrowserOnly } from '../../../lib/hydration/browser-only.tsx';
import { useRegion } from '../../../lib/region/region-query.ts';
import { useSession } from '../../../lib/session/session.ts';
import { useDates } from '../../../lib/values/dates.ts';

/** When this statement was last reviewed. */
const WRITTEN_ON = '2026-11-27';
const DIGG = 'https://www.digg.se/tdosanmalan';
const FAULTS = ['map', 'script', 'language', 'links'] as const;

const RemarkTools = lazy(() => import('../remark/remark-tools.tsx'));

export function Page() {
  const t = useTranslations('accessibility');
  const pages = useTranslations('pages');
  const common = useTranslations('common');
  const { date } = useDates();
  const { isDemo } = useSession();
  const { region } = useRegion();
  const { sida = '' } = useSearch({ from: '/tillganglighet' });
  return (
    <>
      <PageTitle isLong>{pages('accessibility.title')}</PageTitle>
      <Lead>{t('lead')}</Lead>
      <PageSection title={t('body.title')}>
        <Prose>
          <p>{t('body.p1', { region: region.name })}</p>
          {isDemo ? <p>{t('body.demo')}</p> : null}
        </Prose>
      </PageSection>
      <PageSection title={t('status.title')}>
        <Prose>
          <p>{t('status.p1')}</p>
        </Prose>
      </PageSection>
      <PageSection title={t('faults.title')}>
        <Prose>
          <ul>
            {FAULTS.map((fault) => (
              <li key={fault}>{t(`faults.${fault}`)}</li>
            ))}
          </ul>
        </Prose>
      </PageSection>
      <PageSection id="synpunkt" title={t('remarks.title')}>
        <Prose>
          <p>{t('remarks.p1')}</p>
          <p>{t('remarks.kept', { years: REMARK_MONTHS / 12 })}</p>
          <noscript>
            <p>{t('remarks.needsScript')}</p>
          </noscript>
        </Prose>
        <BrowserOnly>
          <Suspense fallback={null}>
            <RemarkTools key={sida} pageAddress={sida} />
          </Suspense>
        </BrowserOnly>
        <Prose>
          <p>{t('remarks.p2')}</p>
          <p>
            <ArrowLink href={DIGG} isExternal externalLabel={common('externalSite')}>
              {t('remarks.link')}
            </ArrowLink>
          </p>
        </Prose>
      </PageSection>
      <PageSection title={t('method.title')}>
        <Prose>
          <p>{t('method.p1')}</p>
          <p>{t('method.p2', { date: date(WRITTEN_ON) })}</p>
        </Prose>
      </PageSection>
    </>
  );
}
