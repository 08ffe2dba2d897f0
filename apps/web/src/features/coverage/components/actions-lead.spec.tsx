import { describe, expect, it } from '@jest/globals';
import type { CoverageMap } from '@samhandling/contract';
import { screen } from '@testing-library/react';
import type { CoverageSearch } from '../../../lib/coverage/selection-words.ts';
import { coverageWith, summaryWith } from '../../../testing/coverage-fixtures.ts';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { ActionsLead } from './actions-lead.tsx';
import { UnownedLead } from './unowned-lead.tsx';

const { thinBy: none } = summaryWith();
const COUNTY = summaryWith({
  actions: 95,
  ongoing: 95,
  owned: 61,
  claimed: 12,
  byOwner: { none: 21, released: 1, contributing: 3, proposed: 4, claimed: 5, confirmed: 61 },
  withoutOwner: 22,
  thin: 47,
  thinBy: { ...none, narrow_reach: 43, ends_soon: 18, single_actor: 3 },
});

const leadOf = (
  Lead: typeof ActionsLead,
  changes: Partial<CoverageMap>,
  search: CoverageSearch = {},
  selection = '',
) => {
  const coverage = coverageWith({ summary: COUNTY, matching: COUNTY, ...changes });
  const { container } = renderWithApp(
    <p>
      <Lead coverage={coverage} search={search} selection={selection} />
    </p>,
  );
  return container.textContent;
};

describe('the lead of the actions', () => {
  it('says how many are thin and what makes them so, each number with its list', () => {
    expect(leadOf(ActionsLead, {})).toBe(
      '47 av 95 åtgärder är tunna: 43 når färre än hälften av kommunerna, i 18 slutar allt arbete inom ett år och 3 vilar på en enda aktör. 34 saknar ansvarig.',
    );
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '/atgarder?tunt=narrow_reach',
      '/atgarder?tunt=ends_soon,end_passed',
      '/atgarder?tunt=single_actor',
      '/atgarder?ansvar=none,claimed',
    ]);
  });

  it('says of a municipality what it has, and keeps it in each list', () => {
    const places = { on_site: 62, county_only: 14, nobody: 19 };
    const summary = { ...COUNTY, places, nobodyUnowned: 11 };
    expect(leadOf(ActionsLead, { summary }, { kommun: '2584' }, 'Kiruna')).toBe(
      'Kiruna: 62 av 95 åtgärder har arbete på plats. För 14 finns bara arbete för hela länet. 19 arbetar ingen med här, och 11 av dem saknar ansvarig.',
    );
    expect(screen.getAllByRole('link')[3]).toHaveAttribute(
      'href',
      '/atgarder?kommun=2584&plats=nobody&ansvar=none,claimed',
    );
  });

  it('speaks of the chosen actions only', () => {
    const matching = summaryWith({
      actions: 26,
      ongoing: 20,
      owned: 16,
      thin: 9,
      thinBy: { ...none, narrow_reach: 9 },
    });
    expect(leadOf(ActionsLead, { matching }, { omrade: 'kompetens' }, 'Kompetens')).toBe(
      'Kompetens: 26 av 95 åtgärder. 9 är tunna: 9 når färre än hälften av kommunerna. 6 har inget arbete som pågår och 10 saknar ansvarig.',
    );
  });
});

describe('the lead of the actions without an owner', () => {
  it('says how many there are, and apart how many are claimed, proposed, only contributed to or left', () => {
    expect(leadOf(UnownedLead, {}, { ansvar: 'none,claimed' })).toBe(
      '34 av 95 åtgärder saknar ansvarig aktör. För 5 av dem har en aktör anmält ansvar. För 4 har regionen föreslagit en aktör. I 3 finns bara medverkande. En hade en ansvarig tidigare.',
    );
  });

  it('says of a municipality first what nobody works on there', () => {
    const places = { on_site: 6, county_only: 54, nobody: 35 };
    const matching = { ...COUNTY, places, nobodyUnowned: 13 };
    expect(leadOf(UnownedLead, { matching }, { kommun: '2513' }, 'Överkalix')).toBe(
      'Överkalix: 35 av 95 åtgärder arbetar ingen med här, och 13 av dem saknar ansvarig. För 54 finns bara arbete för hela länet. 6 har arbete på plats.',
    );
  });
});

describe('the lead of the actions that lack an owner', () => {
  it('says nothing of claims and proposals where there are none', () => {
    const matching = {
      ...COUNTY,
      byOwner: { none: 34, released: 0, contributing: 0, proposed: 0, claimed: 0, confirmed: 61 },
    };
    expect(leadOf(UnownedLead, { matching, summary: matching })).toBe(
      '34 av 95 åtgärder saknar ansvarig aktör.',
    );
  });
});
