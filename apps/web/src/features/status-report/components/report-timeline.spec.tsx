import { describe, expect, it } from '@jest/globals';
import { statusReportExample, type Initiative } from '@samhandling/contract';
import { screen, within } from '@testing-library/react';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { ReportTimeline } from './report-timeline.tsx';

type Report = Initiative['reports'][number];

const report = (of: Partial<Report>): Report => ({
  id: 'new',
  state: 'filed',
  ...statusReportExample(),
  supersedesId: null,
  supersededById: null,
  correctionReason: null,
  filedAt: '2026-07-01T10:00:00.000Z',
  version: 1,
  abilities: { update: false, file: false, discard: false, correct: false },
  ...of,
});

describe('the reports of an initiative', () => {
  it('show a correction with its reason, and keep what it corrects', () => {
    renderWithApp(
      <ReportTimeline
        id="1"
        contributions={[]}
        reports={[
          report({ supersedesId: 'old', correctionReason: 'Sträckan var fel.' }),
          report({ id: 'old', supersededById: 'new', done: 'Vi mätte 900 km väg.' }),
        ]}
      />,
    );
    const [newest, corrected] = within(screen.getByRole('list', { name: 'Lägesrapporter' }))
      .getAllByRole('listitem')
      .map((item) => within(item));
    expect(newest?.getByText(/Sträckan var fel/)).toBeVisible();
    expect(corrected?.getByText('Rättad')).toBeVisible();
    expect(corrected?.getByText('Vi mätte 900 km väg.')).not.toBeVisible();
  });

  it('lead to a draft only those who may write it', () => {
    const draft = report({ state: 'draft', filedAt: null });
    const abilities = { ...draft.abilities, update: true };
    renderWithApp(<ReportTimeline id="1" contributions={[]} reports={[{ ...draft, abilities }]} />);
    expect(screen.getByRole('link', { name: 'Skriv klart rapporten' })).toHaveAttribute(
      'href',
      '/initiativ/1/rapporter/new',
    );
  });

  it.each<[string, Report[], string[]]>([
    ['the newest', [report({}), report({ id: 'b' }), report({ id: 'c' })], ['new']],
    [
      'a correction and what it corrects',
      [
        report({ supersedesId: 'b' }),
        report({ id: 'b', supersededById: 'new' }),
        report({ id: 'c' }),
      ],
      ['new', 'b'],
    ],
    [
      'a draft and the newest that is filed',
      [report({ state: 'draft', filedAt: null }), report({ id: 'b' }), report({ id: 'c' })],
      ['new', 'b'],
    ],
    ['the only one', [report({})], ['new']],
  ])('stand open: %s', (_case, reports, open) => {
    const { container } = renderWithApp(
      <ReportTimeline id="1" contributions={[]} reports={reports} />,
    );
    const lists = screen.getAllByRole('list', { name: 'Lägesrapporter', hidden: true });
    const [first] = lists;
    if (!first) throw new Error('There is no list of reports.');
    expect(within(first).getAllByRole('listitem')).toHaveLength(open.length);
    expect(container.querySelectorAll('[hidden] li')).toHaveLength(reports.length - open.length);
  });

  it('count a correction and what it corrects as one', () => {
    const reports = [
      report({}),
      report({ id: 'b' }),
      report({ id: 'c' }),
      report({ id: 'd', supersededById: 'c' }),
    ];
    renderWithApp(<ReportTimeline id="1" contributions={[]} reports={reports} />);
    expect(screen.getByText('Visa 2 tidigare rapporter')).toBeTruthy();
  });

  it('say what will stand there when there are none', () => {
    renderWithApp(<ReportTimeline id="1" contributions={[]} reports={[]} />);
    expect(screen.getByText(/När den första kommer/)).toBeVisible();
  });
});
