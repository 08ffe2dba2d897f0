import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { DateField } from '../forms.ts';
import { FilterDate, SubmitButton } from '../index.ts';

const READ: Readonly<Record<string, string>> = { '1 mars 2026': '2026-03-01' };
const words = {
  format: 'Year-month-day.',
  pick: 'Choose in a calendar',
  read: (text: string) => READ[text] ?? (/^\d{4}-\d\d-\d\d$/.test(text) ? text : null),
  fault: (text: string) => {
    if (text.startsWith('0202')) return 'Not that year.';
    return words.read(text) === null ? 'That is no day.' : null;
  },
};

function Page({ at = '', errorMessage }: { at?: string; errorMessage?: string }) {
  const [value, setValue] = useState(at);
  return (
    <>
      <DateField
        label="From"
        description="The first day."
        errorMessage={errorMessage}
        words={words}
        value={value}
        onChange={setValue}
      />
      <output>{value}</output>
      <button onClick={() => setValue('2027-01-01')}>Theirs</button>
    </>
  );
}

const field = () => screen.getByRole('textbox', { name: 'From' });
const kept = () => screen.getByRole('status').textContent;

describe('A field for a day', () => {
  it('says how a day is written', () => {
    render(<Page />);
    expect(field()).toHaveAccessibleDescription('The first day. Year-month-day.');
    expect(field()).toHaveValue('');
  });

  it('keeps the day in letters while it is typed, and writes it out once it is left', async () => {
    const user = userEvent.setup();
    render(<Page />);
    await user.type(field(), '1 mars 2026');
    expect(field()).toHaveValue('1 mars 2026');
    expect(kept()).toBe('2026-03-01');
    await user.tab();
    expect(field()).toHaveValue('2026-03-01');
  });

  it('tells what is no day once it is left, keeps it, and takes the fault away when it is mended', async () => {
    const user = userEvent.setup();
    render(<Page />);
    await user.type(field(), '2026-0');
    expect(screen.queryByText('That is no day.')).not.toBeInTheDocument();
    await user.tab();
    expect(field()).toHaveValue('2026-0');
    expect(kept()).toBe('2026-0');
    expect(field()).toBeInvalid();
    expect(field()).toHaveAccessibleDescription('That is no day. The first day. Year-month-day.');
    await user.type(field(), '3');
    expect(field()).toBeInvalid();
    await user.type(field(), '-01');
    expect(field()).toBeValid();
    expect(kept()).toBe('2026-03-01');
  });

  it('tells a mistyped year once it is left, and keeps what is typed', async () => {
    const user = userEvent.setup();
    render(<Page />);
    await user.type(field(), '0202-03-01');
    await user.tab();
    expect(field()).toHaveValue('0202-03-01');
    expect(field()).toHaveAccessibleDescription(/^Not that year\./);
  });

  it('shows and tells a half-written day that was kept, and keeps nothing of an emptied field', async () => {
    const user = userEvent.setup();
    render(<Page at="2026-13" />);
    expect(field()).toHaveValue('2026-13');
    expect(field()).toBeInvalid();
    await user.clear(field());
    expect(kept()).toBe('');
    expect(field()).toBeValid();
  });

  it('takes another day from the form, and the fault that the form tells', async () => {
    const user = userEvent.setup();
    render(<Page errorMessage="After the last day." />);
    await user.type(field(), '2026-03-01');
    await user.click(screen.getByRole('button', { name: 'Theirs' }));
    expect(field()).toHaveValue('2027-01-01');
    expect(field()).toHaveAccessibleDescription(/^After the last day\./);
  });
});

describe('The calendar of a field for a day', () => {
  const showPicker = jest.fn();
  beforeEach(() => {
    Object.defineProperty(HTMLInputElement.prototype, 'showPicker', {
      value: showPicker,
      configurable: true,
    });
  });
  afterEach(() => {
    Reflect.deleteProperty(HTMLInputElement.prototype, 'showPicker');
    showPicker.mockClear();
  });

  it('opens at the day that is typed, writes the chosen day and gives the focus back', async () => {
    const user = userEvent.setup();
    const { container } = render(<Page at="2026-03-01" />);
    const button = screen.getByRole('button', { name: 'Choose in a calendar' });
    expect(button).toHaveAccessibleDescription('From');
    await user.click(button);
    expect(showPicker).toHaveBeenCalledTimes(1);
    const calendar = container.querySelector('input[type="date"]');
    expect(calendar).toHaveValue('2026-03-01');
    if (calendar) fireEvent.change(calendar, { target: { value: '2026-04-02' } });
    expect(field()).toHaveValue('2026-04-02');
    expect(kept()).toBe('2026-04-02');
    expect(field()).toHaveFocus();
  });
});

describe('A day in a GET form', () => {
  function Form({ onSent }: { onSent: (data: FormData) => void }) {
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSent(new FormData(event.currentTarget));
        }}
      >
        <FilterDate name="day" label="From" words={words} defaultValue="2026-01-01" />
        <SubmitButton>Show</SubmitButton>
      </form>
    );
  }

  it('sends the day written out', async () => {
    const user = userEvent.setup();
    const onSent = jest.fn<(data: FormData) => void>();
    render(<Form onSent={onSent} />);
    await user.clear(field());
    await user.type(field(), '1 mars 2026{Enter}');
    expect(onSent.mock.calls[0]?.[0].get('day')).toBe('2026-03-01');
  });

  it('is not sent with what is no day, which stays and is told', async () => {
    const user = userEvent.setup();
    const onSent = jest.fn<(data: FormData) => void>();
    render(<Form onSent={onSent} />);
    await user.clear(field());
    await user.type(field(), 'i vår{Enter}');
    expect(onSent).not.toHaveBeenCalled();
    expect(field()).toHaveValue('i vår');
    expect(field()).toHaveFocus();
    expect(field()).toHaveAccessibleDescription('That is no day. Year-month-day.');
  });
});
