import type { Assessment, Measure, Target } from '@samhandling/contract';
import { StateMark } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import styles from './target-list.module.css';
import { TargetStanding } from './target-parts.ts';
import { useTargetText } from './use-target-text.ts';

type TargetListProps = {
  readonly measure: Measure;
};

/**
 * Each target with what can be said of it today, what remains, the effects that initiatives have
 * stated, and how it is judged.
 */
export function TargetList({ measure }: TargetListProps) {
  const t = useTranslations('indicator');
  const contributionText = useTranslations('contribution');
  if (measure.targets.length === 0) return <p>{t('noTargets')}</p>;
  const isStated = measure.targets.some((target) => target.claims.range);
  return (
    <div>
      <ul role="list" aria-label={t('targets')} className={styles.list}>
        {measure.targets.map((target, index) => (
          <TargetItem
            key={index}
            target={target}
            unit={measure.unit}
            isReasonKnown={measure.targets
              .slice(0, index)
              .some((before) => isSameVerdict(before.assessment, target.assessment))}
          />
        ))}
      </ul>
      {isStated ? <p className={styles.note}>{contributionText('claimsNote')}</p> : null}
    </div>
  );
}

const isSameVerdict = (a: Assessment, b: Assessment) =>
  a.state === b.state && a.reason === b.reason;

type TargetItemProps = {
  readonly target: Target;
  readonly unit: string;
  /** A target above it has said the same; then it stands with the arithmetic only. */
  readonly isReasonKnown: boolean;
};

function TargetItem({ target, unit, isReasonKnown }: TargetItemProps) {
  const t = useTranslations('indicator');
  const text = useTargetText()(target);
  const assessmentText = useAssessmentText();
  const { assessment, note } = target;
  return (
    <li className={styles.target}>
      <div className={styles.head}>
        <p className={styles.text}>{text}</p>
        <StateMark
          kind="assessment"
          value={assessment.state}
          label={t(`state.${assessment.state}`)}
        />
      </div>
      {isReasonKnown ? null : <p className={styles.reason}>{assessmentText(assessment)}</p>}
      {assessment.isPreliminary ? <p className={styles.reason}>{t('isPreliminary')}</p> : null}
      {note ? <p className={styles.reason}>{note}</p> : null}
      <TargetStanding
        target={target}
        unit={unit}
        said={isReasonKnown ? assessmentText(assessment) : undefined}
      />
    </li>
  );
}

function useAssessmentText() {
  const t = useTranslations('indicator');
  return ({ state, reason }: Assessment): string => {
    if (state !== 'cannot_be_judged') return t(`stateText.${state}`);
    const key = `reason.${reason ?? 'unknown'}` as 'reason.unknown';
    return t.has(key) ? t(key) : t('reason.unknown');
  };
}
