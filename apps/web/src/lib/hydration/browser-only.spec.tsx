import { describe, expect, it, jest } from '@jest/globals';
import { act } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { BrowserOnly } from './browser-only.tsx';

/** What the server sends: the entry looks for it, and does not wait. */
const DRAWN = '<span hidden="" data-alive=""></span>';

describe('what only the browser draws', () => {
  it('takes the place of a mark that the page cannot wait', async () => {
    const complaints = jest.spyOn(console, 'error');
    const place = document.createElement('div');
    place.innerHTML = DRAWN;
    const content = (
      <BrowserOnly>
        <button>Only here</button>
      </BrowserOnly>
    );
    const root = await act(async () => hydrateRoot(place, content));
    expect(complaints).not.toHaveBeenCalled();
    expect(place.querySelector('[data-alive]')).toBeNull();
    expect(place).toHaveTextContent('Only here');
    await act(async () => root.unmount());
  });
});
