import { LineChart, SplitBars } from '@samhandling/charts';
import type { Measure } from '@samhandling/contract';
import { Lead } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { useRegion } from '../../../lib/region/region-query.ts';
import { useBreakdownName, useValueFormat } from '../../../lib/values/value-format.ts';
import { groupsOf, linesOf, measureView, type MeasureView } from './measure-model.ts';

/** The sentence, then the picture: the county beside the nation, and the way to the target. */
export function MeasureFigure({ measure }: { measure: Measure }) {
  const t = useTranslations('indicator');
  const { region } = useRegion();
  const { unit } = useValueFormat();
  const nameOf = useBreakdownName();
  const view = measureView(measure, region);
  const summary = useSentence()(measure, view);
  if (view.kind === 'none') return <p>{summary}</p>;
  if (view.kind === 'figure') return <Lead size={22}>{summary}</Lead>;
  const source = measure.series[0]?.observations[0]?.source;
  const figure = {
    caption: t('chartCaption', { name: measure.name, unit: unit(measure.unit) }),
    summary,
    isSummaryHidden: true,
    source: source ? t('source', { source }) : undefined,
    csvName: `${measure.code}.csv`,
    unit: unit(measure.unit),
  };
  const targetLabel = view.target?.year
    ? t('targetLabel', { year: String(view.target.year) })
    : t('targetLabelNoYear');
  if (view.kind === 'split') {
    const groups = groupsOf(measure, region, nameOf);
    return (
      <>
        <Lead size={22}>{summary}</Lead>
        <SplitBars
          {...figure}
          groupLabel={t('group')}
          seriesLabels={[region.name, region.nationName].slice(0, groups[0]?.values.length)}
          groups={groups}
          target={
            view.target?.value
              ? { label: targetLabel, value: Number(view.target.value) }
              : undefined
          }
        />
      </>
    );
  }
  return (
    <>
      <Lead size={22}>{summary}</Lead>
      <LineChart
        {...figure}
        {...linesOf(measure, region, {
          county: region.name,
          nation: region.nationName,
          target: targetLabel,
        })}
        periodLabel={t('period')}
      />
    </>
  );
}

function useSentence() {
  const t = useTranslations('indicator');
  const { region } = useRegion();
  const { value, change } = useValueFormat();
  return ({ unit }: Measure, view: MeasureView): string => {
    if (view.kind === 'none') return t('sentence.none');
    const { latest, nationLatest, sexes, target } = view;
    const parts: string[] = [];
    const place = region.name;
    if (latest) {
      const own = { place, value: value(latest.value, unit), period: latest.period };
      parts.push(
        nationLatest
          ? t('sentence.withNation', {
              ...own,
              nation: region.nationName,
              nationValue: value(nationLatest.value, unit),
            })
          : t('sentence.alone', own),
      );
    } else if (sexes) {
      const { women, men } = sexes;
      parts.push(
        t('sentence.splitSex', {
          place,
          period: women.period,
          difference: change(Math.abs(Number((women.value - men.value).toFixed(4))), unit),
          women: value(women.value, unit),
          men: value(men.value, unit),
        }),
      );
    }
    if (target?.value && target.year) {
      parts.push(
        t('sentence.target', { value: value(target.value, unit), year: String(target.year) }),
      );
    }
    if (view.kind === 'figure') parts.push(t('sentence.single'));
    return parts.join(' ');
  };
}
