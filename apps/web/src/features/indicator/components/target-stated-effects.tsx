import type { Target } from '@samhandling/contract';
import { NOT_SUMMED_REASONS, type NotAddedReason, type NotSummedReason } from '@samhandling/domain';
import { Disclosure } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { useValueFormat } from '../../../lib/values/value-format.ts';
import styles from './target-list.module.css';

type TargetStatedEffectsProps = {
  readonly target: Target;
  readonly unit: string;
};

/** What initiatives say that they do towards a target: from what is surest to all of it. */
export function TargetStatedEffects({ target, unit }: TargetStatedEffectsProps) {
  const t = useTranslations('assessment.claims');
  const reasonText = useReasonText();
  const { claims, gap } = target;
  const sentence = useStatedEffectsText(unit)(target);
  const none = claims.notAdded.length > 0 ? 'notAddable' : Number(gap.value) > 0 ? 'none' : null;
  return (
    <>
      {sentence ? <p>{sentence}</p> : none ? <p>{t(none)}</p> : null}
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

/** Why a contribution is not in a sum towards a target: the reasons of every sum, and those of targets. */
function useReasonText() {
  const t = useTranslations('assessment.claims.reason');
  const sums = useTranslations('contribution.notSummed');
  return (reason: NotAddedReason): string => (isNotSummed(reason) ? sums(reason) : t(reason));
}

const isNotSummed = (reason: NotAddedReason): reason is NotSummedReason =>
  (NOT_SUMMED_REASONS as readonly string[]).includes(reason);

function useStatedEffectsText(measureUnit: string) {
  const t = useTranslations('assessment.claims');
  const { number, change } = useValueFormat();
  return ({ claims: { range, accepted, initiatives: count }, gap }: Target): string | null => {
    if (!range) return null;
    const { low, middle, high } = range;
    const words = {
      direction: gap.direction ?? 'none',
      low: number(low),
      high: change(high, gap.unit ?? measureUnit),
      count,
    };
    const review = Number(accepted) === 0 ? 'none' : accepted === high ? 'all' : 'part';
    const read = t('read', { review, accepted: change(accepted, gap.unit ?? measureUnit) });
    if (low === high) return `${t('sure', words)} ${read}`;
    const said = t('range', words);
    return middle === low || middle === high
      ? `${said} ${read}`
      : `${said} ${t('middle', { middle: change(middle, gap.unit ?? measureUnit) })} ${read}`;
  };
}
