import { describe, expect, it } from '@jest/globals';
import type { CoverageMap, CoverageSummary } from '@samhandling/contract';
import { screen } from '@testing-library/react';
import { coverageWith, summaryWith } from '../../testing/coverage-fixtures.ts';
import { renderWithApp } from '../../testing/render-with-app.tsx';
import { CoverageLead } from './coverage-lead.tsx';

const none = summaryWith().thinBy;
const show = (
  summary: Partial<CoverageSummary>,
  changes: Partial<CoverageMap> = {},
  language?: string,
) =>
  renderWithApp(
    <p data-testid="lead">
      <CoverageLead coverage={coverageWith({ summary: summaryWith(summary), ...changes })} />
    </p>,
    { language },
  );
const lead = () => screen.getByTestId('lead').textContent;

const COUNTY: Partial<CoverageSummary> = {
  actions: 95,
  ongoing: 95,
  owned: 61,
  thinBy: { ...none, narrow_reach: 43, ends_soon: 11, end_passed: 7, single_actor: 3 },
};

describe('the sentence before the picture', () => {
  it('says of a county what is thin most often and how many lack an owner', async () => {
    await show(COUNTY);
    expect(lead()).toBe(
      'Alla 95 åtgärder har arbete som pågår. Men 43 når färre än hälften av kommunerna, i 18 slutar allt arbete inom ett år och 34 saknar ansvarig.',
    );
  });

  it('opens the list behind each number', async () => {
    await show(COUNTY);
    const hrefs = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(hrefs).toEqual([
      '/atgarder?tunt=narrow_reach',
      '/atgarder?tunt=ends_soon,end_passed',
      '/atgarder?ansvar=none,claimed',
    ]);
  });

  it('says first what has no work, and what is true of all that has', async () => {
    await show({
      actions: 95,
      ongoing: 28,
      owned: 16,
      thinBy: { ...none, narrow_reach: 28, single_actor: 26 },
    });
    expect(lead()).toBe(
      '67 av 95 åtgärder har inget arbete som pågår och 79 saknar ansvarig. Alla 28 som pågår når färre än hälften av kommunerna och 26 vilar på en enda aktör.',
    );
  });

  it('is glad where nothing is thin and nothing is missing', async () => {
    await show({ actions: 95, ongoing: 95, owned: 95 });
    expect(lead()).toBe('Alla 95 åtgärder har arbete som pågår.');
  });

  it('names the depth and the thresholds where they are others', async () => {
    await show(COUNTY, {
      depth: 5,
      thresholds: {
        reachPercent: 30,
        leads: 2,
        silentPercent: 50,
        statedEffects: 1,
        endsWithinMonths: 6,
      },
    });
    expect(lead()).toBe(
      'Alla 95 åtgärder har arbete som pågår. Men 43 når färre än 30 procent av kommunerna med minst 5 initiativ som pågår, i 18 slutar allt arbete inom 6 månader och 34 saknar ansvarig.',
    );
  });

  it('names the thresholds of late reports and of effects where they are others', async () => {
    await show(
      {
        actions: 95,
        ongoing: 95,
        owned: 95,
        thinBy: { ...none, mostly_silent: 12, no_stated_effect: 7 },
      },
      {
        thresholds: {
          reachPercent: 50,
          leads: 1,
          silentPercent: 30,
          statedEffects: 2,
          endsWithinMonths: 12,
        },
      },
    );
    expect(lead()).toBe(
      'Alla 95 åtgärder har arbete som pågår. Men 12 har mer än 30 procent sena rapporter och 7 har färre än 2 initiativ som säger vad de ändrar.',
    );
  });

  it('speaks English too', async () => {
    await show(COUNTY, {}, 'en');
    expect(lead()).toBe(
      'All 95 actions have work under way. But 43 reach fewer than half of the municipalities, in 18 all work ends within a year and 34 have no owner.',
    );
  });
});
