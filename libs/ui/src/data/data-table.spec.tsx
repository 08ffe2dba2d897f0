import { describe, expect, it } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import { DataTable, type DataTableColumn } from './data-table.tsx';

interface Line {
  code: string;
  name: string;
  count: number;
}

const columns: DataTableColumn<Line>[] = [
  {
    key: 'name',
    header: 'Name',
    isRowHeader: true,
    render: (row) => row.name,
    sortHref: '?s=name',
  },
  {
    key: 'count',
    header: 'Count',
    align: 'end',
    render: (row) => row.count,
    sortHref: '?s=-count',
    sortDirection: 'descending',
  },
  { key: 'code', header: 'Code', render: (row) => row.code },
];
const rows: Line[] = [{ code: 'a', name: 'First', count: 3 }];

describe('DataTable', () => {
  it('sorts by links in its headers and says by which column it is sorted', () => {
    render(<DataTable caption="Lines" columns={columns} rows={rows} rowKey={(row) => row.code} />);
    const header = screen.getByRole('columnheader', { name: 'Count' });
    expect(header).toHaveAttribute('aria-sort', 'descending');
    expect(within(header).getByRole('link')).toHaveAttribute('href', '?s=-count');
    expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'none');
    expect(screen.getByRole('columnheader', { name: 'Code' })).not.toHaveAttribute('aria-sort');
  });

  it('is a table with a caption, and each row is named by its header cell', () => {
    render(<DataTable caption="Lines" columns={columns} rows={rows} rowKey={(row) => row.code} />);
    const table = screen.getByRole('table', { name: 'Lines' });
    expect(within(table).getByRole('rowheader', { name: 'First' })).toBeVisible();
    expect(within(table).getByRole('cell', { name: '3' })).toBeVisible();
  });

  it('shows why it is empty instead of an empty table', () => {
    render(
      <DataTable
        caption="Lines"
        columns={columns}
        rows={[]}
        rowKey={(row) => row.code}
        empty={<p>Nobody yet</p>}
      />,
    );
    expect(screen.getByText('Nobody yet')).toBeVisible();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });
});
