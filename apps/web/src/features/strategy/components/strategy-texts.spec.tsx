import { describe, expect, it } from '@jest/globals';
import type { Strategy } from '@samhandling/contract';
import { screen } from '@testing-library/react';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { StrategyTexts } from './strategy-texts.tsx';

const NOTHING = {
  perspectives: [],
  welcome: [],
  foreword: [],
  megatrends: [],
  agendaCommitment: [],
  agendaGoals: [],
  specialisations: [],
  strategicActivities: [],
  followUpDuties: [],
  definitions: [],
} as unknown as Strategy;

const headings = () => screen.queryAllByRole('heading').map(({ textContent }) => textContent);

describe('The texts of a strategy', () => {
  it('have no heading over what the file leaves out', () => {
    renderWithApp(<StrategyTexts strategy={NOTHING} />);
    expect(headings()).toEqual([]);
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('show a part that the file has', () => {
    renderWithApp(<StrategyTexts strategy={{ ...NOTHING, megatrends: ['Digitalisering'] }} />);
    expect(headings()).toHaveLength(1);
    expect(screen.getByText('Digitalisering')).toBeVisible();
  });
});
