import { addMonths, type CalendarDate } from '../calendar/calendar-date.ts';
import { type CoverageFacts } from './coverage-facts.ts';
import { THIN_FACTS, type ThinFact } from './coverage-vocabulary.ts';
import { type ThinThresholds } from './thin-thresholds.ts';

/** A fact that makes work thin, with the numbers and the day that fill its sentence. */
export type ThinWork = {
  readonly fact: ThinFact;
  readonly params: Readonly<Record<string, number>>;
  /** The last day that was named as an end; null for the facts that are not about it. */
  readonly endsOn: CalendarDate | null;
};

/** What thin work is judged by, beside the facts of the action. */
export type ThinContext = {
  readonly today: CalendarDate;
  readonly thresholds: ThinThresholds;
  /** How many municipalities the region has. */
  readonly municipalities: number;
  /** A municipality is reached by so many active initiatives or more (`reachDepth`). */
  readonly depth: number;
  /** Facts that mean nothing for the work that is asked for: of one municipality, its reach. */
  readonly without?: readonly ThinFact[];
};

/** Of the facts of an action: where its active work is on site. */
export type ActiveSites = { readonly active: Pick<CoverageFacts['active'], 'sites'> };

/** How many municipalities have at least `depth` active initiatives on site. */
export function municipalitiesReached({ active }: ActiveSites, depth: number): number {
  return active.sites.filter(({ count }) => count >= depth).length;
}

/**
 * The facts that make active work thin, in the order of `THIN_FACTS`. Work that is not there is not thin:
 * an action without active work has none.
 */
export function thinWorkOf(facts: CoverageFacts, context: ThinContext): ThinWork[] {
  if (facts.initiatives.active === 0) return [];
  return THIN_FACTS.filter((fact) => !context.without?.includes(fact)).flatMap((fact) => {
    const found = RULES[fact](facts, context);
    return found ? [{ fact, ...found }] : [];
  });
}

type Found = Omit<ThinWork, 'fact'>;

const found = (params: Found['params'], endsOn: CalendarDate | null = null): Found => ({
  params,
  endsOn,
});

const RULES: Record<ThinFact, (facts: CoverageFacts, context: ThinContext) => Found | null> = {
  narrow_reach: (facts, { municipalities, depth, thresholds }) => {
    const reach = municipalitiesReached(facts, depth);
    return reach * 100 < municipalities * thresholds.reachPercent
      ? found({ reach, municipalities, depth })
      : null;
  },
  single_actor: ({ active }, { thresholds }) =>
    active.leads <= thresholds.leads ? found({ actors: active.leads }) : null,
  mostly_silent: ({ initiatives }, { thresholds }) => {
    const { ongoing } = initiatives.byWorkStatus;
    const silent = ongoing - initiatives.active;
    return silent * 100 > ongoing * thresholds.silentPercent ? found({ silent, ongoing }) : null;
  },
  no_stated_effect: ({ effects, initiatives }, { thresholds }) =>
    effects.expectedByActive < thresholds.statedEffects
      ? found({ stated: effects.expectedByActive, active: initiatives.active })
      : null,
  ends_soon: ({ active: { lastEndOn } }, { today, thresholds }) =>
    lastEndOn !== null &&
    lastEndOn >= today &&
    lastEndOn <= addMonths(today, thresholds.endsWithinMonths)
      ? found({}, lastEndOn)
      : null,
  end_passed: ({ active: { lastEndOn } }, { today }) =>
    lastEndOn !== null && lastEndOn < today ? found({}, lastEndOn) : null,
};
