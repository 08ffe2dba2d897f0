import type { Contribution, Initiative } from '@samhandling/contract';
import { areaPosition, ArrowLink, EmptyState, Fold, Icon, Link } from '@samhandling/ui';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ContributionValues } from '../../../lib/contributions/contribution-values.tsx';
import { EvidenceFileLink } from '../../../lib/contributions/evidence-file-link.tsx';
import { paths } from '../../../lib/paths.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './contribution-list.module.css';

type ContributionListProps = Pick<Initiative, 'contributions'> & {
  /** What the person may do with it, or is asked about it. */
  readonly reviewOf: (contribution: Contribution) => ReactNode;
};

/** What it is to change: one block for each contribution, expected beside observed. */
export function ContributionList({ contributions, reviewOf }: ContributionListProps) {
  const t = useTranslations('initiative');
  if (contributions.length === 0) {
    return (
      <EmptyState title={t('effects.emptyTitle')}>
        <p>{t('effects.empty')}</p>
      </EmptyState>
    );
  }
  const listOf = (some: readonly Contribution[]) => (
    <ul role="list" className={styles.list}>
      {some.map((contribution) => (
        <Effect key={contribution.id} contribution={contribution}>
          {reviewOf(contribution)}
        </Effect>
      ))}
    </ul>
  );
  // Whoever reviews them comes by a link to one of them, which shall be seen.
  const isReviewed = contributions.some(({ review }) => review !== null);
  const folded = contributions.slice(OPEN_ON_PHONE);
  if (isReviewed || folded.length < FEWEST_FOLDED) return listOf(contributions);
  return (
    <>
      {listOf(contributions.slice(0, OPEN_ON_PHONE))}
      <Fold
        label={t('effects.more', { count: folded.length })}
        openLabel={t('effects.fewer')}
        before={listOf(folded)}
      />
    </>
  );
}

/** So many contributions stand open on a phone; the others are folded, unless that is only one. */
const OPEN_ON_PHONE = 1;
const FEWEST_FOLDED = 2;

function Effect({ contribution, children }: { contribution: Contribution; children: ReactNode }) {
  const t = useTranslations('contribution');
  const common = useTranslations('common');
  const { positionOf } = useRegion();
  const { effectGoal, indicator, measureName, mechanism, counterfactual, evidenceUrl, files } =
    contribution;
  const position = positionOf(effectGoal.areaCode);
  return (
    <li
      id={`bidrag-${contribution.id}`}
      className={styles.effect}
      data-area={position === undefined ? undefined : areaPosition(position)}
    >
      <p className={styles.goal}>
        <Link href={paths.effectGoal(effectGoal.code)}>
          {effectGoal.code.toUpperCase()} <Written>{effectGoal.title}</Written>
        </Link>
      </p>
      {indicator ? (
        <p className={styles.indicator}>
          <Link href={paths.indicator(indicator.code)}>
            <Written>{indicator.title}</Written>
          </Link>
          {measureName && measureName !== indicator.title ? (
            <span className={styles.measure}>
              <Written>{measureName}</Written>
            </span>
          ) : null}
        </p>
      ) : null}
      {mechanism ? (
        <p className={styles.mechanism}>
          <Written>{mechanism}</Written>
        </p>
      ) : null}
      <ContributionValues contribution={contribution} />
      {counterfactual ? (
        <p className={styles.mechanism}>
          <b>{t('counterfactual')}:</b> <Written>{counterfactual}</Written>
        </p>
      ) : null}
      {evidenceUrl ? (
        <p>
          <ArrowLink href={evidenceUrl} isExternal externalLabel={common('externalSite')}>
            {t('builtOn')}
          </ArrowLink>
        </p>
      ) : null}
      {files.length > 0 ? (
        <div>
          <p id={`underlag-${contribution.id}`}>
            <b>{t('evidence')}</b>
          </p>
          <ul role="list" className={styles.files} aria-labelledby={`underlag-${contribution.id}`}>
            {files.map((file) => (
              <li key={file.id}>
                <EvidenceFileLink file={file} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {contribution.isAccepted ? (
        <p className={styles.accepted}>
          <Icon name="check" /> {t('review.accepted')}
        </p>
      ) : null}
      {children}
    </li>
  );
}
