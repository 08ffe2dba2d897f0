import { describe, expect, it } from '@jest/globals';
import { parseDecimal } from '../decimal/decimal.ts';
import { type Confidence } from './contribution-vocabulary.ts';
import { sizesByConfidence, totalSize } from './sizes-by-confidence.ts';

const size = (value: string, confidence: Confidence | null, isAccepted = false) => ({
  amount: parseDecimal(value),
  confidence,
  isAccepted,
});

describe('the parts of a sum by confidence', () => {
  it('add up to the whole, exactly', () => {
    const sizes = [
      size('0.1', 'high'),
      size('0.2', 'high'),
      size('0.20', 'medium'),
      size('1', null),
      size('0.7', null),
    ];
    expect(sizesByConfidence(sizes)).toEqual({
      byConfidence: { high: '0.3', medium: '0.2', low: '0' },
      withoutConfidence: '1.7',
      accepted: '0',
    });
    expect(totalSize(sizes)).toBe('2.2');
  });

  it('are zero where there is nothing to add', () => {
    expect(sizesByConfidence([])).toEqual({
      byConfidence: { high: '0', medium: '0', low: '0' },
      withoutConfidence: '0',
      accepted: '0',
    });
  });

  it('tell what is accepted from what nobody has read', () => {
    const sizes = [size('0.1', 'high', true), size('0.2', 'high'), size('1', null, true)];
    expect(sizesByConfidence(sizes).accepted).toBe('1.1');
  });
});
