import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderWithApp } from '../../testing/render-with-app.tsx';
import { NothingNamed } from './change-parts.tsx';

describe('where no change can be told by name', () => {
  it.each([
    ['nothing has changed where all figures are the same', 3, 'Ingenting har ändrats sedan dess.'],
    ['only numbers have changed', 4, 'Bara antalen har ändrats. De står i siffrorna.'],
  ])('%s', async (_case, now, words) => {
    const same = { then: 1, now: 1 };
    renderWithApp(<NothingNamed figures={[same, { then: 3, now }, same]} />);
    expect(await screen.findByText(words)).not.toBeNull();
  });
});
