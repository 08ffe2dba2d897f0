import type { Measure, Target } from '@samhandling/contract';
import { Disclosure } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { targetSentence } from '../../../lib/targets/target-label.ts';
import { useWords } from '../../../lib/targets/words.ts';
import { AssessmentDetails } from './assessment-details.tsx';
import { TargetStatedEffects } from './target-stated-effects.tsx';
import { standsAlone } from './measure-lead.ts';
import styles from './target-list.module.css';

export type TargetStandingProps = {
  readonly target: Target;
  readonly measure: Measure;
};

/** The effects that initiatives have stated towards a target, and how it is judged. */
export function TargetStanding({ target, measure }: TargetStandingProps) {
  const t = useTranslations('indicator');
  const words = useWords();
  return (
    <div className={styles.standing}>
      <div className={styles.gap}>
        <TargetStatedEffects target={target} />
      </div>
      <Disclosure summary={t('how')} className={styles.how}>
        <p>{targetSentence(words, measure, target, standsAlone(measure, target))}</p>
        <AssessmentDetails target={target} unit={target.unit ?? measure.unit} />
      </Disclosure>
    </div>
  );
}
