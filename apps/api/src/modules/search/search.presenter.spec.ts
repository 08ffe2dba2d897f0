import { describe, expect, it } from '@jest/globals';
import { presentHit, snippetOf } from './search.presenter.ts';
import { MATCH_END, MATCH_START } from './search.repository.ts';

const marked = (text: string) => `${MATCH_START}${text}${MATCH_END}`;

describe('A snippet', () => {
  it('is the text in pieces that say which of them matched', () => {
    expect(snippetOf(`Öka ${marked('resenärer')} i ${marked('kollektivtrafik')}`)).toEqual([
      { text: 'Öka ', isMatch: false },
      { text: 'resenärer', isMatch: true },
      { text: ' i ', isMatch: false },
      { text: 'kollektivtrafik', isMatch: true },
    ]);
  });

  it('begins with the match where the text does, and may have none', () => {
    expect(snippetOf(marked('Kultur'))).toEqual([{ text: 'Kultur', isMatch: true }]);
    expect(snippetOf('Kultur')).toEqual([{ text: 'Kultur', isMatch: false }]);
    expect(snippetOf('')).toEqual([]);
  });

  it('reads no markup', () => {
    expect(snippetOf('<b>Kultur</b>')).toEqual([{ text: '<b>Kultur</b>', isMatch: false }]);
  });
});

describe('A hit', () => {
  it('goes out field by field, with its headline as a snippet', () => {
    const area = { code: 'k', title: 'Kompetens', position: 1 };
    const hit = { kind: 'action' as const, key: 'k-1', title: 'Kultur', area };
    expect(presentHit({ ...hit, headline: marked('Kultur') })).toEqual({
      ...hit,
      snippet: [{ text: 'Kultur', isMatch: true }],
    });
  });
});
