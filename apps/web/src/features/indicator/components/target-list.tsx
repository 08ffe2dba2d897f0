import type { Assessment, Measure, Target } from '@samhandling/contract';
import { Disclosure, StateMark } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { useBreakdownName, useValueFormat } from '../../../lib/values/value-format.ts';
import { AssessmentSteps } from './assessment-steps.tsx';
import styles from './target-list.module.css';

/** Each target with what can be said of it today, and how that is worked out. */
export function TargetList({ measure }: { measure: Measure }) {
  const t = useTranslations('indicator');
  if (measure.targets.length === 0) return <p>{t('noTargets')}</p>;
  return (
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
  const { assessment } = target;
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
      {isReasonKnown && assessment.steps.length > 0 ? null : (
        <p className={styles.reason}>{assessmentText(assessment)}</p>
      )}
      {target.note ? <p className={styles.reason}>{target.note}</p> : null}
      {assessment.steps.length > 0 ? (
        <Disclosure summary={t('how')} className={styles.how}>
          {isReasonKnown ? <p>{assessmentText(assessment)}</p> : null}
          <AssessmentSteps steps={assessment.steps} unit={target.unit ?? unit} />
        </Disclosure>
      ) : null}
    </li>
  );
}

/** "Kvinnor: Högst 25 %, år 2030". */
function useTargetText() {
  const t = useTranslations('indicator');
  const { value: asValue } = useValueFormat();
  const nameOf = useBreakdownName();
  const wordsOf = ({ kind, value, unit, baseYear, direction }: Target): string => {
    const amount = value === null ? '' : asValue(value.replace(/^-/, ''), unit);
    switch (kind) {
      case 'at_least':
      case 'at_most':
        return t(`kind.${kind}`, { value: amount });
      case 'change_against_base':
        return t(`kind.${kind}.${value?.startsWith('-') ? 'decrease' : 'increase'}`, {
          value: amount,
          baseYear: String(baseYear ?? ''),
        });
      case 'direction_only':
        return t(`kind.${kind}.${direction ?? 'none'}`);
      default:
        return t(`kind.${kind}`);
    }
  };
  return (target: Target): string => {
    const words = wordsOf(target);
    const dated = target.year ? t('byYear', { target: words, year: String(target.year) }) : words;
    return target.sex === null && target.birth === null
      ? dated
      : t('forGroup', { group: nameOf(target), target: dated });
  };
}

function useAssessmentText() {
  const t = useTranslations('indicator');
  return ({ state, reason }: Assessment): string => {
    if (state !== 'cannot_be_judged') return t(`stateText.${state}`);
    const key = `reason.${reason ?? 'unknown'}` as 'reason.unknown';
    return t.has(key) ? t(key) : t('reason.unknown');
  };
}
