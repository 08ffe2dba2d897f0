import { describe, expect, it } from '@jest/globals';
import { draftFor, mappingOf, sourceBody, sourceDraft, withProvider } from './source-draft.ts';

const WOMEN_IN_COUNTY = { placeCode: '25', sex: 'women', unit: 'percent' } as const;

describe('the draft of a source', () => {
  it('takes place, group and unit from the series, for both providers', () => {
    const draft = draftFor(sourceDraft(null), { ...WOMEN_IN_COUNTY, periodForm: 'school_year' });
    expect(draft.unit).toBe('percent');
    expect(draft.kolada).toMatchObject({
      municipality: '0025',
      gender: 'K',
      periodForm: 'school_year',
    });
    expect(draft.scb.selection[0]).toEqual({ variableCode: 'Region', valueCode: '25' });
  });

  it('credits the other provider, unless somebody wrote a credit of their own', () => {
    const draft = sourceDraft(null);
    expect(withProvider(draft, 'scb').credit).toBe('SCB');
    expect(withProvider({ ...draft, credit: 'Egen text' }, 'scb').credit).toBe('Egen text');
  });

  it('keeps what was typed for one provider while the other is tried', () => {
    const typed = sourceDraft(null);
    const kolada = { ...typed.kolada, kpi: ' n01951 ' };
    const back = withProvider(withProvider({ ...typed, kolada }, 'scb'), 'kolada');
    expect(mappingOf(back)).toMatchObject({ provider: 'kolada', kpi: 'N01951' });
  });

  it('sends no day of publication where none is said', () => {
    expect(sourceBody(sourceDraft(null), 'id').nextPublicationOn).toBeNull();
  });
});
