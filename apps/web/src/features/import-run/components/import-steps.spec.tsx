import type { ImportStep } from '@samhandling/contract';
import { IMPORT_FAULTS } from '@samhandling/domain';
import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { ImportSteps } from './import-steps.tsx';

const failed = (fault: ImportStep['fault']): ImportStep => ({
  position: 0,
  provider: 'scb',
  asked: 'TAB6471',
  state: 'failed',
  requests: 1,
  series: 2,
  values: 0,
  fault,
});

describe('RunSteps', () => {
  it('says which unit the source has and which the series has', () => {
    const params = { asked: 'TAB6471', published: '1000-tal ton', unit: 'tonnes', fits: '' };
    renderWithApp(<ImportSteps importSteps={[failed({ code: 'unit_differs', params })]} />);
    expect(
      screen.getByText('Källan publicerar TAB6471 som ”1000-tal ton”, men serien är i ton.'),
    ).toBeVisible();
    expect(screen.getByText(/Inget räknas om/)).toBeVisible();
  });

  it.each(IMPORT_FAULTS)('has what happened and what to do for %s', (code) => {
    renderWithApp(<ImportSteps importSteps={[failed({ code, params: {} })]} />);
    const texts = [...screen.getByRole('listitem').querySelectorAll('p')].map(
      ({ textContent }) => textContent ?? '',
    );
    expect(texts.filter((text) => text.includes('import-run.'))).toEqual([]);
    expect(texts).toHaveLength(5);
  });
});
