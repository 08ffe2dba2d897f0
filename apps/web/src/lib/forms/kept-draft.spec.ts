import { afterEach, describe, expect, it } from '@jest/globals';
import { differingFields, forget, keep, readKept } from './kept-draft.ts';

afterEach(() => window.localStorage.clear());

describe('What was typed and not acknowledged', () => {
  it('is there again after a reload, with the version it was typed on', () => {
    keep(window.localStorage, 'anna:1', { body: { title: 'Nytt' }, version: 3 });
    expect(readKept(window.localStorage, 'anna:1')).toEqual({
      body: { title: 'Nytt' },
      version: 3,
    });
  });

  it('is never shown to another account', () => {
    keep(window.localStorage, 'anna:1', { body: { title: 'Nytt' }, version: 3 });
    expect(readKept(window.localStorage, 'erik:1')).toBeNull();
  });

  it('is gone once it is acknowledged', () => {
    keep(window.localStorage, 'anna:1', { body: {}, version: 1 });
    forget(window.localStorage, 'anna:1');
    expect(readKept(window.localStorage, 'anna:1')).toBeNull();
  });

  it('does no harm where the browser keeps nothing, or something else', () => {
    window.localStorage.setItem('samhandling:anna:1', '{');
    expect(readKept(window.localStorage, 'anna:1')).toBeNull();
    expect(readKept(undefined, 'anna:1')).toBeNull();
    const full = {
      setItem: () => {
        throw new Error('full');
      },
    } as unknown as Storage;
    expect(() => keep(full, 'anna:1', { body: {}, version: 1 })).not.toThrow();
  });

  it('is compared field by field', () => {
    expect(differingFields({ a: 1, b: [1] }, { a: 1, b: [2] })).toEqual(['b']);
  });
});
