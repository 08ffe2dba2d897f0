import { describe, expect, it } from '@jest/globals';
import type { JobLane } from '@samhandling/contract';
import { ToastProvider } from '@samhandling/ui/forms';
import { fireEvent, screen } from '@testing-library/react';
import { ProblemError } from '../../../lib/api/problem-error.ts';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { JobLaneList } from './job-lane-list.tsx';

const lane = (changes: Partial<JobLane> = {}): JobLane => ({
  name: 'mail',
  waiting: 0,
  running: [],
  oldestDueAt: null,
  isLate: false,
  pause: null,
  abilities: { resume: false },
  ...changes,
});
const paused = lane({
  waiting: 3,
  pause: { until: '2026-11-28T12:00:00.000Z', because: 'mail_log_in_refused' },
  abilities: { resume: true },
});
const show = (shown: JobLane, api: Record<string, unknown> = {}) =>
  renderWithApp(
    <ToastProvider labels={{ region: 'Besked', close: 'Stäng' }}>
      <JobLaneList lanes={[shown]} label="Köer" />
    </ToastProvider>,
    { api },
  );

describe('JobLaneList', () => {
  it('says that nothing waits, and offers nothing', () => {
    show(lane());
    expect(screen.getByText('Inget väntar, inget pågår.')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says how far long work is', () => {
    const startedAt = '2026-11-28T11:00:00.000Z';
    const running = [{ name: 'import_run.fetch', startedAt, progress: { done: 3, all: 7 } }];
    show(lane({ name: 'import', running }));
    expect(screen.getByText(/^Hämtning av värden, sedan 28 november 2026.*3 av 7/)).toBeVisible();
  });

  it('says that a job is late, and whom to ask', () => {
    show(lane({ waiting: 1, isLate: true, oldestDueAt: '2026-11-28T11:00:00.000Z' }));
    expect(screen.getByText('Försenad')).toBeVisible();
    expect(screen.getByText(/mer än en kvart/)).toBeVisible();
  });

  it('says why it pauses and what to do, and resumes', async () => {
    show(paused, { '/job-lanes/mail/resumption': lane({ waiting: 3 }) });
    expect(screen.getByText(/SMTP_URL/)).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: 'Försök nu' }));
    expect(await screen.findByText('Kön Mejl är igång igen.')).toBeVisible();
  });

  it('tells why it could not be resumed', async () => {
    const problem = new ProblemError({ status: 409, code: 'job_lane.not_paused' });
    show(paused, { '/job-lanes/mail/resumption': problem });
    fireEvent.click(screen.getByRole('button', { name: 'Försök nu' }));
    expect(await screen.findByText(/Kön är redan igång/)).toBeVisible();
  });
});
