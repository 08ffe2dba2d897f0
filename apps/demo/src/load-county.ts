import {
  AppModule,
  DemoLoading,
  JobRunner,
  openContext,
  TOLD_TIME,
  type Config,
} from '@samhandling/api/use-cases';
import { COUNTY_SIZES, fillCounty, type CountySize } from '@samhandling/simulated-county';
import type { DemoCalendar } from './demo-calendar.ts';
import type { DemoContent } from './demo-content.ts';
import { LoadingTransaction } from './loading-transaction.ts';
import { OneHash } from './one-hash.ts';
import { People } from './people.ts';

/** Before the first report of the county: so long the product has been used there. */
const FIRST_MONTHS_AGO = 48;

export type CountyDemo = Readonly<{
  content: DemoContent;
  calendar: DemoCalendar;
  size?: CountySize;
}>;

/**
 * Loads a simulated county: its people come in by the product's use cases, and the work of hundreds of actors
 * is made as rows, since telling it by use cases would take many minutes. Expects the strategy to be
 * loaded. Does nothing where a demo is there already.
 */
export async function loadCounty(config: Config, county: CountyDemo): Promise<void> {
  const { content, calendar, size = COUNTY_SIZES.S } = county;
  const transaction = new LoadingTransaction(config);
  const { connections, clock } = transaction;
  const quiet = { ...config, smtpUrl: undefined, logLevel: 'warn' } as const;
  await transaction.begin();
  const app = await openContext(quiet, AppModule, { connections, clock, hasher: new OneHash() });
  try {
    const loading = app.get(DemoLoading);
    if (!(await loading.begin())) return;
    await transaction.tell(calendar.instant(FIRST_MONTHS_AGO));
    const { newActorIds, accountIds } = await new People(app, content).come();
    await loading.finish({ initiativeIds: [], actorIds: newActorIds, accountIds });
    await transaction.write((client) =>
      fillCounty(client, { size, today: calendar.date(0), clockSetting: TOLD_TIME }),
    );
    await app.get(JobRunner).stop();
    await transaction.commit();
  } finally {
    await app.close();
  }
}
