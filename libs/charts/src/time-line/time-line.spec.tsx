import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { TimeLineHead } from './time-line-head.tsx';
import type { TimeLineWork } from './time-line-model.ts';
import { TimeLine, TimeLineKey } from './time-line.tsx';

const SCALE = { from: 2024, to: 2030, today: 2026.5 };
const WORK: TimeLineWork = {
  workStatus: 'ongoing',
  startsOn: '2025-01-01',
  endsOn: '2026-12-31',
  lastReportOn: '2026-03-01',
};

const POINTS = [2024, 2026.5, 2027.25, 2028].map((year) => ({
  year,
  active: year < 2027 ? 2 : 1,
  withPlanned: 2,
}));

describe('the line of time of an initiative', () => {
  it('is read out as words, and drawn in pieces with a tick and a line for today', () => {
    const { container } = render(
      <TimeLine work={WORK} scale={SCALE} text="January 2025 to December 2026, ongoing" />,
    );
    expect(container).toHaveTextContent('January 2025 to December 2026, ongoing');
    const looks = [...container.querySelectorAll('[data-look]')].map((piece) =>
      piece.getAttribute('data-look'),
    );
    expect(looks).toEqual(['done', 'promised']);
    expect(container.querySelectorAll('.report')).toHaveLength(1);
    expect(container.querySelectorAll('.today')).toHaveLength(1);
  });
});

describe('the head of the lines', () => {
  it('says how many are active today and in a year, and names the years', () => {
    render(
      <TimeLineHead
        scale={SCALE}
        points={POINTS}
        labels={{
          caption: 'Active',
          today: (count) => `${count} today`,
          nextYear: (count) => `${count} in a year`,
          summary: ({ today, nextYear }) => `${today} today, ${nextYear} of them in a year`,
        }}
      />,
    );
    expect(screen.getByRole('img', { name: '2 today, 1 of them in a year' })).toBeVisible();
    expect(screen.getByText('2 today')).toBeVisible();
    expect(screen.getByText('1 in a year')).toBeVisible();
    expect(screen.getByText('2028')).toBeVisible();
  });

  it('has only the years without a count', () => {
    render(<TimeLineHead scale={SCALE} />);
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByText('2026')).toBeVisible();
  });
});

describe('the key of the lines', () => {
  it('explains only what the lines hold', () => {
    const labels = {
      done: 'done and promised',
      late: 'after its end date',
      paused: 'paused',
      stopped: 'cancelled',
      report: 'latest report',
      today: 'today',
    };
    const { container } = render(<TimeLineKey labels={labels} looks={['done', 'late']} />);
    expect([...container.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
      'done and promised',
      'after its end date',
      'latest report',
      'today',
    ]);
  });
});
