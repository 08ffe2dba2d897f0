import { describe, expect, it } from '@jest/globals';
import {
  contributionBodyOf,
  contributionBodySchema,
  initiativeSchema,
  type ContributionBody,
  type Initiative,
} from '@samhandling/contract';
import { sampleOf } from '@samhandling/contract/testing';
import { screen, within } from '@testing-library/react';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { PendingChange } from './pending-change.tsx';

const sample = sampleOf(initiativeSchema);
const [before] = sample.contributions.map(contributionBodyOf) as [ContributionBody];
const [after] = sampleOf(initiativeSchema, 1001).contributions.map(contributionBodyOf) as [
  ContributionBody,
];

type Fields = NonNullable<Initiative['pendingChange']>['fields'];

/** The rows of the comparison: name, what is public, what is wanted. */
function rowsOf(fields: Fields, of: Initiative = sample): string[][] {
  const change = sample.pendingChange;
  if (change === null) throw new Error('The sample has no change that waits.');
  const { container, unmount } = renderWithApp(
    <PendingChange initiative={{ ...of, pendingChange: { ...change, fields } }} />,
  );
  const rows = within(container)
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      [...row.children].map((cell) => cell.lastElementChild?.textContent?.trim() ?? ''),
    );
  unmount();
  return rows;
}

const asKept = (one: ContributionBody) => ({ ...one, unit: one.unit ?? null });

describe('PendingChange', () => {
  it('names actions and effect goals by their words, not by their codes alone', async () => {
    const change = sample.pendingChange;
    if (change === null) throw new Error('The sample has no change that waits.');
    const actions = [
      { code: 'l09', isPrimary: true },
      { code: 'l08', isPrimary: false },
    ];
    renderWithApp(
      <PendingChange
        initiative={{
          ...sample,
          pendingChange: { ...change, fields: { actions, contributions: [asKept(after)] } },
        }}
      />,
      {
        api: {
          '/actions?limit=100': {
            items: [
              { code: 'l09', text: 'Kartlägg mobiltäckningen.' },
              { code: 'l08', text: 'Bygg ut bredbandet.' },
            ],
          },
          '/effect-goals': {
            items: [{ code: after.effectGoalCode, title: 'Fler är i arbete', indicators: [] }],
          },
        },
      },
    );
    expect(await screen.findByText(/L09 Kartlägg mobiltäckningen\. \(främst\)/)).toBeVisible();
    expect(screen.getByText(/L08 Bygg ut bredbandet\./)).toBeVisible();
    expect(
      await screen.findByText(`Bidrag till ${after.effectGoalCode.toUpperCase()} Fler är i arbete`),
    ).toBeVisible();
  });

  it('tells two titles apart', () => {
    expect(rowsOf({ title: 'Kartan' })).toEqual([['Namn', sample.title, 'Kartan']]);
  });

  it.each(Object.keys(contributionBodySchema.shape).filter((name) => name !== 'id'))(
    'tells what is public and what is wanted apart where %s of a contribution differs',
    (name) => {
      const changed = { ...before, [name]: Reflect.get(after, name) as unknown };
      const rows = rowsOf({ contributions: [asKept(changed as ContributionBody)] });
      expect(rows).toHaveLength(1);
      expect(rows[0]?.[1]).not.toBe(rows[0]?.[2]);
    },
  );

  it('shows only the contribution that differs, and of that only what differs', () => {
    const other = { ...before, id: '00000000-0000-4000-8000-000000000009' };
    const [contribution] = sample.contributions;
    const of = {
      ...sample,
      contributions: [contribution, { ...contribution, id: other.id }],
    } as Initiative;
    const wanted = { ...other, counterfactual: 'Hälften.' };
    expect(rowsOf({ contributions: [asKept(before), asKept(wanted)] }, of)).toEqual([
      [
        `Bidrag till ${before.effectGoalCode.toUpperCase()}`,
        `Utan initiativet: ${before.counterfactual}`,
        'Utan initiativet: Hälften.',
      ],
    ]);
  });

  it('says that a contribution is new, or is taken away', () => {
    const bare = { ...sample, contributions: [] };
    expect(rowsOf({ contributions: [asKept(before)] }, bare)[0]?.[1]).toBe('inget');
    expect(rowsOf({ contributions: [] })[0]?.[2]).toBe('inget');
  });

  it('offers each decision only to who may make it', () => {
    const abilities = { ...sample.abilities, acceptChange: true, returnChange: false };
    renderWithApp(<PendingChange initiative={{ ...sample, abilities }} />);
    expect(screen.getByRole('button', { name: 'Godta ändringen' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Lämna tillbaka ändringen' })).toBeNull();
  });
});
