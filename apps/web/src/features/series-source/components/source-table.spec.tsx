import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { ProblemError } from '../../../lib/api/problem-error.ts';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { source } from '../testing/source.fixture.ts';
import { SourceTable } from './source-table.tsx';

function draw(shown = source(), answer?: unknown) {
  const onFetch = jest.fn();
  renderWithApp(
    <SourceTable
      sources={[shown]}
      caption="Källor"
      fetchingId={undefined}
      onFetch={onFetch}
      onRemoved={() => undefined}
    />,
    { api: answer === undefined ? {} : { [`/series-sources/${shown.id}`]: answer } },
  );
  return onFetch;
}
const NAME = 'Medborgare: Alla, Norrbotten';

describe('SourceTable', () => {
  it('says what is asked for, when it was fetched and when it is fetched next', () => {
    draw(
      source({
        fetchedAt: '2026-11-01T10:00:00.000Z',
        lastRun: {
          id: '9f6d3f55-9b46-4b0e-8d0b-6a7d1f4c2b10',
          state: 'in_review',
          startedAt: '2026-11-01T10:00:00.000Z',
          changes: 2,
        },
      }),
    );
    expect(screen.getByText('N01951, 0025, alla')).toBeVisible();
    expect(screen.getByText('Kan vara gammal')).toBeVisible();
    expect(screen.getByText('20 februari 2027')).toBeVisible();
    expect(
      screen.getByRole('link', { name: /^Väntar på granskning 1\snovember\s2026, 2\sskillnader$/ }),
    ).toHaveAttribute('href', '/hamtningar/9f6d3f55-9b46-4b0e-8d0b-6a7d1f4c2b10');
  });

  it('offers only what the abilities allow', () => {
    draw(source({ abilities: { update: false, remove: false, fetch: false } }));
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('link', { name: /Ändra/ })).toBeNull();
  });

  it('starts a run for one source', () => {
    const onFetch = draw();
    fireEvent.click(screen.getByRole('button', { name: `Hämta nu: ${NAME}` }));
    expect(onFetch).toHaveBeenCalledWith(source());
  });

  it('asks before a source is removed, and stays to say why it could not be', async () => {
    draw(source(), new ProblemError({ status: 409, code: 'series_source.in_use' }));
    fireEvent.click(screen.getByRole('button', { name: `Ta bort källan för ${NAME}` }));
    expect(await screen.findByRole('alertdialog')).toHaveTextContent(NAME);
    fireEvent.click(screen.getByRole('button', { name: 'Ta bort' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'En hämtning från källan pågår eller väntar på granskning.',
    );
  });

  it('closes when the source is removed', async () => {
    draw(source(), null);
    fireEvent.click(screen.getByRole('button', { name: `Ta bort källan för ${NAME}` }));
    await screen.findByRole('alertdialog');
    fireEvent.click(screen.getByRole('button', { name: 'Ta bort' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  });
});
