import { LineChart, SmallMultiples, SplitBars } from '@samhandling/charts';
import type { Measure } from '@samhandling/contract';
import { Disclosure, Lead } from '@samhandling/ui';
import { useFormatter, useTranslations } from 'use-intl';
import { useRegion } from '../../../lib/region/region-query.ts';
import { useSentenceWords } from '../../../lib/targets/sentence-words.ts';
import { useBreakdownName, useValueFormat } from '../../../lib/values/value-format.ts';
import styles from './indicator-measures.module.css';
import {
  groupsOf,
  linesOf,
  measureView,
  panelsOf,
  targetOfGroups,
  type DrawnTarget,
} from './measure-model.ts';
import { measureLead } from './measure-lead.ts';

export type OtherState = {
  readonly measure: Measure;
  /** What it is called in the picture: "Känt i dag". */
  readonly label: string;
  /** What the state of the page is called beside it: "Norrbotten, känt 4 maj 2026". */
  readonly ownLabel: string;
};

type MeasureFigureProps = {
  readonly measure: Measure;
  /** The same measure as it is known on another day, drawn thin where it differs. */
  readonly other?: OtherState;
};

/** The sentence, then the picture: the county beside the nation, and the way to the target. */
export function MeasureFigure({ measure, other }: MeasureFigureProps) {
  const view = measureView(measure);
  const t = useTranslations('indicator');
  const summary = measureLead(useSentenceWords(), measure);
  if (view.kind === 'none') return <Lead size={22}>{summary}</Lead>;
  return (
    <>
      <Lead size={22}>{summary}</Lead>
      {view.kind === 'lines' ? (
        <Lines measure={measure} other={other} summary={summary} />
      ) : view.kind === 'split' && !view.hasGroupHistory ? (
        <Bars
          measure={measure}
          summary={summary}
          target={view.target ?? targetOfGroups(measure)?.target ?? null}
        />
      ) : null}
      {!view.hasGroupHistory ? null : view.kind === 'lines' ? (
        <Disclosure summary={t('split.show')}>
          <Groups measure={measure} />
        </Disclosure>
      ) : (
        <Groups measure={measure} />
      )}
      <Breaks measure={measure} />
    </>
  );
}

function useNames() {
  const t = useTranslations('indicator');
  const { region } = useRegion();
  return {
    county: region.name,
    nation: region.nationName,
    target: ({ year, per }: DrawnTarget) =>
      per !== null
        ? t('targetLabelPerYear')
        : year === null
          ? t('targetLabelNoYear')
          : t('targetLabel', { year: String(year) }),
    baseline: ({ period }: { period: string }) => t('statedBaseline', { period }),
    break: (period: string) => t('break', { period }),
  };
}

/** What the pictures of a measure have in common. */
function useFigure(measure: Measure) {
  const t = useTranslations('indicator');
  const format = useFormatter();
  const { unit } = useValueFormat();
  const sources = [
    ...new Set(
      measure.series.flatMap(({ observations }) => observations.map(({ source }) => source)),
    ),
  ];
  return {
    caption: t('chartCaption', { name: measure.name, unit: unit(measure.unit) }),
    isSummaryHidden: true,
    source: sources.length > 0 ? t('source', { source: format.list(sources) }) : undefined,
    csvName: `${measure.code}.csv`,
    unit: unit(measure.unit),
  };
}

function Lines({ measure, other, summary }: MeasureFigureProps & { summary: string }) {
  const t = useTranslations('indicator');
  const own = useNames();
  const names = { ...own, county: other?.ownLabel ?? own.county, beside: other?.label };
  return (
    <LineChart
      {...useFigure(measure)}
      {...linesOf(measure, names, other?.measure)}
      summary={summary}
      periodLabel={t('period')}
      keyLabels={{ path: t('key.path'), preliminary: t('key.preliminary') }}
      noteLabels={{
        column: t('notes.column'),
        preliminary: t('status.preliminary'),
        missing: t('notes.missing'),
        break: t('notes.break'),
      }}
    />
  );
}

/** Bars by group, as long as there is one value of each. */
function Bars({
  measure,
  summary,
  target,
}: {
  readonly measure: Measure;
  readonly summary: string;
  readonly target: DrawnTarget | null;
}) {
  const t = useTranslations('indicator');
  const names = useNames();
  const groups = groupsOf(measure, useBreakdownName());
  return (
    <SplitBars
      {...useFigure(measure)}
      summary={summary}
      groupLabel={t('group')}
      seriesLabels={[names.county, names.nation].slice(0, groups[0]?.values.length)}
      groups={groups}
      target={target ? { label: names.target(target), value: Number(target.level) } : undefined}
    />
  );
}

/** The same curve for each group, on one scale. */
function Groups({ measure }: { readonly measure: Measure }) {
  const t = useTranslations('indicator');
  const { value } = useValueFormat();
  const nameOf = useBreakdownName();
  const names = useNames();
  const figure = useFigure(measure);
  const ranked = groupsOf(measure, nameOf)
    .filter(({ key }) => key !== 'null-null')
    .flatMap(({ label, values: [own] }) => (typeof own === 'number' ? [{ label, own }] : []))
    .sort((a, b) => b.own - a.own);
  const [highest, lowest] = [ranked[0], ranked.at(-1)];
  if (!highest || !lowest) return null;
  return (
    <SmallMultiples
      {...figure}
      {...panelsOf(measure, { ...names, group: nameOf })}
      caption={t('split.caption', { name: measure.name, unit: figure.unit })}
      summary={t('split.summary', {
        highest: highest.label,
        highestValue: value(highest.own, measure.unit),
        lowest: lowest.label,
        lowestValue: value(lowest.own, measure.unit),
      })}
      isSummaryHidden={false}
      csvName={`${measure.code}-grupper.csv`}
      groupLabel={t('group')}
      periodLabel={t('period')}
    />
  );
}

/** Why a curve is cut. */
function Breaks({ measure }: { readonly measure: Measure }) {
  const t = useTranslations('indicator');
  return measure.breaks.map(({ period, note }) => (
    <p key={period} className={styles.note}>
      {t('breakNote', { period, note })}
    </p>
  ));
}
