import type { Aspect } from '@samhandling/contract';
import { ArrowLink, Disclosure, DownloadLink, Lead, PageSection, Prose } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { aspectSearch } from '../../../lib/lists/aspect-search.ts';
import { AspectActions } from '../../../features/aspect/components/aspect-actions.tsx';
import { AspectMissing } from '../../../features/aspect/components/aspect-missing.tsx';
import { AspectSexes } from '../../../features/aspect/components/aspect-sexes.tsx';
import { AspectWhere } from '../../../features/aspect/components/aspect-where.tsx';
import { AspectWho } from '../../../features/aspect/components/aspect-who.tsx';
import { useAspectLead } from '../../../features/aspect/components/use-aspect-lead.ts';
import { exportHref } from '../../../features/initiative/api/initiatives-query.ts';
import { InitiativeTable } from '../../../features/initiative/components/initiative-table.tsx';
import { paths } from '../../../lib/paths.ts';
import { Paragraphs } from '../../../lib/text/paragraphs.tsx';
import styles from './aspect-work.module.css';

/** So many initiatives are shown before the rest of the first twenty is unfolded. */
const SHOWN = 8;

type AspectWorkProps = { readonly aspect: Aspect };

/** Who does what for an aspect, where, and what is missing. */
export function AspectWork({ aspect }: AspectWorkProps) {
  const t = useTranslations('aspect');
  const leadOf = useAspectLead();
  const { paragraphs, work, initiatives } = aspect;
  const hasWork = work.initiatives > 0;
  const folded = initiatives.slice(SHOWN);
  return (
    <>
      <div className={styles.pair}>
        <div>
          <Lead>{leadOf(aspect)}</Lead>
          {paragraphs.length > 0 ? (
            <Disclosure summary={t('words')}>
              <Prose>
                <Paragraphs paragraphs={paragraphs} />
              </Prose>
            </Disclosure>
          ) : null}
          <PageSection layout="stack" className={styles.section} title={t('missing.title')}>
            <AspectMissing aspect={aspect} />
          </PageSection>
        </div>
        {hasWork ? <AspectWhere aspect={aspect} /> : null}
      </div>
      {hasWork ? (
        <>
          <div className={styles.pair}>
            <PageSection layout="stack" className={styles.section} title={t('who.title')}>
              <AspectWho aspect={aspect} />
            </PageSection>
            <PageSection layout="stack" className={styles.section} title={t('sexes.title')}>
              <AspectSexes aspect={aspect} />
            </PageSection>
          </div>
          <PageSection
            layout="stack"
            className={styles.section}
            id="vilka-atgarder"
            title={t('actions.title')}
          >
            <AspectActions aspect={aspect} />
          </PageSection>
          <PageSection layout="stack" className={styles.section} title={t('initiatives.title')}>
            <InitiativeTable
              initiatives={initiatives.slice(0, SHOWN)}
              caption={t('initiatives.title')}
            />
            {folded.length > 0 ? (
              <Disclosure summary={t('initiatives.more', { count: folded.length })}>
                <InitiativeTable initiatives={folded} caption={t('initiatives.title')} />
              </Disclosure>
            ) : null}
            <ArrowLink href={paths.initiatives(aspectSearch(aspect))}>
              {t('initiatives.all', { count: work.initiatives })}
            </ArrowLink>
            <DownloadLink
              href={exportHref(aspectSearch(aspect))}
              label={t('initiatives.csv', { count: work.initiatives })}
              download={`${aspect.code}-initiativ.csv`}
            />
          </PageSection>
        </>
      ) : null}
    </>
  );
}
