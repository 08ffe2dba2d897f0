import { describe, expect, it } from '@jest/globals';
import type { Job } from '@samhandling/contract';
import { ToastProvider } from '@samhandling/ui/forms';
import { fireEvent, screen, within } from '@testing-library/react';
import { ProblemError } from '../../../lib/api/problem-error.ts';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { JobGroups } from './job-groups.tsx';

const job = (id: string, changes: Partial<Job> = {}): Job => ({
  id,
  name: 'invitation.mail',
  lane: 'mail',
  state: 'dead',
  isKnown: true,
  createdAt: '2026-11-28T10:00:00.000Z',
  dueAt: '2026-11-28T10:00:00.000Z',
  endedAt: '2026-11-28T11:00:00.000Z',
  tries: 10,
  error: 'Error: 550 no such user …@…',
  abilities: { retry: true, drop: true },
  ...changes,
});
const show = (jobs: readonly Job[], api: Record<string, unknown> = {}) =>
  renderWithApp(
    <ToastProvider labels={{ region: 'Besked', close: 'Stäng' }}>
      <JobGroups jobs={jobs} />
    </ToastProvider>,
    { api },
  );
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('JobGroups', () => {
  it('says when and after how many tries a job was given up, and why', () => {
    show([job('7')]);
    expect(screen.getByRole('heading', { name: 'Mejl med en inbjudan (1)' })).toBeVisible();
    expect(screen.getByText(/^Uppgivet 28 november 2026.*efter 10 försök$/)).toBeVisible();
    expect(screen.getByText(/550 no such user …@…/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /alla/ })).toBeNull();
  });

  it('has one tried again, or all of a name', async () => {
    show([job('7'), job('8'), job('9', { name: 'remark.mail' })], {
      '/jobs/7/retry': job('7', { state: 'waiting' }),
      '/jobs/retries': { count: 2 },
    });
    press('Försök igen med jobb 7');
    expect(await screen.findByText('Jobbet försöker igen')).toBeVisible();
    press('Försök igen med alla: Mejl med en inbjudan');
    expect(await screen.findByText('2 jobb försöker igen')).toBeVisible();
  });

  it('asks before one is removed', async () => {
    show([job('7')], { '/jobs/7': undefined });
    press('Ta bort jobb 7');
    const dialog = await screen.findByRole('alertdialog');
    expect(within(dialog).getByText(/blir inte gjort/)).toBeVisible();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Ta bort' }));
    expect(await screen.findByText('Jobbet är borttaget')).toBeVisible();
  });

  it('names one of another version by its own name, which can only be removed', () => {
    show([
      job('7', {
        name: 'newer.kind',
        state: 'waiting',
        isKnown: false,
        endedAt: null,
        error: null,
        abilities: { retry: false, drop: true },
      }),
    ]);
    expect(screen.getByRole('heading', { name: 'newer.kind (1)' })).toBeVisible();
    expect(screen.getByText(/^Skulle ha börjat 28 november 2026/)).toBeVisible();
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });

  it('tells why a job could not be tried again', async () => {
    const problem = new ProblemError({ status: 409, code: 'job.open_exists' });
    show([job('7')], { '/jobs/7/retry': problem });
    press('Försök igen med jobb 7');
    expect(await screen.findByText(/Ett likadant jobb väntar redan/)).toBeVisible();
  });
});
