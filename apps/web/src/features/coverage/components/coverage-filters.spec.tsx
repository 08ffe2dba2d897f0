import { describe, expect, it } from '@jest/globals';
import type { CoverageSummary } from '@samhandling/contract';
import { screen, within } from '@testing-library/react';
import { paths } from '../../../lib/paths.ts';
import { regionQuery } from '../../../lib/region/region-query.ts';
import { coverageWith, summaryWith } from '../../../testing/coverage-fixtures.ts';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import type { CoverageSearch } from '../api/coverage-query.ts';
import { CoverageFilters } from './coverage-filters.tsx';

const place = (code: string, name: string) => ({ code, name, hex: { column: 0, row: 0 } });
const strategy = {
  region: {
    name: 'Norrbotten',
    countyCode: '25',
    nationName: 'Riket',
    municipalities: [place('2521', 'Pajala'), place('2580', 'Luleå')],
  },
  areas: [],
};

const area = (code: string, title: string, position: number, figures: CoverageSummary) => ({
  code,
  title,
  position,
  summary: figures,
  matching: figures,
  initiatives: 0,
  active: 0,
  sections: [{ code: `${code}-avsnitt`, title: `Avsnitt i ${title}`, actions: [] }],
});

const ofLivsmiljo = summaryWith({ actions: 3, withoutOwner: 1, claimed: 1, stalled: 1 });
const ofTransporter = summaryWith({ actions: 1, owned: 1 });
const coverage = coverageWith({
  summary: summaryWith({ actions: 4, withoutOwner: 1, claimed: 1, owned: 1, stalled: 1 }),
  matching: summaryWith({ actions: 2 }),
  initiatives: 0,
  areas: [
    area('livsmiljo', 'Livsmiljö', 1, ofLivsmiljo),
    area('transporter', 'Transporter', 2, ofTransporter),
  ],
});

async function show(search: CoverageSearch, chosen: CoverageSearch = search) {
  const { queryClient, ...view } = renderWithApp(<p />, {
    api: { '/strategies/current': strategy },
  });
  await queryClient.ensureQueryData(regionQuery());
  view.rerender(
    <CoverageFilters
      coverage={coverage}
      aspects={[]}
      search={search}
      chosen={chosen}
      path={paths.unownedActions}
      result="2 åtgärder"
    />,
  );
}

const optionsOf = (label: string) =>
  within(screen.getByLabelText(label)).getAllByRole('option', { hidden: true });

describe('the filter of the actions', () => {
  it('keeps several municipalities of a link as one choice, so that sending the form loses none', async () => {
    await show({ kommun: '2521,2580' });
    expect(screen.getByLabelText('Kommun')).toHaveValue('2521,2580');
    expect(optionsOf('Kommun').map(({ textContent }) => textContent)).toContain('Pajala, Luleå');
    expect(screen.getByRole('link', { name: 'Ta bort filtret Pajala' })).toHaveAttribute(
      'href',
      '/atgarder/utan-agare?kommun=2580',
    );
  });

  it("shows the filter that the page adds, and offers to remove only the reader's own choices", async () => {
    await show({ ansvar: 'none,claimed', omrade: 'livsmiljo' }, { omrade: 'livsmiljo' });
    expect(optionsOf('Ansvar')[0]).toHaveTextContent('Utan bekräftad ansvarig');
    expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'Ta bort filtret Livsmiljö',
      'Rensa filter',
    ]);
  });

  it('names only the sections of the area chosen', async () => {
    await show({ omrade: 'transporter' });
    expect(optionsOf('Avsnitt').map(({ textContent }) => textContent)).toEqual([
      'Alla avsnitt',
      'Avsnitt i Transporter',
    ]);
  });
});
