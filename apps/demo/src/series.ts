import {
  ImportRunService,
  JobRunner,
  ObservationService,
  SeriesService,
  SeriesSourceService,
  SourceSites,
} from '@samhandling/api/use-cases';
import {
  newSeriesSourceBodySchema,
  observationBodySchema,
  seriesBodySchema,
  seriesBreakBodySchema,
  seriesQuerySchema,
  type SeriesRow,
  type SourceMapping,
} from '@samhandling/contract';
import {
  DEMO_BREAKS,
  DEMO_FEEDS,
  EXAMPLE_CREDITS,
  EXAMPLE_METHOD,
  EXAMPLE_NOTES,
  EXAMPLE_REASON,
  EXAMPLE_TABLE,
  genderOf,
  koladaPlaceOf,
} from './demo-feeds.ts';
import { RUNS, type ExampleSeries } from './demo-series.ts';
import { startStandIns } from './stand-ins.ts';
import type { Story } from './story.ts';

type Sourced = Readonly<{ sourceId: string; provider: 'kolada' | 'scb' }>;

/** So that all of a measure's series stand on one page. */
const ON_ONE_PAGE = '100';

/**
 * The series of the demo: their sources, a first run that is stored, one with revisions, one that waits for
 * review, a break, and what is entered by hand. Every value says that it is made up.
 */
export class DemoSeriesLoading {
  private readonly story: Story;
  private readonly series: readonly ExampleSeries[];
  private readonly sources: Sourced[] = [];

  constructor(story: Story, series: readonly ExampleSeries[]) {
    this.story = story;
    this.series = series;
  }

  add(): void {
    const { schedule, calendar, useCases, cast } = this.story;
    const first = calendar.instant(RUNS.first);
    schedule.add(first, () => this.addSources());
    schedule.add(first, () => this.fetch(RUNS.first, ['kolada', 'scb']));
    for (const { measure, period, note } of DEMO_BREAKS) {
      schedule.add(calendar.instant(RUNS.first, 30), () =>
        useCases
          .get(SeriesService)
          .keepBreak(measure, seriesBreakBodySchema.parse({ period, note }), cast.coordinator),
      );
    }
    schedule.add(calendar.instant(RUNS.second), () => this.fetch(RUNS.second, ['kolada', 'scb']));
    schedule.add(calendar.instant(RUNS.second, 20), () => this.enterByHand());
    schedule.add(calendar.instant(RUNS.waiting), () => this.fetch(RUNS.waiting, ['kolada']));
  }

  private async addSources(): Promise<void> {
    const { useCases, calendar, cast } = this.story;
    for (const measure of DEMO_FEEDS.map((feed) => feed.measure)) {
      const known = await this.rowsOf(measure);
      for (const each of this.series.filter((series) => series.measure === measure)) {
        const { provider } = each.feed;
        const seriesId = known.find((row) => isSame(row, each))?.id ?? (await this.addSeries(each));
        if (provider === 'hand') continue;
        // One that nobody asks by itself, and that has published since: the page has something stale.
        const isLeft = provider === 'scb';
        const { id: sourceId } = await useCases.get(SeriesSourceService).add(
          newSeriesSourceBodySchema.parse({
            seriesId,
            mapping: mappingOf(each),
            unit: each.unit,
            interval: isLeft ? 'never' : 'weekly',
            storesWithoutReview: false,
            credit: EXAMPLE_CREDITS[provider],
            nextPublicationOn: calendar.date(isLeft ? 2 : -3),
          }),
          cast.coordinator,
        );
        this.sources.push({ sourceId, provider });
      }
    }
  }

  private async rowsOf(measure: string): Promise<SeriesRow[]> {
    const query = seriesQuerySchema.parse({ measure, limit: ON_ONE_PAGE });
    const { useCases, cast } = this.story;
    const { items } = await useCases.get(SeriesService).list(query, cast.coordinator);
    return items;
  }

  private async addSeries(series: ExampleSeries): Promise<string> {
    const { measure, placeCode, sex, birth, ageGroup, unit } = series;
    const { useCases, cast } = this.story;
    const key = seriesBodySchema.parse({ placeCode, sex, birth, ageGroup, unit });
    const { id } = await useCases.get(SeriesService).add(measure, key, cast.coordinator);
    return id;
  }

  /** Asks the providers as they were then, and stores what came, but for what waits for review. */
  private async fetch(monthsAgo: number, providers: readonly string[]): Promise<void> {
    const { useCases, calendar, cast } = this.story;
    const runs = useCases.get(ImportRunService);
    const standIns = await startStandIns(this.series, calendar, { monthsAgo });
    try {
      const sites = useCases.get(SourceSites);
      sites.standIn('kolada', standIns.koladaUrl);
      sites.standIn('scb', standIns.scbUrl);
      const sourceIds = this.sources
        .filter(({ provider }) => providers.includes(provider))
        .map(({ sourceId }) => sourceId);
      const { id } = await runs.start({ sourceIds }, cast.coordinator);
      await useCases.get(JobRunner).drain();
      const { state, version } = await runs.find(id, cast.coordinator);
      if (state !== 'in_review') throw new Error(`The demo's run has fetched nothing: ${state}.`);
      if (monthsAgo !== RUNS.waiting)
        await runs.store(id, version, { reason: EXAMPLE_REASON }, cast.coordinator);
    } finally {
      await standIns.stop();
    }
  }

  private async enterByHand(): Promise<void> {
    const { useCases, cast } = this.story;
    const observations = useCases.get(ObservationService);
    for (const series of this.series.filter(({ feed }) => feed.provider === 'hand')) {
      const { measure, placeCode, sex, birth, ageGroup, unit } = series;
      for (const { period, versions } of series.values) {
        await observations.record(
          measure,
          observationBodySchema.parse({
            placeCode,
            sex,
            birth,
            ageGroup,
            unit,
            period,
            value: versions.at(-1)?.value ?? null,
            status: 'final',
            source: EXAMPLE_CREDITS.hand,
            method: EXAMPLE_METHOD,
            note: EXAMPLE_NOTES.hand,
            reason: EXAMPLE_REASON,
          }),
          cast.coordinator,
        );
      }
    }
  }
}

const isSame = (row: SeriesRow, series: ExampleSeries): boolean =>
  row.placeCode === series.placeCode &&
  row.sex === series.sex &&
  row.birth === series.birth &&
  row.ageGroup === series.ageGroup &&
  row.unit === series.unit;

function mappingOf({ kpi, placeCode, sex, feed }: ExampleSeries): SourceMapping {
  if (kpi === null) {
    return {
      provider: 'scb',
      table: EXAMPLE_TABLE,
      timeVariable: 'Tid',
      selection: [
        { variableCode: 'Region', valueCode: placeCode },
        { variableCode: 'ContentsCode', valueCode: 'EXEMPEL1' },
      ],
    };
  }
  return {
    provider: 'kolada',
    kpi,
    municipality: koladaPlaceOf(placeCode),
    gender: genderOf(sex),
    periodForm: feed.periodForm,
  };
}
