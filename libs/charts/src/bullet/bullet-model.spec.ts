import { describe, expect, it } from '@jest/globals';
import { bulletModel, type BulletValues } from './bullet-model.ts';

const NOTHING: BulletValues = {
  county: null,
  women: null,
  men: null,
  nation: null,
  target: null,
  direction: null,
};
const model = (values: Partial<BulletValues>) => bulletModel({ ...NOTHING, ...values });
const written = (values: Partial<BulletValues>) =>
  model(values)?.labels.map(({ mark, side, anchor }) => `${mark} ${side} ${anchor}`);

describe('the line of a measure', () => {
  it('spans all that is known, with room at its ends', () => {
    expect(model({ county: 80, nation: 75, target: 100 })?.places).toEqual({
      county: expect.closeTo(28.4),
      nation: 14,
      target: 86,
    });
  });

  it('has a single value in the middle', () => {
    expect(model({ county: 80 })?.places).toEqual({ county: 50 });
  });

  it('is nothing where nothing is known', () => {
    expect(model({ direction: 'increase' })).toBeNull();
  });

  it('writes the county above and what it is compared with below', () => {
    expect(written({ county: 80, nation: 60, target: 100 })).toEqual([
      'county above middle',
      'nation below middle',
      'target below middle',
    ]);
  });

  it('writes women and men where there is no figure for all', () => {
    expect(written({ women: 10, men: 90 })).toEqual(['women above middle', 'men above middle']);
    expect(written({ county: 50, women: 10, men: 90 })).toEqual(['county above middle']);
  });

  it('turns figures that stand close away from each other', () => {
    expect(written({ county: 0, nation: 90, target: 100 })).toEqual([
      'county above middle',
      'nation below end',
      'target below start',
    ]);
  });

  it('has an arrow from the county where only a direction is set', () => {
    expect(model({ county: 80, nation: 60, direction: 'increase' })?.arrow).toEqual({
      from: 86,
      isRight: true,
    });
    expect(model({ county: 80, nation: 60, direction: 'decrease' })?.arrow?.isRight).toBe(false);
    expect(model({ county: 80, target: 90, direction: 'increase' })?.arrow).toBeNull();
    expect(model({ women: 80, direction: 'increase' })?.arrow).toBeNull();
  });
});
