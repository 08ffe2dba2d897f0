import { describe, expect, it } from '@jest/globals';
import { changedElsewhere, differingFields } from './draft-changes.ts';

const typed = { title: 'A\u030ange  kommun', text: 'Ett\r\ntvå ', roles: [{ role: ' a  b' }] };
const kept = { title: 'Ånge kommun', text: 'Ett\ntvå', roles: [{ role: 'a b' }] };

describe('What somebody else changed', () => {
  it('is not the normalisation that the server makes of what was typed here', () => {
    expect(changedElsewhere({ body: typed, base: typed, unanswered: [], current: kept })).toEqual(
      [],
    );
  });

  it('is a text with other words', () => {
    const current = { ...kept, title: 'Ånge' };
    expect(changedElsewhere({ body: typed, base: typed, unanswered: [], current })).toEqual([
      'title',
    ]);
  });
});

describe('What is not saved', () => {
  it('can be a space within a text', () => {
    expect(differingFields(typed, { ...typed, title: 'A\u030ange kommun' })).toEqual(['title']);
  });
});
