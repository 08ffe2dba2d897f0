import type { Measure, SeriesValue } from '@samhandling/contract';
import { periodPlace } from '@samhandling/domain';
import { useFormatter, useTranslations } from 'use-intl';
import { usePeriodText } from '../../../lib/values/period-text.ts';
import { useRegion } from '../../../lib/region/region-query.ts';
import { useBreakdownName, useValueFormat } from '../../../lib/values/value-format.ts';
import { seriesAt, targetOfGroups, type DrawnTarget, type MeasureView } from './measure-model.ts';

const withoutSign = (difference: string) => difference.replace(/^-/, '');

/** The message of a measure: where the county stands, since when it moved, and what is left. */
export function useMeasureSentence() {
  const t = useTranslations('indicator.sentence');
  const { region } = useRegion();
  const { value, change } = useValueFormat();
  const when = usePeriodText();
  const nameOf = useBreakdownName();
  const format = useFormatter();
  const place = region.name;

  const standing = (unit: string, latest: SeriesValue, nation: SeriesValue | null): string => {
    const said = (figure: SeriesValue) =>
      figure.isPreliminary
        ? t('preliminary', { value: value(figure.value, unit) })
        : value(figure.value, unit);
    const own = { place, value: said(latest), when: when(latest.period) };
    if (!nation) return t('alone', own);
    const beside = { nation: region.nationName, nationValue: said(nation) };
    return periodPlace(nation.period) === periodPlace(latest.period)
      ? t('withNation', { ...own, ...beside })
      : t('withNationOther', { ...own, ...beside, nationWhen: when(nation.period) });
  };

  const since = ({ unit, standing: { change: moved, breakPeriod } }: Measure, period: string) => {
    if (breakPeriod !== null) return [t('sinceBreak', { period: breakPeriod, baseline: period })];
    if (moved === null) return [];
    const direction = moved === '0' ? 'same' : moved.startsWith('-') ? 'down' : 'up';
    return [t('since', { direction, change: change(withoutSign(moved), unit), period })];
  };

  const aim = (unit: string, target: DrawnTarget, latest: SeriesValue | null): string[] => {
    const { year, bound, gap, isMet } = target;
    if (year === null) return [];
    const said = t('target', {
      value: value(target.level, unit),
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
      const latest = seriesAt(measure, 'county').find(
        ({ sex, birth }) => sex === group.sex && birth === group.birth,
      )?.latest;
      return {
        name: nameOf(group).toLocaleLowerCase(),
        isFollowed: latest ? !latest.isBaseline : false,
        gap: group.gap.value,
        isMet: group.isMet,
      };
    });
    const followed = named.filter(({ isFollowed }) => isFollowed);
    const there = followed.filter(({ isMet }) => isMet).map(({ name }) => name);
    return [
      t('targetGroups', {
        value: value(target.level, measure.unit),
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
    const { latest, baseline, sexes, target } = view;
    const { nation, sexDifference } = measure.standing;
    const parts: string[] = [];
    if (latest) {
      parts.push(standing(unit, latest, nation));
      if (baseline) parts.push(...since(measure, baseline.period));
    } else if (sexes && sexDifference !== null) {
      const { women, men } = sexes;
      parts.push(
        t('splitSex', {
          place,
          when: when(women.period),
          difference: change(withoutSign(sexDifference), unit),
          women: value(women.value, unit),
          men: value(men.value, unit),
        }),
      );
    } else {
      const own = seriesAt(measure, 'county').find((series) => series.latest);
      if (own?.latest) {
        parts.push(
          t('group', {
            place,
            group: nameOf(own).toLocaleLowerCase(),
            value: value(own.latest.value, unit),
            when: when(own.latest.period),
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
