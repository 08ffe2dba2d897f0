import type { Assessment, Measure, Target } from '@samhandling/contract';
import { StateMark } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { targetLabel } from '../../../lib/targets/target-label.ts';
import { markFactsOf, targetMark } from '../../../lib/targets/target-mark.ts';
import { tellTarget } from '../../../lib/targets/tell.ts';
import { useSentenceWords } from '../../../lib/targets/sentence-words.ts';
import { sayingOf, useWords } from '../../../lib/targets/words.ts';
import { isInLead, standsAlone } from './measure-lead.ts';
import styles from './target-list.module.css';
import { TargetStanding } from './target-parts.ts';

type TargetListProps = {
  readonly measure: Measure;
  /** Names of the indicator's measures, where one is a condition of another's target. */
  readonly nameOf: (code: string) => string;
};

/**
 * Each target with what can be said of it today, what is left, the effects that initiatives have stated,
 * and how it is judged; then what the strategy leaves unclear.
 */
export function TargetList({ measure, nameOf }: TargetListProps) {
  const t = useTranslations('indicator');
  const contributionText = useTranslations('contribution');
  const isStated = measure.targets.some(({ claims }) => claims.quotes.length > 0);
  return (
    <div>
      {measure.targets.length === 0 ? <p>{t('noTargets')}</p> : null}
      <ul role="list" aria-label={t('targets')} className={styles.list}>
        {measure.targets.map((target, index) => (
          <TargetItem
            key={index}
            measure={measure}
            target={target}
            joinedTo={target.conditionOf === null ? null : nameOf(target.conditionOf)}
          />
        ))}
      </ul>
      {isStated ? <p className={styles.note}>{contributionText('claimsNote')}</p> : null}
      <Unclear measure={measure} />
    </div>
  );
}

/** What the strategy leaves open of a measure, so that nothing is read into it. */
function Unclear({ measure }: Pick<TargetListProps, 'measure'>) {
  const words = useWords();
  const { unclear = [] } = sayingOf(words, measure);
  if (unclear.length === 0) return null;
  return (
    <div className={styles.unclear}>
      <p>{words.t('unclear')}</p>
      <ul>
        {unclear.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

type TargetItemProps = {
  readonly measure: Measure;
  readonly target: Target;
  /** Name of the measure whose target it is a condition of. */
  readonly joinedTo: string | null;
};

function TargetItem({ measure, target, joinedTo }: TargetItemProps) {
  const t = useTranslations('indicator');
  const words = useSentenceWords();
  const { assessment, note } = target;
  const telling = tellTarget(words, measure, target);
  const isNoteInLabel = target.kind === 'direction_only';
  return (
    <li className={styles.target}>
      <div className={styles.head}>
        <p className={styles.text}>
          {targetLabel(words, measure, target, standsAlone(measure, target))}
        </p>
        {joinedTo === null ? <AssessmentMark measure={measure} target={target} /> : null}
      </div>
      {joinedTo === null ? null : (
        <p className={styles.reason}>{words.t('condition', { measure: joinedTo })}</p>
      )}
      {isInLead(measure, target) ? null : <p>{telling.state}</p>}
      {isSaid(target, assessment) ? null : <p>{telling.gap}</p>}
      {assessment.isPreliminary ? <p className={styles.reason}>{t('isPreliminary')}</p> : null}
      {note && !isNoteInLabel && target.kind !== 'rest_of_share' ? (
        <p className={styles.reason}>{words.t('note', { note })}</p>
      ) : null}
      <TargetStanding target={target} measure={measure} />
    </li>
  );
}

/** Why nothing is left to reckon is said already where it is why nothing is judged. */
const isSaid = ({ gap, differs }: Target, { reason }: Assessment): boolean =>
  gap.reason !== null && (gap.reason === reason || differs !== null || reason === 'no_baseline');

function AssessmentMark({ measure, target }: Omit<TargetItemProps, 'joinedTo'>) {
  const words = useWords();
  const facts = markFactsOf(target);
  return (
    <StateMark
      kind="assessment"
      value={facts.state}
      label={targetMark(words, measure, target, facts)}
    />
  );
}
