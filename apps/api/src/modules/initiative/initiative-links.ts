import type { ErrorCode, FieldProblem, InitiativeBody } from '@samhandling/contract';
import { breakdownProblems, namedTwice, repetitionsIn, unitProblems } from '@samhandling/domain';
import { InvalidRequest, RequestFault } from '../../platform/errors/request-fault.ts';
import type { ResolvedContribution } from '../contribution/index.ts';
import type { KnownIndicator, References } from './initiative-references.repository.ts';

/** The body with the ids of what it names. */
export type ResolvedLinks = {
  readonly actions: readonly { id: string; isPrimary: boolean }[];
  readonly contributions: readonly ResolvedContribution[];
};

type LinkProblem = { code: ErrorCode; field: string; params?: FieldProblem['params'] };

/**
 * Checks what the tables can't take, whatever state the initiative is in: everything it names exists
 * and may be named, and nothing is named twice.
 * @throws {InvalidRequest} where something is named twice, or a contribution's id is taken.
 * @throws {RequestFault} with the code of the first fault and every field.
 */
export function resolveLinks(body: InitiativeBody, references: References): ResolvedLinks {
  const malformed = [
    ...repetitions(body),
    ...placesWithoutBorder(body),
    ...takenIds(body, references),
  ];
  if (malformed.length > 0) throw new InvalidRequest(malformed);
  if (!references.isOwnerAdmitted) {
    throw new RequestFault('actor.not_admitted', {
      errors: [{ field: '/ownerActorId', code: 'actor.not_admitted' }],
    });
  }
  const actions = new Map(references.actions.map((action) => [action.code, action]));
  const effectGoals = new Map(references.goals.map(({ code, id }) => [code, id]));
  const indicators = new Map(references.indicators.map((indicator) => [indicator.code, indicator]));
  refuse([
    ...body.actions.flatMap(({ code }, index): LinkProblem[] => {
      const field = `/actions/${index}/code`;
      const action = actions.get(code);
      if (!action) return [{ code: 'action.unknown', field }];
      return action.isRetired && !action.isLinked ? [{ code: 'action.retired', field }] : [];
    }),
    ...missing(
      body.partners.map(({ actorId }) => actorId),
      references.partnerIds,
      (index) => ({
        code: 'initiative.actor_unknown',
        field: `/partners/${index}/actorId`,
      }),
    ),
    ...missing(body.municipalityCodes, references.municipalityCodes, (index) => ({
      code: 'initiative.municipality_unknown',
      field: `/municipalityCodes/${index}`,
    })),
    ...missing(body.perspectiveCodes, references.perspectiveCodes, (index) => ({
      code: 'initiative.perspective_unknown',
      field: `/perspectiveCodes/${index}`,
    })),
    ...missing(body.specialisationCodes, references.specialisationCodes, (index) => ({
      code: 'initiative.specialisation_unknown',
      field: `/specialisationCodes/${index}`,
    })),
    ...body.contributions.flatMap((contribution, index) =>
      contributionFaults(contribution, `/contributions/${index}`, effectGoals, indicators),
    ),
  ]);
  return {
    actions: body.actions.map(({ code, isPrimary }) => ({
      id: actions.get(code)?.id ?? '',
      isPrimary,
    })),
    contributions: body.contributions.map((contribution) => {
      const indicator = indicators.get(contribution.indicatorCode ?? '');
      return {
        ...contribution,
        effectGoalId: effectGoals.get(contribution.effectGoalCode) ?? '',
        indicatorId: indicator?.id ?? null,
        measureId: measureOf(indicator, contribution.measureCode)?.id ?? null,
      };
    }),
  };
}

function measureOf(
  indicator: KnownIndicator | undefined,
  code: string | null,
): KnownIndicator['measures'][number] | undefined {
  return code === null ? undefined : indicator?.measures.find((measure) => measure.code === code);
}

function contributionFaults(
  contribution: InitiativeBody['contributions'][number],
  field: string,
  effectGoals: ReadonlyMap<string, string>,
  indicators: ReadonlyMap<string, KnownIndicator>,
): LinkProblem[] {
  const { effectGoalCode, indicatorCode, measureCode, expected } = contribution;
  if (!effectGoals.has(effectGoalCode)) {
    return [{ code: 'effect_goal.unknown', field: `${field}/effectGoalCode` }];
  }
  const indicator = indicators.get(indicatorCode ?? '');
  if (indicatorCode !== null && !indicator) {
    return [{ code: 'indicator.unknown', field: `${field}/indicatorCode` }];
  }
  if (indicator && indicator.goalCode !== effectGoalCode) {
    return [{ code: 'contribution.indicator_not_of_goal', field: `${field}/indicatorCode` }];
  }
  const at = (problems: readonly LinkProblem[]): LinkProblem[] =>
    problems.map((problem) => ({ ...problem, field: `${field}${problem.field}` }));
  // A draft may lack the unit and the measure; a unit that fits no measure is never kept.
  const wrongUnit =
    indicator && contribution.unit !== null ? at(unitProblems(contribution, indicator)) : [];
  if (measureCode === null) return wrongUnit;
  const measure = measureOf(indicator, measureCode);
  if (!measure) return [{ code: 'indicator.unknown', field: `${field}/measureCode` }];
  return [...wrongUnit, ...at(breakdownProblems(measure, expected))];
}

function missing(
  named: readonly string[],
  known: readonly string[],
  faultAt: (index: number) => LinkProblem,
): LinkProblem[] {
  const knownSet = new Set(known);
  return named.flatMap((name, index) => (knownSet.has(name) ? [] : [faultAt(index)]));
}

function refuse(faults: readonly LinkProblem[]): void {
  const [first] = faults;
  if (first) throw new RequestFault(first.code, { params: first.params, errors: [...faults] });
}

function takenIds(body: InitiativeBody, { foreignContributionIds }: References): FieldProblem[] {
  const taken = new Set(foreignContributionIds);
  return body.contributions.flatMap(({ id }, index) =>
    taken.has(id) ? [{ field: `/contributions/${index}/id`, code: 'contribution.id_taken' }] : [],
  );
}

/** Places outside the county belong to work across the border alone. */
function placesWithoutBorder({ placeScope, placesAcrossBorder }: InitiativeBody): FieldProblem[] {
  const isMisplaced = placeScope !== 'cross_border' && placesAcrossBorder.length > 0;
  return isMisplaced ? [{ field: '/placesAcrossBorder', code: 'only_across_border' }] : [];
}

/** What is named again: by the rules of submission, and whatever else a table takes only once. */
function repetitions(body: InitiativeBody): FieldProblem[] {
  const twice = namedTwice(body);
  const at = (places: readonly number[], code: string, fieldOf: (place: number) => string) =>
    places.map((place) => ({ field: fieldOf(place), code }));
  const contributionIds = body.contributions.map(({ id }) => id);
  return [
    ...at(twice.actions, 'initiative.action_twice', (place) => `/actions/${place}/code`),
    ...at(
      twice.primaryActions,
      'initiative.primary_action_twice',
      (place) => `/actions/${place}/isPrimary`,
    ),
    ...at(twice.partners, 'initiative.partner_twice', (place) => `/partners/${place}/actorId`),
    ...(
      [
        'municipalityCodes',
        'placesAcrossBorder',
        'perspectiveCodes',
        'agendaGoals',
        'specialisationCodes',
      ] as const
    ).flatMap((field) =>
      at(repetitionsIn(body[field]), 'repeated', (place) => `/${field}/${place}`),
    ),
    ...at(repetitionsIn(contributionIds), 'repeated', (place) => `/contributions/${place}/id`),
  ];
}
