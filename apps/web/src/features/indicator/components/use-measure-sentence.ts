import type { Measure } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { usePeriodText } from '../../../lib/values/period-text.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import { useValueFormat } from '../../../lib/values/value-format.ts';
import type { MeasureView } from './measure-model.ts';
import { periodPlace, type DrawnTarget, type Outcome } from './outcomes.ts';

/** Differences for the eye only: what is judged is reckoned exactly by the API. */
const difference = (a: number, b: number) => Number((a - b).toFixed(4));

const remainsTo = ({ kind, value }: DrawnTarget, latest: Outcome): number =>
  Math.max(
    0,
    kind === 'at_least' ? difference(value, latest.value) : difference(latest.value, value),
  );

/** The message of a measure: where the county stands, since when it moved, and what is left. */
export function useMeasureSentence() {
  const t = useTranslations('indicator.sentence');
  const { region } = useRegion();
  const { value, change } = useValueFormat();
  const when = usePeriodText();
  const place = region.name;

  const standing = (unit: string, latest: Outcome, nation: Outcome | null): string => {
    const said = (outcome: Outcome) =>
      outcome.isPreliminary
        ? t('preliminary', { value: value(outcome.value, unit) })
        : value(outcome.value, unit);
    const own = { place, value: said(latest), when: when(latest.period) };
    if (!nation) return t('alone', own);
    const beside = { nation: region.nationName, nationValue: said(nation) };
    return nation.at === latest.at
      ? t('withNation', { ...own, ...beside })
      : t('withNationOther', { ...own, ...beside, nationWhen: when(nation.period) });
  };

  const since = ({ unit, breaks }: Measure, latest: Outcome, baseline: Outcome): string => {
    const crossed = breaks.find(({ period }) => {
      const at = periodPlace(period);
      return baseline.at < at && at <= latest.at;
    });
    if (crossed) return t('sinceBreak', { period: crossed.period, baseline: baseline.period });
    const moved = difference(latest.value, baseline.value);
    return t('since', {
      direction: moved > 0 ? 'up' : moved < 0 ? 'down' : 'same',
      change: change(Math.abs(moved), unit),
      period: baseline.period,
    });
  };

  const aim = (unit: string, target: DrawnTarget, latest: Outcome | null): string[] => {
    if (target.year === null) return [];
    const said = t('target', { value: value(target.value, unit), year: String(target.year) });
    if (!latest || latest.isBaseline) return [said];
    const gap = remainsTo(target, latest);
    return [said, gap > 0 ? t('remaining', { gap: change(gap, unit) }) : t('reached')];
  };

  return (measure: Measure, view: MeasureView): string => {
    if (view.kind === 'none') return t('none');
    const { unit } = measure;
    const { latest, baseline, nation, sexes, target } = view;
    const parts: string[] = [];
    if (latest) {
      parts.push(standing(unit, latest, nation));
      if (baseline && baseline.at < latest.at) parts.push(since(measure, latest, baseline));
    } else if (sexes) {
      const { women, men } = sexes;
      parts.push(
        t('splitSex', {
          place,
          when: when(women.period),
          difference: change(Math.abs(difference(women.value, men.value)), unit),
          women: value(women.value, unit),
          men: value(men.value, unit),
        }),
      );
    }
    if (target) parts.push(...aim(unit, target, latest));
    if (view.kind === 'figure') parts.push(t('single'));
    return parts.join(' ');
  };
}
