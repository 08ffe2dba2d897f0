import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { ProblemError } from '../../../lib/api/problem-error.ts';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { change, run } from '../testing/run.fixture.ts';
import { RunStanding } from './run-standing.tsx';

const path = `/import-runs/${run().id}`;

describe('RunStanding', () => {
  it('says how many differences wait, and what failed', () => {
    renderWithApp(<RunStanding run={run({ steps: { total: 2, done: 1, failed: 1 } })} />);
    expect(screen.getByRole('status')).toHaveTextContent(
      'Väntar på granskning2 skillnader väntar på granskning. En fråga misslyckades.',
    );
  });

  it('says when a waiting run goes on by itself', () => {
    const cut = run({ state: 'interrupted', resumesAt: '2026-11-01T10:30:00.000Z' });
    renderWithApp(<RunStanding run={cut} />);
    expect(screen.getByRole('status')).toHaveTextContent(
      'Den fortsätter av sig själv 1 november 2026 kl. 11:30, som källan bad om.',
    );
  });

  it('offers only what the abilities of the run allow', () => {
    const settled = { resume: false, store: false, discard: false };
    renderWithApp(<RunStanding run={run({ state: 'discarded', abilities: settled })} />);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says why the run could not be stored, and still offers to discard it', async () => {
    const outdated = new ProblemError({ status: 409, code: 'import_run.outdated' });
    renderWithApp(<RunStanding run={run()} />, { api: { [`${path}/storing`]: outdated } });
    fireEvent.click(screen.getByRole('button', { name: 'Spara 2 skillnader' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Värdena har ändrats sedan hämtningen gjordes.',
    );
    expect(screen.getByRole('button', { name: 'Avvisa' })).toBeVisible();
  });

  it('asks for a reason before a run is discarded', async () => {
    const discarded = run({ state: 'discarded' });
    renderWithApp(<RunStanding run={run()} />, { api: { [`${path}/discarding`]: discarded } });
    fireEvent.click(screen.getByRole('button', { name: 'Avvisa' }));
    const reason = await screen.findByLabelText(/Varför ska de inte sparas/);
    const [send] = screen.getAllByRole('button', { name: 'Avvisa' });
    fireEvent.click(send as HTMLElement);
    expect(await screen.findByText('Skriv ett skäl.')).toBeVisible();
    fireEvent.change(reason, { target: { value: 'Fel kommun.' } });
    fireEvent.click(send as HTMLElement);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('links each changed indicator once', async () => {
    const stored = run({ state: 'stored', abilities: { ...run().abilities, store: false } });
    const items = [
      change({ state: 'stored' }),
      change({ id: '2a6d3f55-9b46-4b0e-8d0b-6a7d1f4c2b10', state: 'stored', period: '2023' }),
      change({
        id: '3a6d3f55-9b46-4b0e-8d0b-6a7d1f4c2b10',
        state: 'discarded',
        series: { ...change().series, indicator: { code: 'k-e1-1', title: 'Utbildning' } },
      }),
    ];
    renderWithApp(<RunStanding run={stored} />, {
      api: { [`${path}/changes?limit=100&page=1`]: { items, total: 3 } },
    });
    expect(
      await screen.findByRole('link', { name: 'Visa L-E1-1 Invånare och könsfördelning' }),
    ).toHaveAttribute('href', '/indikatorer/l-e1-1');
    expect(screen.getAllByRole('link')).toHaveLength(1);
  });
});
