import type { Assessment } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { useRegion } from '../../../lib/region/region-query.ts';
import { useValueFormat } from '../../../lib/values/value-format.ts';
import styles from './assessment-steps.module.css';

type AssessmentStepsProps = {
  readonly assessmentSteps: Assessment['steps'];
  /** Unit of what is compared, where a step does not say it. */
  readonly unit: string;
};

const COMPARE = { '<': 'compareLess', '=': 'compareEqual', '>': 'compareMore' } as const;
const IN_UNIT = new Set(['baseline', 'latest', 'published', 'target']);
const WORDS = new Set(['unit', 'relation', 'between', 'within']);
const YEARS = /year|period/i;
/** A step whose span is of years, and not of values. */
const SPANS = new Set(['years']);

/** A comparison by its outcome. */
function variantOf(code: string, params: Assessment['steps'][number]['params']): string {
  return code === 'compare' ? (COMPARE[params['relation'] as keyof typeof COMPARE] ?? code) : code;
}

/** The arithmetic in words, one sentence a step. */
export function AssessmentSteps({ assessmentSteps, unit }: AssessmentStepsProps) {
  const t = useTranslations('assessment');
  const { region } = useRegion();
  const { exact, exactValue } = useValueFormat();
  const textOf = ({ code, params }: Assessment['steps'][number]): string => {
    const write = (name: string, param: string | number): string => {
      if (YEARS.test(name) || (SPANS.has(code) && name !== 'value')) return String(param);
      if (name === 'place') return param === 'nation' ? region.nationName : region.name;
      if (WORDS.has(name)) return String(param);
      const text = String(param);
      return IN_UNIT.has(code) ? exactValue(text, String(params['unit'] ?? unit)) : exact(text);
    };
    const words = Object.fromEntries(
      Object.entries(params).map(([name, param]) => [name, write(name, param)]),
    );
    const key = `step.${variantOf(code, params)}` as 'step.compareEqual';
    return t.has(key) ? t(key, words as { left: string; right: string }) : '';
  };
  return (
    <ol className={styles.steps}>
      {assessmentSteps.map((assessmentStep, index) => (
        <li key={index}>{textOf(assessmentStep)}</li>
      ))}
    </ol>
  );
}
