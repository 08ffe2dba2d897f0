import { describe, expect, it } from '@jest/globals';
import type { EffectGoal } from '@samhandling/contract';
import { screen } from '@testing-library/react';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { EffectGoalReach } from './effect-goal-reach.tsx';

const NOBODY: EffectGoal['reach'] = {
  sexes: { women: 0, men: 0, notSaid: 0 },
  births: { sweden: 0, abroad: 0, notSaid: 0 },
  perspectives: [
    { code: 'a', title: 'Jämställdhet', initiatives: 1 },
    { code: 'b', title: 'Barn och unga', initiatives: 0 },
  ],
  municipalitiesWithout: [],
  missingSplits: [],
};

function show(of: Partial<EffectGoal['reach']>, initiativeCount = 4) {
  const effectGoal = { initiativeCount, reach: { ...NOBODY, ...of } } as EffectGoal;
  const { container } = renderWithApp(<EffectGoalReach effectGoal={effectGoal} />);
  return [...container.querySelectorAll('p')].map(({ textContent }) => textContent?.trim());
}

describe('who is reached', () => {
  it('is told by sex and by where they are born, as initiatives say', () => {
    const said = show({
      sexes: { women: 3, men: 0, notSaid: 1 },
      births: { sweden: 0, abroad: 1, notSaid: 3 },
    });
    expect(said[0]).toBe('3 initiativ säger hur mycket det gör för kvinnor, inget för män.');
    expect(said[1]).toBe(
      '1 initiativ säger inte hur mycket som gäller kvinnor och män. ' +
        'Inget initiativ säger hur mycket det gör för födda i Sverige, 1 för födda utomlands. ' +
        '3 initiativ säger inte var de som nås är födda.',
    );
  });

  it('is not said where sizes are of all together, once', () => {
    const said = show({
      sexes: { women: 0, men: 0, notSaid: 2 },
      births: { sweden: 0, abroad: 0, notSaid: 2 },
    });
    expect(said[0]).toBe('2 initiativ säger inte hur mycket som gäller kvinnor och män.');
    expect(said[1]).toBe('2 initiativ säger inte var de som nås är födda.');
  });

  it('is not said without sizes, or without initiatives', () => {
    expect(show({})[0]).toContain('Inget initiativ säger hur mycket det bidrar med');
    expect(show({}, 0)).toEqual([
      'Inget initiativ säger ännu att det bidrar, så det går inte att säga vilka som nås.',
    ]);
  });

  it('names the perspectives that none takes', () => {
    show({});
    expect(
      screen.getByText('Inget initiativ tar upp det här perspektivet i strategin:'),
    ).toBeVisible();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Barn och unga',
    ]);
  });

  it('says so where every perspective is taken', () => {
    const perspectives = [{ code: 'a', title: 'Jämställdhet', initiatives: 1 }];
    expect(show({ perspectives }).at(-1)).toBe(
      'Alla strategins perspektiv tas upp av något initiativ.',
    );
  });

  it('counts contributions that lack a split, by which', () => {
    const lacking = (splits: ('sex' | 'birth')[]) => ({
      contributionId: '',
      initiativeId: '',
      splits,
    });
    const said = show({
      sexes: { women: 0, men: 0, notSaid: 2 },
      missingSplits: [lacking(['sex', 'birth']), lacking(['birth'])],
    });
    expect(said[1]).toBe(
      '2 bidrag saknar en uppdelning som indikatorn har: 1 på kön och 2 på var man är född.',
    );
  });
});
