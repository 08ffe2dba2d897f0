import { Injectable } from '@nestjs/common';
import {
  compareWork,
  countContributors,
  type CalendarDate,
  type ComparedWork,
  type CountyColumns,
} from '@samhandling/domain';
import { Database } from '../../platform/database/database.ts';
import { DatedInitiativeRepository, dayOf } from '../dated-initiative/index.ts';
import { CountyFacts } from '../facts/index.ts';
import { contextOf, ofActions, todaysDate } from './chosen-actions.ts';
import { coverRow, type CoveredAction } from './covered-action.ts';

type ActionOnDay = {
  readonly covered: CoveredAction;
  readonly contributingActors: number;
};

/** An action on two days, and what has happened to its initiatives in between. */
export type ActionOnBothDays = {
  readonly then: ActionOnDay;
  readonly now: ActionOnDay;
  readonly work: ComparedWork;
  readonly day: CalendarDate;
  readonly today: CalendarDate;
  readonly linksKnownFrom: CalendarDate | null;
};

/** Compares an action with an earlier day. */
@Injectable()
export class ActionComparisonService {
  constructor(
    private readonly database: Database,
    private readonly facts: CountyFacts,
    private readonly dated: DatedInitiativeRepository,
  ) {}

  /**
   * The action of the code at the end of a day and as it is now, judged with the depth of today, and what has
   * happened to its initiatives in between.
   *
   * @throws {InvalidRequest} where it asks for a day to come.
   */
  async compare(code: string, asOf: CalendarDate): Promise<ActionOnBothDays | undefined> {
    const today = todaysDate();
    const day = dayOf(asOf, today);
    const linksKnownFrom = await this.dated.knownFrom(this.database, day);
    const [earlier, county] = [await this.facts.columns(day), await this.facts.columns()];
    const context = contextOf(
      this.facts.countAll(county, today).filter(ofActions({})),
      county,
      today,
    );
    const onDay = (columns: CountyColumns, of: CalendarDate) => {
      const judged = { ...context, today: of };
      const counted = this.facts.countAll(columns, of).find(ofActions({ code }));
      return (
        counted && {
          covered: coverRow({ ...counted, isFound: true }, judged),
          contributingActors: countContributors(columns, code, of),
        }
      );
    };
    const [then, now] = [onDay(earlier, day), onDay(county, today)];
    if (!then || !now) return undefined;
    const work = compareWork({ county: earlier, day }, { county, day: today }, code);
    return { then, now, work, day, today, linksKnownFrom };
  }
}
