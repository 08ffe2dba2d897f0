import {
  AppModule,
  DemoLoading,
  JobRunner,
  openContext,
  type Config,
} from '@samhandling/api/use-cases';
import { addActorRequests } from './actor-requests.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import type { DemoContent } from './demo-content.ts';
import type { ExampleSeries } from './demo-series.ts';
import { addInitiative } from './initiatives.ts';
import { LoadingTransaction } from './loading-transaction.ts';
import { OneHash } from './one-hash.ts';
import { addOwnership } from './ownerships.ts';
import { People } from './people.ts';
import { addReports } from './reports.ts';
import { Schedule } from './schedule.ts';
import { DemoSeriesLoading } from './series.ts';
import type { Story } from './story.ts';
import type { UseCases } from './use-cases.ts';

/** A time before everything in the demo. */
const FIRST_MONTHS_AGO = 72;

export type Demo = Readonly<{
  content: DemoContent;
  series: readonly ExampleSeries[];
  calendar: DemoCalendar;
}>;

/**
 * Loads the demo by the product's use cases, each at its time: what the strategy's own text names as under
 * way in the county. What people write is read by the contract's schemas, as in a request. Expects the
 * strategy to be loaded. Does nothing where a demo is there already.
 */
export async function loadDemo(config: Config, demo: Demo): Promise<void> {
  const transaction = new LoadingTransaction(config);
  const { connections, clock } = transaction;
  // Nobody is sent a mail about what happens in a demo.
  const quiet = { ...config, smtpUrl: undefined, logLevel: 'warn' } as const;
  await transaction.begin();
  const app = await openContext(quiet, AppModule, { connections, clock, hasher: new OneHash() });
  try {
    const loading = app.get(DemoLoading);
    if (!(await loading.begin())) return;
    await loading.finish(await tell(app, demo, transaction));
    await app.get(JobRunner).stop();
    await transaction.commit();
  } finally {
    // What was not committed goes with the connection.
    await app.close();
  }
}

/** Runs everything in the order of time; returns the ids of what it made. */
async function tell(useCases: UseCases, demo: Demo, transaction: LoadingTransaction) {
  const { content, series, calendar } = demo;
  await transaction.tell(calendar.instant(FIRST_MONTHS_AGO));
  const cast = await new People(useCases, content).come();
  const schedule = new Schedule();
  const story: Story = { useCases, calendar, cast, schedule };
  const initiatives = content.initiatives.map((each) => addInitiative(story, each));
  for (const initiative of initiatives) addReports(story, initiative);
  for (const ownership of content.ownerships) addOwnership(story, ownership);
  const requesters = addActorRequests(story, content.actorRequests);
  new DemoSeriesLoading(story, series).add();
  await schedule.play((at) => transaction.tell(at));
  return {
    initiativeIds: initiatives.map(({ id }) => id),
    actorIds: [...cast.newActorIds, ...requesters],
    accountIds: cast.accountIds,
  };
}
