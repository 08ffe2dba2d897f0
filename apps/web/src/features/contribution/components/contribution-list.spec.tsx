import { describe, expect, it } from '@jest/globals';
import { initiativeSchema, strategySchema, type Contribution } from '@samhandling/contract';
import { sampleOf } from '@samhandling/contract/testing';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { ContributionList } from './contribution-list.tsx';

const [sample] = sampleOf(initiativeSchema).contributions;

function contributions(count: number, review: Contribution['review'] = null): Contribution[] {
  if (!sample) throw new Error('The sample has no contribution.');
  return Array.from({ length: count }, (_, index) => ({ ...sample, id: String(index), review }));
}

async function foldedOf(given: readonly Contribution[]): Promise<string[]> {
  const { queryClient, rerender, container } = renderWithApp(<p />, {
    api: { '/strategies/current': sampleOf(strategySchema) },
  });
  await queryClient.ensureQueryData(regionQuery());
  rerender(<ContributionList contributions={[...given]} reviewOf={() => null} />);
  expect(container.querySelectorAll('li[id^="bidrag-"]')).toHaveLength(given.length);
  const folded = container.querySelectorAll('[data-phone][hidden] li[id^="bidrag-"]');
  return [...folded].map(({ id }) => id);
}

describe('what an initiative is to change', () => {
  it.each([
    [1, []],
    [2, []],
    [3, ['bidrag-1', 'bidrag-2']],
  ])('folds on a phone, of %d contributions: %j', async (count, folded) => {
    expect(await foldedOf(contributions(count))).toEqual(folded);
  });

  it('stands open for those who review it, who come by a link to one of them', async () => {
    const review = { state: 'open' as const, question: null, changedAt: null };
    expect(await foldedOf(contributions(3, review))).toEqual([]);
  });
});
