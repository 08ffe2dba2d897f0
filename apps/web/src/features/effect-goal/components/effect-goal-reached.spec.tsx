import { describe, expect, it } from '@jest/globals';
import type { EffectGoalWork } from '@samhandling/contract';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { EffectGoalReached } from './effect-goal-reached.tsx';

const NOBODY: EffectGoalWork['reach'] = {
  sexes: { women: 0, men: 0, notSaid: 0 },
  births: { sweden: 0, abroad: 0, notSaid: 0 },
};

function show(of: Partial<EffectGoalWork['reach']>) {
  const { container } = renderWithApp(<EffectGoalReached reach={{ ...NOBODY, ...of }} />);
  return container.textContent;
}

describe('who is reached', () => {
  it('is told by sex and by where they are born, as initiatives say', () => {
    expect(
      show({
        sexes: { women: 3, men: 0, notSaid: 1 },
        births: { sweden: 0, abroad: 1, notSaid: 3 },
      }),
    ).toBe(
      '3 initiativ säger hur mycket det gör för kvinnor, inget för män. ' +
        '1 initiativ säger inte hur mycket som gäller kvinnor och män. ' +
        'Inget initiativ säger hur mycket det gör för födda i Sverige, 1 för födda utomlands.',
    );
  });

  it('is not said where sizes are of all together', () => {
    expect(
      show({
        sexes: { women: 0, men: 0, notSaid: 2 },
        births: { sweden: 0, abroad: 0, notSaid: 2 },
      }),
    ).toBe('2 initiativ säger inte hur mycket som gäller kvinnor och män.');
  });

  it('is not said without sizes', () => {
    expect(show({})).toContain('Inget initiativ säger hur mycket det bidrar med');
  });
});
