import { TargetGapBar, type StatedEffect } from '@samhandling/charts';
import type { ContributionSum, Measure, Target } from '@samhandling/contract';
import { CONFIDENCES } from '@samhandling/domain';
import { useFormatter, useTranslations } from 'use-intl';
import { useBreakdownName, useValueFormat } from '../../../lib/values/value-format.ts';
import {
  targetGapGroups,
  progressOf,
  type DrawnSum,
  type TargetGapGroup,
} from './target-gap-groups.ts';
import { isTotal } from './measure-model.ts';

type MeasureTargetGapProps = {
  readonly measure: Measure;
  readonly sums: readonly ContributionSum[];
};

/** What is left to the target, and beside it what initiatives say, by how sure they are. */
export function MeasureTargetGap({ measure, sums }: MeasureTargetGapProps) {
  const t = useTranslations('indicator');
  const contributionText = useTranslations('contribution');
  const words = useTranslations('vocabulary');
  const { unit, change, changeUnit } = useValueFormat();
  const nameOf = useBreakdownName();
  const drawn = useStatedEffect(measure);
  const targetGaps = targetGapGroups(measure, sums);
  const progress = progressOf(measure);
  if (targetGaps.length === 0) return null;
  const first = targetGaps.find(({ target }) => target && Number(target.gap.value) > 0);
  const inGroup = ({ group }: TargetGapGroup, target: string) =>
    isTotal(group) ? target : t('forGroup', { group: nameOf(group), target });
  const remainingOf = (target: Target) => ({
    label: t('remains'),
    value: Number(target.gap.value),
    note: target.isMet ? t('gapMet') : change(target.gap.value ?? '', measure.unit),
  });
  return (
    <TargetGapBar
      caption={t(progress ? 'gapCaption' : 'claimsCaption', { name: measure.name })}
      summary={
        first?.target
          ? inGroup(
              first,
              t('gapSummary', {
                gap: change(first.target.gap.value ?? '', measure.unit),
                count: first.target.claims.initiatives,
              }),
            )
          : t(targetGaps.every(({ target }) => target === null) ? 'claimsSummary' : 'gapReached')
      }
      unit={unit(measure.unit)}
      csvName={`${measure.code}-bidrag.csv`}
      progress={
        progress
          ? {
              baseline: {
                label: t('baseline', { period: progress.baseline.period }),
                value: Number(progress.baseline.value),
              },
              latest: progress.latest
                ? {
                    label: t('latest', { period: progress.latest.period }),
                    value: Number(progress.latest.value),
                  }
                : undefined,
              target: {
                label: progress.target.year
                  ? t('targetLabel', { year: String(progress.target.year) })
                  : t('targetLabelNoYear'),
                value: Number(progress.target.value),
              },
            }
          : undefined
      }
      groups={targetGaps.map((targetGap) => ({
        key: targetGap.key,
        label: nameOf(targetGap.group),
        remaining: targetGap.target ? remainingOf(targetGap.target) : undefined,
        statedEffects: targetGap.sums.map(drawn),
      }))}
      statedEffectsLabel={contributionText('besideIn', { unit: changeUnit(measure.unit) })}
      confidenceLabels={{
        high: words('confidence.high'),
        medium: words('confidence.medium'),
        low: words('confidence.low'),
        unstated: contributionText('unstated'),
      }}
      tableLabels={{
        group: t('group'),
        what: t('gapTable.what'),
        value: t('gapTable.value'),
        note: t('gapTable.note'),
      }}
    />
  );
}

/** A sum in words: its size with sign, and how much of it is said with which confidence. */
function useStatedEffect(measure: Measure) {
  const t = useTranslations('contribution');
  const words = useTranslations('vocabulary');
  const format = useFormatter();
  const { number, changeUnit } = useValueFormat();
  return (sum: DrawnSum): StatedEffect => {
    const { kind, year, direction, initiatives, total, byConfidence } = sum;
    const size = format.number(direction === 'decrease' ? -Number(total) : Number(total), {
      signDisplay: direction === 'maintain' ? 'auto' : 'exceptZero',
      maximumFractionDigits: 4,
    });
    const sureness = CONFIDENCES.filter((level) => Number(byConfidence[level]) > 0).map((level) =>
      byConfidence[level] === total
        ? words(`confidence.${level}`).toLocaleLowerCase()
        : t('sums.confidence', {
            value: number(byConfidence[level]),
            confidence: words(`confidence.${level}`).toLocaleLowerCase(),
          }),
    );
    const said = t('sums.size', { size, unit: changeUnit(measure.unit) });
    return {
      key: [kind, year, direction].join(),
      label: t(`sums.${kind}`, { year: String(year ?? ''), count: initiatives }),
      note:
        sureness.length === 0
          ? said
          : t('sums.sizeAndSureness', { size: said, sureness: format.list(sureness) }),
      total: Number(total),
      parts: {
        high: Number(byConfidence.high),
        medium: Number(byConfidence.medium),
        low: Number(byConfidence.low),
        unstated: Number(sum.withoutConfidence),
      },
    };
  };
}
