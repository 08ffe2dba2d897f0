import type {
  StrategyDocument,
  StrategyPriorityArea,
  StrategyTarget,
} from '@samhandling/strategy-content';

/** A strategy document as rows, each naming its parent by code; the loader writes them table by table. */
export type StrategyRows = ReturnType<typeof strategyRows>;

/** Takes a document apart. Positions are the document's own order, from 1, over the whole strategy. */
export function strategyRows(document: StrategyDocument) {
  const areas = document.priorityAreas;
  const indicators = areas.flatMap((area) => area.effectGoals.flatMap(indicatorsOf));
  const measures = indicators.flatMap(({ code: indicator, measures }) =>
    measures.map((measure) => ({ ...measure, indicator })),
  );
  const series = measures.flatMap(seriesOf);
  return {
    municipalities: document.region.municipalities.map(({ code, name, hex }) => ({
      code,
      name,
      ...hex,
    })),
    areas: numbered(areas.map(({ code, title }) => ({ code, title }))),
    chapters: numbered(inAreas(areas, ({ chapters }) => chapters.map(headed))),
    sections: numbered(
      inAreas(areas, ({ sections }) =>
        sections.map(({ chapter, introduction, ...section }) => ({
          ...headed(section),
          chapter,
          introduction,
        })),
      ),
    ),
    actions: numbered(
      areas.flatMap(({ sections }) =>
        sections.flatMap(({ code: section, actions }) =>
          actions.map(({ code, text }) => ({ code, text, section })),
        ),
      ),
    ),
    effectGoals: numbered(inAreas(areas, ({ effectGoals }) => effectGoals.map(headed))),
    indicators: numbered(
      indicators.map(({ code, title, wording, baselineNote, goal }) => ({
        code,
        title,
        wording,
        baselineNote,
        goal,
      })),
    ),
    measures: numbered(
      measures.map(({ code, name, unit, definitionMark, indicator, ...measure }) => ({
        code,
        name,
        unit,
        indicator,
        definition: document.definitions.find(({ mark }) => mark === definitionMark)?.text,
        sayings: measure.sayings ?? {},
        sexesAreOneWhole: measure.sexesAreOneWhole ?? false,
      })),
    ),
    series: numbered(series.map(({ baselines: _baselines, ...row }) => row)),
    baselines: series.flatMap(({ baselines, ...row }) =>
      baselines.map((baseline) => ({
        ...row,
        period: baseline.period,
        asWritten: baseline.asWritten,
        note: baseline.note,
        relativeToYear: baseline.relativeTo?.baseYear,
        ...signed(baseline, baseline.relativeTo?.direction),
        source: document.source.title,
      })),
    ),
    targets: measures.flatMap(({ code: measure, indicator, targets, sexesAreOneWhole }) =>
      numbered(
        targets
          .flatMap((target) => targetsOf(target, sexesAreOneWhole ?? false))
          .map((target) => ({ ...target, measure, indicator })),
      ),
    ),
  };
}

/** The domain writes a change with its sign, the document as a size and a direction. */
function signed({ value }: { value?: string }, direction: string | undefined) {
  return { value: direction === 'decrease' && value !== undefined ? `-${value}` : value };
}

/**
 * A target that holds for women and for men, each on their own, is two. Where their shares add to 100 it is
 * one: what is said of women's share is said of men's.
 */
function targetsOf({ sexes, ...target }: StrategyTarget, sexesAreOneWhole: boolean) {
  const { direction, kind } = target;
  const change = signed(target, kind === 'change_against_base' ? direction : undefined);
  const told = sexesAreOneWhole ? sexes?.slice(0, 1) : sexes;
  return (told ?? [null]).map((sex) => ({ ...target, ...change, sex }));
}

function numbered<Row extends object>(rows: Row[]): (Row & { position: number })[] {
  return rows.map((row, index) => ({ ...row, position: index + 1 }));
}

function headed({ code, title }: { code: string; title: string }) {
  return { code, title };
}

function inAreas<Row extends object>(
  areas: readonly StrategyPriorityArea[],
  rowsOf: (area: StrategyPriorityArea) => Row[],
): (Row & { area: string })[] {
  return areas.flatMap((area) => rowsOf(area).map((row) => ({ ...row, area: area.code })));
}

function indicatorsOf({
  code: effectGoal,
  indicators,
}: StrategyPriorityArea['effectGoals'][number]) {
  return indicators.map((indicator) => ({ ...indicator, goal: effectGoal }));
}

type Measure = ReturnType<typeof indicatorsOf>[number]['measures'][number] & { indicator: string };

/** Values of one place, sex and origin are one series, whatever their periods. */
function seriesOf({ code: measure, indicator, unit, ageGroup, baselines }: Measure) {
  const groups = Map.groupBy(baselines, ({ place, sex, birth }) =>
    [place, sex ?? '', birth ?? ''].join(' '),
  );
  return [...groups.values()].map((baselinesOfSeries) => {
    const [{ place, sex, birth }] = baselinesOfSeries as [(typeof baselines)[number]];
    return { measure, indicator, unit, ageGroup, place, sex, birth, baselines: baselinesOfSeries };
  });
}
