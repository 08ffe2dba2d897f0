import {
  add,
  compareDecimals,
  type DecimalText,
  formatShort,
  isDecimalText,
  parseDecimal,
  whole,
} from '../decimal/decimal.ts';
import { type FieldProblem } from '../validation/field-problem.ts';
import { type FundingSource } from './funding-vocabulary.ts';

/** What can be wrong with the money of an initiative. */
export const FUNDING_PROBLEMS = [
  'funding.budget_invalid',
  'funding.amount_invalid',
  'funding.exceeds_budget',
] as const;
/** One of {@link FUNDING_PROBLEMS}. */
export type FundingProblem = (typeof FUNDING_PROBLEMS)[number];

/** The money of an initiative. Amounts are in kronor. */
export type FundingFacts = {
  readonly budgetTotal: DecimalText | null;
  /** Several of the same source may stand: two EU funds are two. */
  readonly funding: readonly {
    readonly source: FundingSource;
    readonly amount: DecimalText | null;
  }[];
};

/**
 * What is wrong with the money, by field. Amounts are whole kronor and not negative; the sources
 * together are not more than the total budget (less is allowed: the rest may not be found yet), with
 * `sum` and `budget` as params.
 */
export function fundingProblems({
  budgetTotal,
  funding,
}: FundingFacts): FieldProblem<FundingProblem>[] {
  const problems: FieldProblem<FundingProblem>[] = [];
  if (budgetTotal !== null && !isKronor(budgetTotal)) {
    problems.push({ field: '/budgetTotal', code: 'funding.budget_invalid' });
  }
  funding.forEach(({ amount }, index) => {
    if (amount !== null && !isKronor(amount)) {
      problems.push({ field: `/funding/${index}/amount`, code: 'funding.amount_invalid' });
    }
  });
  if (problems.length > 0 || budgetTotal === null) return problems;

  const sum = funding
    .map(({ amount }) => (amount === null ? whole(0) : parseDecimal(amount)))
    .reduce(add, whole(0));
  return compareDecimals(sum, parseDecimal(budgetTotal)) > 0
    ? [
        {
          field: '/funding',
          code: 'funding.exceeds_budget',
          params: { sum: formatShort(sum), budget: budgetTotal },
        },
      ]
    : [];
}

function isKronor(amount: DecimalText): boolean {
  return isDecimalText(amount) && /^\d+(\.0+)?$/.test(amount);
}
