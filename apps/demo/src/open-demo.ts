import {
  AppModule,
  isDemoThere,
  openContext,
  withStartLock,
  type Config,
} from '@samhandling/api/use-cases';
import type { DemoAccount } from '@samhandling/contract';
import { peopleOfCounty } from './county-people.ts';
import { DemoCalendar } from './demo-calendar.ts';
import { readDemoContent } from './demo-content.ts';
import { exampleSeries } from './demo-series.ts';
import { loadCounty } from './load-county.ts';
import { loadDemo } from './load-demo.ts';
import { logInsOf } from './log-ins.ts';
import { startStandIns } from './stand-ins.ts';
import { statedBaselines } from './stated-baselines.ts';

const LOCK = 'samhandling.demo';

export type DemoChoice = Readonly<{
  /** A county with hundreds of actors instead of the small demo. */
  county: boolean;
  now?: Date;
}>;

export type OpenDemo = Readonly<{
  /** The settings of a demo server: its sources are servers in this process. */
  env: Readonly<Record<string, string>>;
  logIns: readonly DemoAccount[];
  /** Loads the demo where it is not there. Done before the server is opened: one application at a time. */
  prepare(config: Config): Promise<void>;
  close(): Promise<void>;
}>;

/** The demo on this day, with servers in this process that stand in for its sources. */
export async function openDemo(
  { county, now = new Date() }: DemoChoice = { county: false },
): Promise<OpenDemo> {
  const small = await readDemoContent();
  const content = county ? peopleOfCounty(small) : small;
  const calendar = new DemoCalendar(now);
  const series = exampleSeries(statedBaselines(), calendar.thisYear);
  const { koladaUrl, scbUrl, stop } = await startStandIns(series, calendar);
  const logIns = logInsOf(content);
  return {
    env: {
      DEMO: 'true',
      KOLADA_URL: koladaUrl,
      SCB_URL: scbUrl,
      SOURCE_HOSTS: [koladaUrl, scbUrl].map((url) => new URL(url).host).join(','),
    },
    logIns,
    async prepare(config) {
      if (await isDemoThere(config)) return;
      await loadStrategy(config);
      // Of two processes that start at once, only one loads the demo.
      await withStartLock(config.databaseUrl, LOCK, () =>
        county
          ? loadCounty(config, { content, calendar })
          : loadDemo(config, { content, series, calendar }),
      );
    },
    close: stop,
  };
}

/** The strategy comes with the application: to open it is enough. */
async function loadStrategy(config: Config): Promise<void> {
  const app = await openContext({ ...config, logLevel: 'warn' }, AppModule);
  await app.close();
}
