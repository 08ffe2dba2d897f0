import { afterEach, describe, expect, it } from '@jest/globals';
import { arrivedBy, begunInitiative } from './begun-initiative.ts';

const session = window.sessionStorage;
afterEach(() => session.clear());

describe('The initiative that a new form became', () => {
  it.each(['reload', 'back_forward'] as const)('is gone on with after a %s', (way) => {
    begunInitiative(session, 'anna', 'navigate').write('i1');
    expect(begunInitiative(session, 'anna', way).read()).toBe('i1');
  });

  it('is not gone on with when the person comes to the page anew, as after signing in', () => {
    begunInitiative(session, 'anna', 'navigate').write('i1');
    expect(begunInitiative(session, 'anna', 'navigate').read()).toBeNull();
  });

  it('is known to nobody else', () => {
    begunInitiative(session, 'anna', 'navigate').write('i1');
    expect(begunInitiative(session, 'erik', 'reload').read()).toBeNull();
  });

  it('is forgotten when the form is left', () => {
    const begun = begunInitiative(session, 'anna', 'navigate');
    begun.write('i1');
    begun.forget();
    expect(begunInitiative(session, 'anna', 'reload').read()).toBeNull();
  });
});

describe('How the browser came to the page', () => {
  it.each([
    [[{ type: 'reload' }], 'reload'],
    [[], 'navigate'],
  ])('%j is %s', (entries, expected) => {
    const timing = { getEntriesByType: () => entries as unknown as PerformanceEntryList };
    expect(arrivedBy(timing)).toBe(expected);
  });
});
