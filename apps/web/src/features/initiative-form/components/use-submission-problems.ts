import type { EffectGoal, InitiativeBody } from '@samhandling/contract';
import {
  submissionProblems,
  type FieldProblem,
  type MeasuredIndicator,
  type SubmissionProblem,
} from '@samhandling/domain';
import { useQueries, useQuery } from '@tanstack/react-query';
import { useRegion } from '../../../lib/region/region-query.ts';
import { effectGoalQuery } from '../api/form-queries.ts';
import { allActionsQuery } from '../../../lib/strategy/strategy-choices.ts';

type Problems = readonly FieldProblem<SubmissionProblem>[];

/**
 * What is missing before it can be sent, by the same rules as the API's; nothing while the strategy's
 * side of it is not here yet. Actions it serves already stay known, though they were retired.
 */
export function useSubmissionProblems(body: InitiativeBody, ownCodes: readonly string[]): Problems {
  const { region } = useRegion();
  const { data: actions } = useQuery(allActionsQuery());
  const codes = [...new Set(body.contributions.map(({ effectGoalCode }) => effectGoalCode))];
  const effectGoals = useQueries({
    queries: codes.filter((code) => code !== '').map((code) => effectGoalQuery(code)),
    combine: (results) => ({
      isReady: results.every(({ data }) => data !== undefined),
      items: results.flatMap(({ data }) => (data ? [data] : [])),
    }),
  });
  if (!actions || !effectGoals.isReady) return [];
  return submissionProblems(body, {
    knownMunicipalityCodes: new Set(region.municipalities.map(({ code }) => code)),
    knownActionCodes: new Set([...actions.items.map(({ code }) => code), ...ownCodes]),
    indicators: new Map(effectGoals.items.flatMap(indicatorsOf)),
  });
}

const indicatorsOf = ({ measures }: EffectGoal): [string, MeasuredIndicator][] =>
  [...Map.groupBy(measures, ({ indicator }) => indicator.code)].map(([code, own]) => [
    code,
    { code, measures: own },
  ]);
