import { Injectable } from '@nestjs/common';
import type { CalendarDate, CountyColumns } from '@samhandling/domain';
import { ChangeFeed } from '../../platform/changes/change-feed.ts';
import type { Mark, Marks } from '../../platform/changes/change.repository.ts';
import type { County } from './county.ts';
import { CountyLoader } from './county-loader.ts';

/** So many earlier days are kept until something changes. */
const MOST_DAYS = 8;

/**
 * What overviews are counted from, in the memory of this process. It is loaded when somebody first asks, and
 * what changes is read again by its mark, also where another process changed it.
 */
@Injectable()
export class CountyFacts {
  private county: County | undefined;
  private loading: Promise<County> | undefined;
  /** What was marked while the county was being loaded. */
  private marked: Marks = [];
  private readonly days = new Map<CalendarDate, Promise<CountyColumns>>();

  constructor(
    private readonly feed: ChangeFeed,
    private readonly loader: CountyLoader,
  ) {
    feed.onChanges((marks) => this.takeIn(marks));
  }

  /** As it is now, with all that the reader must see; or as it was at the end of a day. */
  async columns(asOf?: CalendarDate): Promise<CountyColumns> {
    await this.feed.upToDate();
    const county = this.county ?? (await (this.loading ??= this.load()));
    return asOf === undefined ? county : this.onDay(county, asOf);
  }

  private onDay(county: County, asOf: CalendarDate): Promise<CountyColumns> {
    const kept = this.days.get(asOf);
    if (kept) return kept;
    const [first] = this.days.keys();
    if (first !== undefined && this.days.size === MOST_DAYS) this.days.delete(first);
    const read = this.loader.asOf(county, asOf);
    this.days.set(asOf, read);
    read.catch(() => this.days.delete(asOf));
    return read;
  }

  private async load(): Promise<County> {
    try {
      for (;;) {
        this.marked = [];
        const county = await this.loader.load();
        if (await this.takeMarked(county)) {
          this.county = county;
          return county;
        }
      }
    } finally {
      this.loading = undefined;
    }
  }

  /** Takes in what was marked meanwhile, until nothing is left. False where all has to be loaded again. */
  private async takeMarked(county: County): Promise<boolean> {
    while (this.marked === 'everything' || this.marked.length > 0) {
      const marks = this.marked;
      this.marked = [];
      if (marks === 'everything' || !(await this.loader.readAgain(county, marks))) return false;
    }
    return true;
  }

  private async takeIn(marks: Marks): Promise<void> {
    this.days.clear();
    if (this.loading) {
      this.marked = together(this.marked, marks);
    } else if (this.county) {
      const isTaken = marks !== 'everything' && (await this.loader.readAgain(this.county, marks));
      if (!isTaken) this.county = undefined;
    }
  }
}

function together(first: Marks, second: Marks): readonly Mark[] | 'everything' {
  return first === 'everything' || second === 'everything' ? 'everything' : [...first, ...second];
}
