import { Injectable } from '@nestjs/common';
import type { SourceMapping } from '@samhandling/contract';
import type { SourceProvider } from '@samhandling/domain';
import type { Tx } from '../../platform/database/transaction.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { DemoCalendar } from './demo.calendar.ts';
import {
  DEMO_BREAKS,
  EXAMPLE_CREDITS,
  EXAMPLE_METHOD,
  EXAMPLE_NOTES,
  EXAMPLE_TABLE,
  genderOf,
  koladaPlaceOf,
} from './demo-feeds.ts';
import { RUNS, type ExampleSeries } from './demo-series.ts';
import { DemoSeriesRepository, type ToldValue } from './demo-series.repository.ts';
import { DemoRepository } from './demo.repository.ts';

type Placed = ExampleSeries & { id: string };
type Sourced = Placed & { sourceId: string; provider: SourceProvider };

/**
 * Loads the demo's series once: sources, a first stored run, one with revisions, one that waits for
 * review, a break, and what is entered by hand. Every value says that it is made up.
 */
@Injectable()
export class DemoSeriesLoader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly demo: DemoRepository,
    private readonly stored: DemoSeriesRepository,
  ) {}

  async load(series: readonly ExampleSeries[], calendar: DemoCalendar): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      if (await this.stored.isLoaded(tx)) return;
      const accountId = await this.stored.findCoordinator(tx);
      const placed: Placed[] = [];
      for (const each of series) {
        const id = await this.stored.series(tx, each);
        if (id !== undefined) placed.push({ ...each, id });
      }
      const sourced = await this.addSources(tx, placed, calendar, accountId);
      for (const monthsAgo of Object.values(RUNS)) {
        await this.tellRun(tx, sourced, monthsAgo, calendar, accountId);
      }
      const byHand = placed.filter(({ feed }) => feed.provider === 'hand');
      const enteredAt = calendar.instant(RUNS.second, 20);
      await this.demo.tellTime(tx, enteredAt);
      await this.stored.insertByHand(
        tx,
        byHand.flatMap((each) => [...toldBy(each, RUNS.first), ...toldBy(each, RUNS.second)]),
        { accountId, method: EXAMPLE_METHOD },
      );
      const at = calendar.instant(RUNS.first, 30);
      for (const each of DEMO_BREAKS) await this.stored.insertBreak(tx, each, { at, accountId });
    });
  }

  private async addSources(
    tx: Tx,
    placed: readonly Placed[],
    calendar: DemoCalendar,
    accountId: string | null,
  ): Promise<Sourced[]> {
    const sourced: Sourced[] = [];
    for (const each of placed) {
      const { provider } = each.feed;
      if (provider === 'hand') continue;
      // One that nobody asks by itself, and that has published since: the page has something stale.
      const isLeft = provider === 'scb';
      const sourceId = await this.stored.insertSource(
        tx,
        {
          seriesId: each.id,
          mapping: mappingOf(each),
          unit: each.unit,
          credit: EXAMPLE_CREDITS[provider],
          interval: isLeft ? 'never' : 'weekly',
          nextPublicationOn: calendar.date(isLeft ? 2 : -3),
          fetchedAt: calendar.instant(isLeft ? RUNS.second : RUNS.waiting),
          changesSince: calendar.date(RUNS.second),
        },
        accountId,
      );
      sourced.push({ ...each, sourceId, provider });
    }
    return sourced;
  }

  private async tellRun(
    tx: Tx,
    sourced: readonly Sourced[],
    monthsAgo: number,
    calendar: DemoCalendar,
    accountId: string | null,
  ): Promise<void> {
    const run = {
      state: monthsAgo === RUNS.waiting ? ('in_review' as const) : ('stored' as const),
      at: calendar.instant(monthsAgo),
      accountId,
    };
    await this.demo.tellTime(tx, run.at);
    const runId = await this.stored.insertRun(tx, run);
    for (const provider of ['kolada', 'scb'] as const) {
      const asked = sourced.filter((each) => each.provider === provider);
      const values = asked.flatMap((each) => toldBy(each, monthsAgo));
      if (values.length === 0) continue;
      const importStepId = await this.stored.insertImportStep(tx, runId, {
        provider,
        asked: [...new Set(asked.map(({ kpi }) => kpi ?? EXAMPLE_TABLE))].join(', '),
        sourceIds: asked.map(({ sourceId }) => sourceId),
      });
      await this.stored.insertValues(tx, { runId, importStepId, run }, values);
    }
    if (run.state !== 'stored') return;
    await this.demo.recordHistory(tx, {
      at: run.at,
      subject: 'import_run',
      subjectId: runId,
      event: 'import_run.stored',
      actorId: null,
      accountId,
    });
  }
}

/** What came of the series at that time: first values, revisions, and one that was taken back. */
function toldBy({ id, feed, values }: Placed, monthsAgo: number): ToldValue[] {
  return values.flatMap(({ period, versions }) =>
    versions.flatMap((version, index): ToldValue[] => {
      if (version.monthsAgo !== monthsAgo) return [];
      const kind = version.value === null ? 'withdrawn' : index === 0 ? 'added' : 'revised';
      return [
        {
          seriesId: id,
          period,
          value: version.value,
          kind,
          note: EXAMPLE_NOTES[feed.provider],
          credit: EXAMPLE_CREDITS[feed.provider],
          baseRevision: index === 0 ? null : index,
        },
      ];
    }),
  );
}

function mappingOf({ kpi, placeCode, sex, feed }: Placed): SourceMapping {
  if (kpi === null) {
    const selection = { Region: placeCode, ContentsCode: 'EXEMPEL1' };
    return {
      provider: 'scb',
      table: EXAMPLE_TABLE,
      timeVariable: 'Tid',
      selection: Object.entries(selection).map(([variableCode, valueCode]) => ({
        variableCode,
        valueCode,
      })),
    };
  }
  return {
    provider: 'kolada',
    kpi,
    gender: genderOf(sex),
    periodForm: feed.periodForm,
    municipality: koladaPlaceOf(placeCode),
  };
}
