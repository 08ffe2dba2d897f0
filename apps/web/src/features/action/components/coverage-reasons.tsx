import type { Action } from '@samhandling/contract';
import { DescriptionList, Disclosure } from '@samhandling/ui';
import { useFormatter, useTranslations } from 'use-intl';
import { useCoverageGapText } from '../../../lib/coverage/coverage-gap-text.ts';
import { usePlaces } from '../../../lib/coverage/places.ts';
import { useDates } from '../../../lib/values/dates.ts';
import styles from './coverage-reasons.module.css';

/** What is missing, and the facts behind each word, one click away. */
export function CoverageReasons({ action: { facts, coverage } }: { action: Action }) {
  const t = useTranslations('action');
  const coverageGapText = useCoverageGapText();
  const places = usePlaces();
  const words = useTranslations('vocabulary');
  const format = useFormatter();
  const { date } = useDates();
  const { planned = 0, idea = 0, paused = 0, completed = 0, cancelled = 0 } = facts.byWorkStatus;
  const where = places(coverage.reach).trim();
  const types = coverage.reach.actorTypes.map((type) => words(`actorType.${type}`));
  const counted = (term: string, count: number) => count > 0 && { term, description: count };
  const items = [
    { term: t('why.owners'), description: facts.confirmedOwners },
    counted(t('why.claims'), facts.openClaims),
    { term: t('why.initiatives'), description: facts.initiatives },
    counted(t('why.ongoing'), facts.active),
    counted(t('why.silent'), facts.silent),
    counted(t('why.planned'), planned + idea),
    counted(t('why.paused'), paused),
    counted(t('why.completed'), completed),
    counted(t('why.cancelled'), cancelled),
    counted(t('why.overdue'), facts.overdue),
    facts.initiatives > 0 && {
      term: t('why.lastReport'),
      description: facts.lastReportOn ? date(facts.lastReportOn) : t('why.never'),
    },
    facts.initiatives > 0 && { term: t('why.expected'), description: facts.withExpectedEffect },
    facts.initiatives > 0 && { term: t('why.observed'), description: facts.withObservedEffect },
    where !== '' && {
      term: t('why.places'),
      description: where.charAt(0).toUpperCase() + where.slice(1),
    },
    types.length > 0 && { term: t('why.types'), description: format.list(types) },
  ];
  return (
    <Disclosure summary={t('why.show')}>
      <div className={styles.reasons}>
        {coverage.gaps.length > 0 ? (
          <div>
            <p>{t('why.missing')}</p>
            <ul className={styles.gaps}>
              {coverage.gaps.map((coverageGap) => (
                <li key={coverageGap.kind}>{coverageGapText(coverageGap)}</li>
              ))}
            </ul>
          </div>
        ) : null}
        <DescriptionList layout="row" items={items} />
      </div>
    </Disclosure>
  );
}
