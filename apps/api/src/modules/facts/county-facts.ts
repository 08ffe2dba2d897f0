import { Injectable } from '@nestjs/common';
import {
  countFacts,
  type CalendarDate,
  type CountedAction,
  type CountyColumns,
} from '@samhandling/domain';
import { ChangeFeed } from '../../platform/changes/change-feed.ts';
import { Database } from '../../platform/database/database.ts';
import { CountyLoader } from './county-loader.ts';
import { County } from './county.ts';
import { Kept } from './kept.ts';
import { PastLoader } from './past-loader.ts';

/**
 * What overviews are counted from, in the memory of this process. It is loaded when somebody first asks, what
 * is known of earlier days when somebody first asks for one, and what changes is read again by its mark, also
 * where another process changed it.
 */
@Injectable()
export class CountyFacts {
  private readonly county;
  private readonly past;

  constructor(
    private readonly feed: ChangeFeed,
    database: Database,
    counties: CountyLoader,
    pasts: PastLoader,
  ) {
    this.county = new Kept({
      load: () => database.onPrimary(() => counties.load()),
      readAgain: (county, marks) => database.onPrimary(() => counties.readAgain(county, marks)),
    });
    this.past = new Kept({
      load: () => database.onPrimary(async () => pasts.load(await this.county.get())),
      readAgain: (past, marks) => database.onPrimary(() => pasts.readAgain(past, marks)),
    });
    // The county first: what is known of the past names its actors.
    feed.onChanges(async (marks) => {
      await this.county.takeIn(marks);
      await this.past.takeIn(marks);
    });
  }

  /**
   * As it is now, with all that the reader must see; or as it was at the end of a day. What is given changes
   * with the next mark, so it is counted before anything else is waited for.
   */
  async columns(asOf?: CalendarDate): Promise<CountyColumns> {
    await this.feed.upToDate();
    const county = await this.county.get();
    if (asOf === undefined) return county;
    for (;;) {
      const past = await this.past.get();
      // Where the county was loaded anew, its past names what is not there any more.
      if (past.county === (await this.county.get())) return past.on(asOf);
      this.past.drop();
    }
  }

  /** The facts of all actions, of all work, on a day. What the county keeps is not counted again while it is the same. */
  countAll(county: CountyColumns, day: CalendarDate): readonly CountedAction[] {
    return county instanceof County ? county.countedOn(day) : countFacts(county, {}, day);
  }
}
