import type { Measure } from '@samhandling/contract';
import { useFormatter, useTranslations } from 'use-intl';
import { usePeriodText } from '../../../lib/values/period-text.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import { useBreakdownName, useValueFormat } from '../../../lib/values/value-format.ts';
import type { MeasureView } from './measure-model.ts';
import {
  latestOf,
  periodPlace,
  seriesAt,
  targetOfGroups,
  type DrawnTarget,
  type Outcome,
} from './outcomes.ts';

/** Differences for the eye only: what is judged is reckoned exactly by the API. */
const difference = (a: number, b: number) => Number((a - b).toFixed(4));

/** The message of a measure: where the county stands, since when it moved, and what is left. */
export function useMeasureSentence() {
  const t = useTranslations('indicator.sentence');
  const { region } = useRegion();
  const { value, change } = useValueFormat();
  const when = usePeriodText();
  const nameOf = useBreakdownName();
  const format = useFormatter();
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
    const { year, bound, gap, isMet } = target;
    if (year === null) return [];
    const said = t('target', {
      value: value(target.value, unit),
      bound: bound ?? 'none',
      year: String(year),
    });
    if (!latest || latest.isBaseline || gap.value === null) return [said];
    if (isMet) return [said, t('reached')];
    return Number(gap.value) === 0
      ? [said]
      : [said, t('remaining', { gap: change(gap.value, gap.unit) })];
  };

  /** A target that stands for groups is said of them, never of all together. */
  const groupAims = (measure: Measure): string[] => {
    const found = targetOfGroups(measure);
    if (!found || found.target.year === null) return [];
    const { target, groups } = found;
    const named = groups.map((group) => {
      const series = seriesAt(measure, region.countyCode).find(
        ({ sex, birth }) => sex === group.sex && birth === group.birth,
      );
      const latest = latestOf(series);
      return {
        name: nameOf(group).toLocaleLowerCase(),
        isFollowed: latest !== null && !latest.isBaseline,
        gap: group.gap.value,
        isMet: group.isMet,
      };
    });
    const followed = named.filter(({ isFollowed }) => isFollowed);
    const there = followed.filter(({ isMet }) => isMet).map(({ name }) => name);
    return [
      t('targetGroups', {
        value: value(target.value, measure.unit),
        year: String(target.year),
        groups: format.list(named.map(({ name }) => name)),
      }),
      ...followed.flatMap(({ name, gap }) =>
        gap !== null && Number(gap) > 0
          ? [t('remainingGroup', { gap: change(gap, measure.unit), group: name })]
          : [],
      ),
      ...(there.length > 0 ? [t('reachedGroups', { groups: format.list(there) })] : []),
    ];
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
    } else {
      const [own] = seriesAt(measure, region.countyCode).filter((series) => latestOf(series));
      const outcome = latestOf(own);
      if (own && outcome) {
        parts.push(
          t('group', {
            place,
            group: nameOf(own).toLocaleLowerCase(),
            value: value(outcome.value, unit),
            when: when(outcome.period),
          }),
        );
      }
    }
    if (target) parts.push(...aim(unit, target, latest));
    else parts.push(...groupAims(measure));
    if (view.kind === 'figure') parts.push(t('single'));
    return parts.join(' ');
  };
}
