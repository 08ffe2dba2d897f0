import { Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { InjectConfig, type Config } from '../../platform/config/config.ts';
import { Database } from '../../platform/database/database.ts';
import { setClockOfPurpose } from '../../platform/database/migrate.ts';
import { withStartLock } from '../../platform/database/start-lock.ts';
import { ImportRunModule, SourceSites } from '../import-run/index.ts';
import { StrategyModule } from '../strategy/index.ts';
import { DatabasePurpose } from './database-purpose.ts';
import { DatabasePurposeRepository } from './database-purpose.repository.ts';
import { DemoCalendar } from './demo.calendar.ts';
import { DemoController } from './demo.controller.ts';
import { DemoLoader } from './demo.loader.ts';
import { DemoRemoval } from './demo-removal.ts';
import { DemoRemovalRepository } from './demo-removal.repository.ts';
import { DemoRepository } from './demo.repository.ts';
import { exampleSeries, type ExampleSeries } from './demo-series.ts';
import { DemoSeriesLoader } from './demo-series.loader.ts';
import { DemoSeriesRepository } from './demo-series.repository.ts';
import { startDemoStandIns, type DemoStandIns } from './demo-stand-ins.ts';

const LOCK = 'samhandling.demo';

@Module({
  imports: [ImportRunModule, StrategyModule],
  controllers: [DemoController],
  providers: [
    DatabasePurpose,
    DatabasePurposeRepository,
    DemoRemoval,
    DemoRemovalRepository,
    DemoLoader,
    DemoRepository,
    DemoSeriesLoader,
    DemoSeriesRepository,
  ],
})
export class DemoModule implements OnModuleInit, OnApplicationShutdown {
  private standIns: DemoStandIns | undefined;

  constructor(
    @InjectConfig() private readonly config: Config,
    private readonly purpose: DatabasePurpose,
    private readonly loader: DemoLoader,
    private readonly seriesLoader: DemoSeriesLoader,
    private readonly stored: DemoSeriesRepository,
    private readonly database: Database,
    private readonly sites: SourceSites,
  ) {}

  /** A module is ready before those that import it: the strategy stands when the demo refers to it. */
  async onModuleInit(): Promise<void> {
    if (!this.config.isDemo) return;
    // The server has checked the purpose before; a command has not.
    await this.purpose.require();
    await setClockOfPurpose(this.config);
    const calendar = new DemoCalendar(new Date());
    // Of two processes that start at once, only one loads the demo.
    const series = await withStartLock(this.config.databaseUrl, LOCK, () => this.load(calendar));
    // A demo asks nobody outside: what it fetches is made up.
    this.standIns = await startDemoStandIns(series, calendar);
    this.sites.standIn('kolada', this.standIns.koladaUrl);
    this.sites.standIn('scb', this.standIns.scbUrl);
  }

  private async load(calendar: DemoCalendar): Promise<ExampleSeries[]> {
    await this.loader.load();
    await this.purpose.require();
    const thisYear = Number(calendar.date(0).slice(0, 4));
    const series = exampleSeries(await this.stored.baselines(this.database), thisYear);
    await this.seriesLoader.load(series, calendar);
    return series;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.standIns?.stop();
  }
}
