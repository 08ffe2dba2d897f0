import type { ActionRow, CoverageQuery, ActionsQuery } from '@samhandling/contract';
import {
  compareByCoverageGaps,
  coverAction,
  coverageMatches,
  fullMonthsBetween,
  noCoverageFacts,
  type CalendarDate,
  type Coverage,
  type CoverageFacts,
  type OwnershipRole,
} from '@samhandling/domain';
import type { ActionFactsRow } from './coverage.repository.ts';

/** An action with its coverage, and whether it is one of those that were asked for. */
export type CoveredAction = Pick<
  ActionFactsRow,
  'code' | 'text' | 'area' | 'section' | 'ownerMunicipalities'
> & {
  readonly facts: CoverageFacts;
  readonly coverage: Coverage;
  readonly isMatch: boolean;
};

export function coverRow(
  row: ActionFactsRow,
  today: CalendarDate,
  filter: CoverageQuery = {},
): CoveredAction {
  const { code, text, area, section, ownerMunicipalities } = row;
  const facts = factsOf(row, today);
  const coverage = coverAction(facts);
  const covered = { code, text, area, section, ownerMunicipalities, facts, coverage };
  return { ...covered, isMatch: row.isAsked && matches(covered, filter) };
}

function factsOf(row: ActionFactsRow, today: CalendarDate): CoverageFacts {
  const { initiatives, owners, municipalities, actorTypes } = row;
  const none = noCoverageFacts();
  const confirmed = (wanted: OwnershipRole) =>
    owners
      .filter(({ role, state }) => state === 'confirmed' && role === wanted)
      .map(({ actorId, name, type }) => ({ actorId, name, type }));
  return {
    confirmedLead: confirmed('lead')[0] ?? null,
    confirmedContributing: confirmed('contributing'),
    claims: owners.flatMap(({ state, ...owner }) =>
      state === 'confirmed' ? [] : [{ ...owner, state }],
    ),
    initiatives: initiatives ? countsOf(initiatives, today) : none.initiatives,
    effects: row.effects ?? none.effects,
    municipalities,
    countyWide: row.countyWide ?? none.countyWide,
    crossBorder: row.crossBorder ?? none.crossBorder,
    actorTypes,
  };
}

function countsOf(
  { silentSince, ...counts }: NonNullable<ActionFactsRow['initiatives']>,
  today: CalendarDate,
): CoverageFacts['initiatives'] {
  const oldestUnreportedMonths =
    silentSince === null ? null : Math.max(0, fullMonthsBetween(silentSince, today));
  return { ...counts, oldestUnreportedMonths };
}

/**
 * Whether the action is one that the filter looks for: within a list any of it, across the lists all.
 * A municipality is reached by work that names it, by work for the whole county, and by a confirmed
 * owner that is there; a kind of actor by owners of work and confirmed owners of the action.
 */
function matches(action: Omit<CoveredAction, 'isMatch'>, filter: CoverageQuery): boolean {
  const { coverage, area, section } = action;
  return (
    (filter.area === undefined || filter.area === area.code) &&
    (filter.section === undefined || filter.section === section.code) &&
    (!filter.municipality?.length || reaches(action, filter.municipality)) &&
    (!filter.actorType?.length ||
      filter.actorType.some((type) => coverage.reach.actorTypes.includes(type))) &&
    coverageMatches(coverage, {
      gaps: filter.gap,
      ownership: filter.ownership,
      activity: filter.activity,
    })
  );
}

function reaches(
  { coverage, ownerMunicipalities }: Omit<CoveredAction, 'isMatch'>,
  municipalities: readonly string[],
): boolean {
  const { reach } = coverage;
  return (
    reach.countyWide ||
    municipalities.some(
      (code) => reach.municipalities.includes(code) || ownerMunicipalities.includes(code),
    )
  );
}

/** Sorts actions that come in the strategy's order, which stays the order of equals. */
export function sortActions(
  actions: readonly CoveredAction[],
  sort: ActionsQuery['sort'],
): CoveredAction[] {
  if (sort === 'order') return [...actions];
  if (sort === '-order') return actions.toReversed();
  const isReversed = sort.startsWith('-');
  const compare = COMPARISONS[(isReversed ? sort.slice(1) : sort) as keyof typeof COMPARISONS];
  return actions.toSorted((a, b) => (isReversed ? compare(b, a) : compare(a, b)));
}

type Comparison = (a: CoveredAction, b: CoveredAction) => number;

const COMPARISONS: Record<'gap' | 'initiatives' | 'lastReport', Comparison> = {
  gap: (a, b) => compareByCoverageGaps(a.coverage, b.coverage),
  initiatives: (a, b) => a.facts.initiatives.total - b.facts.initiatives.total,
  /** Sorts those that never reported first. */
  lastReport: (a, b) => {
    const [left, right] = [a, b].map(({ facts }) => facts.initiatives.lastReportOn ?? '');
    return left === right ? 0 : String(left) < String(right) ? -1 : 1;
  },
};

/** The action as a row of a list. */
export function presentActionRow(action: CoveredAction): ActionRow {
  const { code, text, area, section, coverage, facts } = action;
  const { initiatives } = facts;
  return {
    code,
    text,
    area,
    section,
    coverage,
    owners: ownersOf(facts),
    initiativeCount: initiatives.total,
    lastReportOn: initiatives.lastReportOn,
  };
}

function ownersOf(facts: CoverageFacts): ActionRow['owners'] {
  const actorOf = ({
    actorId,
    name,
    type,
  }: CoverageFacts['claims'][number] | NonNullable<CoverageFacts['confirmedLead']>) => ({
    id: actorId,
    name,
    type,
  });
  const lead = facts.confirmedLead ? [facts.confirmedLead] : [];
  return [
    ...lead.map((actor) => ({ actor: actorOf(actor), role: 'lead' as const, isConfirmed: true })),
    ...facts.confirmedContributing.map((actor) => ({
      actor: actorOf(actor),
      role: 'contributing' as const,
      isConfirmed: true,
    })),
    ...facts.claims.map((claim) => ({
      actor: actorOf(claim),
      role: claim.role,
      isConfirmed: false,
    })),
  ];
}
