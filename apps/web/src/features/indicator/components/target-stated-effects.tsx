import type { Target } from '@samhandling/contract';
import { NOT_SUMMED_REASONS, type NotAddedReason, type NotSummedReason } from '@samhandling/domain';
import { Disclosure } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { useBreakdownName, useValueFormat } from '../../../lib/values/value-format.ts';
import styles from './target-list.module.css';

type TargetStatedEffectsProps = { readonly target: Target };

type Quote = Target['claims']['quotes'][number];

/** What initiatives say that they do towards a target: each size as it is said, and never a range of ours. */
export function TargetStatedEffects({ target }: TargetStatedEffectsProps) {
  const t = useTranslations('assessment.claims');
  const reasonText = useReasonText();
  const quoteText = useQuoteText();
  const { claims, gap, conditionOf } = target;
  const { quotes } = claims;
  const isNone =
    quotes.length === 0 && gap.direction !== null && Number(gap.value) > 0 && conditionOf === null;
  return (
    <>
      {isNone ? <p>{t('none')}</p> : null}
      {quotes.length > 0 ? (
        <ul className={styles.notAdded}>
          {quotes.map((quote) => (
            <li key={JSON.stringify(quote)}>{quoteText(quote)}</li>
          ))}
        </ul>
      ) : null}
      {quotes.length > 0 && target.per !== null ? <p>{t('yearOrAll')}</p> : null}
      <ReviewOfSum target={target} />
      {claims.notAdded.length === 0 ? null : (
        <Disclosure
          summary={t('notAdded', {
            count: claims.notAdded.reduce((sum, { contributions }) => sum + contributions, 0),
          })}
          className={styles.how}
        >
          <ul className={styles.notAdded}>
            {claims.notAdded.map(({ reason, contributions }) => (
              <li key={reason}>{t('row', { count: contributions, reason: reasonText(reason) })}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

/** How much of what may be added has been accepted by the region; nothing where nothing may be. */
function ReviewOfSum({ target: { claims, gap } }: TargetStatedEffectsProps) {
  const t = useTranslations('assessment.claims');
  const { change } = useValueFormat();
  const { range, accepted } = claims;
  if (!range || gap.unit === null) return null;
  const review = Number(accepted) === 0 ? 'none' : accepted === range.high ? 'all' : 'part';
  return <p>{t('read', { review, accepted: change(accepted, gap.unit) })}</p>;
}

/** «1 initiativ räknar med en ökning med 3 procentenheter till 2028, med hög säkerhet.» */
function useQuoteText() {
  const t = useTranslations('assessment.claims');
  const words = useTranslations('vocabulary');
  const { change } = useValueFormat();
  const nameOf = useBreakdownName();
  return (quote: Quote): string => {
    const { direction, value, unit, year, confidence, sex, birth, initiatives } = quote;
    return t('quote', {
      count: initiatives,
      direction,
      size: change(value, unit),
      year: String(year),
      group: sex === null && birth === null ? 'none' : nameOf({ sex, birth }).toLocaleLowerCase(),
      confidence:
        confidence === null ? 'none' : words(`confidence.${confidence}`).toLocaleLowerCase(),
    });
  };
}

/** Why a contribution is not in a sum towards a target: the reasons of every sum, and those of targets. */
function useReasonText() {
  const t = useTranslations('assessment.claims.reason');
  const sums = useTranslations('contribution.notSummed');
  return (reason: NotAddedReason): string => (isNotSummed(reason) ? sums(reason) : t(reason));
}

const isNotSummed = (reason: NotAddedReason): reason is NotSummedReason =>
  (NOT_SUMMED_REASONS as readonly string[]).includes(reason);
