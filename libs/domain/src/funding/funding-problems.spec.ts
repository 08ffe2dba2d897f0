import { describe, expect, it } from '@jest/globals';
import { fundingProblems } from './funding-problems.ts';

const eu = (amount: string | null) => ({ source: 'eu' as const, amount });

describe('the money of an initiative', () => {
  it.each([
    ['nothing is said', null, []],
    ['a source has no amount yet', '500000', [eu(null), eu('500000')]],
    ['a part is not found yet', '500000', [eu('1')]],
    ['sources stand without a total', null, [eu('10'), eu('20')]],
    ['the total is covered to the krona', '30.00', [eu('10'), eu('20')]],
  ])('holds when %s', (_case, budgetTotal, funding) => {
    expect(fundingProblems({ budgetTotal, funding })).toEqual([]);
  });

  it('does not hold when the sources are more than the total', () => {
    expect(fundingProblems({ budgetTotal: '29', funding: [eu('10'), eu('20')] })).toEqual([
      { field: '/funding', code: 'funding.exceeds_budget', params: { sum: '30', budget: '29' } },
    ]);
  });

  it.each(['-1', '1.5', 'mycket', ''])('does not hold with %j kronor', (amount) => {
    expect(fundingProblems({ budgetTotal: amount, funding: [eu('1'), eu(amount)] })).toEqual([
      { field: '/budgetTotal', code: 'funding.budget_invalid' },
      { field: '/funding/1/amount', code: 'funding.amount_invalid' },
    ]);
  });
});
