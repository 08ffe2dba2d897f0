import { describe, expect, it } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { FilterBar, FilterInput, FilterSelect } from './filter-bar.tsx';
import { Pagination, pagesToShow } from './pagination.tsx';

const labels = {
  title: 'Filter',
  submit: 'Show',
  clear: 'Clear',
  active: 'Chosen',
  remove: 'Remove',
};

const AreaSelect = ({ value }: { value?: string }) => (
  <FilterSelect
    name="area"
    label="Area"
    placeholder="All"
    defaultValue={value}
    options={[{ value: 'homes', label: 'Homes' }]}
  />
);

describe('FilterBar', () => {
  it('is a form that the browser sends by GET, with what it must keep', () => {
    render(
      <FilterBar action="/atgarder" labels={labels} hidden={{ sort: 'code' }} isOpen>
        <FilterSelect
          name="area"
          label="Area"
          placeholder="All"
          defaultValue="homes"
          options={[{ value: 'homes', label: 'Homes' }]}
        />
        <FilterInput name="q" label="Words" defaultValue="rail" />
      </FilterBar>,
    );
    const form = screen.getByRole<HTMLFormElement>('search', { name: 'Filter' });
    expect(form).toHaveAttribute('method', 'get');
    expect(form).toHaveAttribute('action', '/atgarder');
    expect(Object.fromEntries(new FormData(form))).toEqual({
      sort: 'code',
      area: 'homes',
      q: 'rail',
    });
  });

  it('sends a choice at once where it says so, and words when they are sent', () => {
    const sent: string[] = [];
    const send = (event: SubmitEvent) => {
      event.preventDefault();
      if (event.target instanceof HTMLFormElement) {
        sent.push(String(new FormData(event.target).get('area')));
      }
    };
    document.addEventListener('submit', send);
    render(
      <FilterBar action="/atgarder" labels={labels} isApplied>
        <AreaSelect />
        <FilterInput name="q" label="Words" />
      </FilterBar>,
    );
    fireEvent.change(screen.getByLabelText('Words'), { target: { value: 'rail' } });
    expect(sent).toEqual([]);
    fireEvent.change(screen.getByLabelText('Area'), { target: { value: 'homes' } });
    expect(sent).toEqual(['homes']);
    document.removeEventListener('submit', send);
  });

  it('keeps the field that has the focus when its choice has come into the address', () => {
    const { rerender } = render(<AreaSelect />);
    const field = screen.getByLabelText<HTMLSelectElement>('Area');
    field.focus();
    rerender(<AreaSelect value="homes" />);
    expect(field).toHaveFocus();
    expect(field).toHaveValue('homes');
    rerender(<AreaSelect />);
    expect(field).toHaveValue('');
  });

  it('lists the chosen filters, each with a link that removes it', () => {
    render(
      <FilterBar
        action="/atgarder"
        labels={labels}
        result="3 actions"
        active={[{ key: 'area', label: 'Homes', removeHref: '/atgarder' }]}
      >
        {null}
      </FilterBar>,
    );
    expect(screen.getByRole('link', { name: 'Remove Homes' })).toHaveAttribute('href', '/atgarder');
    expect(screen.getByRole('status')).toHaveTextContent('3 actions');
  });
});

describe('Pagination', () => {
  it('shows the ends, the page and its neighbours, and fills a gap of one', () => {
    expect(pagesToShow(1, 3)).toEqual([1, 2, 3]);
    expect(pagesToShow(5, 9)).toEqual([1, 0, 4, 5, 6, 0, 9]);
    expect(pagesToShow(4, 9)).toEqual([1, 2, 3, 4, 5, 0, 9]);
  });

  it('marks the present page, and shows nothing for a single page', () => {
    const words = {
      nav: 'Pages',
      previous: 'Back',
      next: 'On',
      page: (page: number) => `Page ${page}`,
    };
    const hrefOf = (page: number) => `?page=${page}`;
    const { rerender } = render(
      <Pagination page={1} pageCount={2} hrefOf={hrefOf} labels={words} />,
    );
    expect(screen.getByRole('link', { name: 'Page 1' })).toHaveAttribute('aria-current', 'page');
    expect(screen.getByRole('link', { name: 'On' })).toHaveAttribute('href', '?page=2');
    expect(screen.queryByRole('link', { name: 'Back' })).not.toBeInTheDocument();
    rerender(<Pagination page={1} pageCount={1} hrefOf={hrefOf} labels={words} />);
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
  });
});
