import { describe, expect, it } from '@jest/globals';
import { hrefOfForm } from './use-form-navigation.ts';

describe('hrefOfForm', () => {
  it('leads where the form would, without the empty answers', () => {
    const data = new FormData();
    data.append('q', '  mat ');
    data.append('omrade', '');
    data.append('lucka', 'no_owner');
    data.append('lucka', 'stalled');
    expect(hrefOfForm('/atgarder', data)).toBe('/atgarder?q=mat&lucka=no_owner&lucka=stalled');
  });
});
