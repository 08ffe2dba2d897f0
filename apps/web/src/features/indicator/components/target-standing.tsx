import type { Target } from '@samhandling/contract';
import { Disclosure } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { AssessmentDetails } from './assessment-details.tsx';
import { TargetStatedEffects } from './target-stated-effects.tsx';
import styles from './target-list.module.css';
import { useTargetGapText } from './use-target-gap-text.ts';

export type TargetStandingProps = {
  readonly target: Target;
  /** Of the measure. */
  readonly unit: string;
  /** What is said of the assessment, where that stands with the arithmetic only. */
  readonly said?: string;
};

/** What remains to a target, the effects that initiatives have stated, and how it is judged. */
export function TargetStanding({ target, unit, said }: TargetStandingProps) {
  const t = useTranslations('indicator');
  const targetGapText = useTargetGapText();
  const { gap, assessment } = target;
  const isTargetGapReasonSaid = gap.reason !== null && gap.reason === assessment.reason;
  return (
    <div className={styles.standing}>
      <div className={styles.gap}>
        {isTargetGapReasonSaid ? null : <p>{targetGapText(target)}</p>}
        <TargetStatedEffects target={target} unit={unit} />
      </div>
      <Disclosure summary={t('how')} className={styles.how}>
        {said ? <p>{said}</p> : null}
        <AssessmentDetails target={target} unit={target.unit ?? unit} />
      </Disclosure>
    </div>
  );
}
