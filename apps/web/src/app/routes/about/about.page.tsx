import { REMARK_MONTHS } from '@samhandling/domain';
import { ArrowLink, DescriptionList, Lead, PageSection, PageTitle, Prose } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { paths } from '../../../lib/paths.ts';

const WORDS = [
  'action',
  'actor',
  'ownership',
  'initiative',
  'report',
  'effectGoal',
  'contribution',
] as const;

export function Page() {
  const t = useTranslations('about');
  const title = useTranslations('pages')('about.title');
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Lead>{t('lead')}</Lead>
      <PageSection title={t('what.title')}>
        <Prose>
          <p>{t('what.p1')}</p>
          <p>{t('what.p2')}</p>
        </Prose>
      </PageSection>
      <PageSection title={t('words.title')}>
        <DescriptionList
          layout="row"
          items={WORDS.map((word) => ({
            term: t(`words.${word}`),
            description: t(`words.${word}Text`),
          }))}
        />
      </PageSection>
      <PageSection title={t('trust.title')}>
        <Prose>
          <p>{t('trust.p1')}</p>
          <p>{t('trust.p2')}</p>
        </Prose>
      </PageSection>
      <PageSection title={t('take.title')}>
        <Prose>
          <p>{t('take.p1')}</p>
          <p>
            <ArrowLink href={paths.actorRequest}>{t('take.join')}</ArrowLink>
          </p>
          <p>
            <ArrowLink href={paths.unownedActions()}>{t('take.unowned')}</ArrowLink>
          </p>
        </Prose>
      </PageSection>
      <PageSection title={t('data.title')}>
        <Prose>
          <p>{t('data.p1')}</p>
          <p>
            <ArrowLink href={paths.openData}>{t('data.link')}</ArrowLink>
          </p>
        </Prose>
      </PageSection>
      <PageSection title={t('privacy.title')} id="personuppgifter">
        <Prose>
          <p>{t('privacy.p1')}</p>
          <p>{t('privacy.p2', { years: REMARK_MONTHS / 12 })}</p>
          <p>{t('privacy.p3')}</p>
        </Prose>
      </PageSection>
    </>
  );
}
