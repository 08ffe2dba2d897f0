import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderWithApp } from '../../testing/render-with-app.tsx';
import { paths } from '../paths.ts';
import { CompareLinks } from './compare-links.tsx';

describe('the choice of the day', () => {
  const choose = (search: Readonly<Record<string, string>>) =>
    renderWithApp(
      <CompareLinks today="2026-08-31" search={search} day={search.jamfor} path={paths.coverage} />,
    );

  it('offers half a year and a year, and keeps the filter in links and form', () => {
    const { container } = choose({ omrade: 'livsmiljo', jamfor: '2025-08-31' });
    expect(
      screen.getAllByRole('link').map((link) => [link.getAttribute('href'), link.ariaCurrent]),
    ).toEqual([
      ['/tackning?omrade=livsmiljo&jamfor=2026-02-28', null],
      ['/tackning?omrade=livsmiljo&jamfor=2025-08-31', 'true'],
      ['/tackning?omrade=livsmiljo', null],
    ]);
    const form = container.querySelector('form');
    expect(form?.method).toBe('get');
    expect([...new FormData(form ?? undefined)]).toEqual([
      ['omrade', 'livsmiljo'],
      ['jamfor', '2025-08-31'],
    ]);
  });

  it('is one line beside a title, and has its form when a day is chosen', () => {
    const compact = (day: string | undefined) => (
      <CompareLinks today="2026-08-31" day={day} path={paths.effectMap} isCompact />
    );
    const { container, unmount } = renderWithApp(compact(undefined));
    expect(container.querySelector('form')).toBeNull();
    expect(screen.getAllByRole('link')).toHaveLength(2);
    unmount();
    expect(renderWithApp(compact('2026-02-28')).container.querySelector('form')).not.toBeNull();
  });

  it('offers no way to stop without a comparison, and no future day in its calendar', () => {
    // Every browser has it; jsdom has not.
    Object.defineProperty(HTMLInputElement.prototype, 'showPicker', {
      value: () => undefined,
      configurable: true,
    });
    const { container } = choose({});
    expect(screen.getAllByRole('link')).toHaveLength(2);
    expect(container.querySelector('[type="date"]')).toHaveAttribute('max', '2026-08-31');
    Reflect.deleteProperty(HTMLInputElement.prototype, 'showPicker');
  });
});
