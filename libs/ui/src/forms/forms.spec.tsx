import { describe, expect, it, jest } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import {
  Button,
  CheckboxGroup,
  ComboBox,
  ConfirmDialog,
  ErrorSummary,
  FormLabelsProvider,
  NumberField,
  RadioGroup,
  SaveState,
  TagPicker,
  TextArea,
  TextField,
  ToastProvider,
  useToast,
  type Option,
} from '../forms.ts';

describe('ErrorSummary', () => {
  const errors = [{ id: 'title', message: 'Write a title' }];

  it('takes the focus when it appears, and again at each new attempt', () => {
    const { rerender } = render(<ErrorSummary title="Fix this" errors={errors} focusKey={1} />);
    const summary = screen.getByRole('alert');
    expect(summary).toHaveFocus();
    summary.blur();
    rerender(<ErrorSummary title="Fix this" errors={errors} focusKey={2} />);
    expect(summary).toHaveFocus();
  });

  it('links to the field with the fault', async () => {
    const user = userEvent.setup();
    render(
      <>
        <ErrorSummary title="Fix this" errors={errors} />
        <TextField id="title" label="Title" errorMessage="Write a title" />
      </>,
    );
    const link = screen.getByRole('link', { name: 'Write a title' });
    expect(link).toHaveAttribute('href', '#title');
    await user.click(link);
    expect(screen.getByRole('textbox', { name: 'Title' })).toHaveFocus();
  });

  it('links to the first control of a group', async () => {
    const user = userEvent.setup();
    render(
      <>
        <ErrorSummary title="Fix this" errors={[{ id: 'places', message: 'Choose a place' }]} />
        <CheckboxGroup id="places" label="Places" options={[{ value: 'a', label: 'Kiruna' }]} />
      </>,
    );
    await user.click(screen.getByRole('link', { name: 'Choose a place' }));
    expect(screen.getByRole('checkbox', { name: 'Kiruna' })).toHaveFocus();
  });

  it('is not shown when nothing is wrong', () => {
    render(<ErrorSummary title="Fix this" errors={[]} />);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

describe('text fields', () => {
  it('connects help, fault and requirement with the field', () => {
    render(
      <FormLabelsProvider labels={{ required: 'required' }}>
        <TextField label="Title" description="Short." errorMessage="Missing." isRequired />
      </FormLabelsProvider>,
    );
    const field = screen.getByRole('textbox', { name: 'Title (required)' });
    expect(field).toHaveAccessibleDescription('Missing. Short.');
    expect(field).toBeInvalid();
    expect(field).toBeRequired();
  });

  it('counts what is left without cutting off what was pasted', async () => {
    const user = userEvent.setup();
    render(<TextArea label="Summary" maxLength={5} formatCount={(left) => `${left} left`} />);
    await user.type(screen.getByRole('textbox'), 'seventy');
    expect(screen.getByRole('textbox')).toHaveValue('seventy');
    expect(screen.getByText('-2 left')).toBeVisible();
  });

  it('keeps all that is pasted on one line, and says its limit once it is near', async () => {
    const user = userEvent.setup();
    const length = (left: number, max: number) => `${left} of ${max}`;
    render(
      <FormLabelsProvider labels={{ required: 'required', length }}>
        <TextField label="Title" maxLength={10} />
      </FormLabelsProvider>,
    );
    const field = screen.getByRole('textbox');
    await user.click(field);
    await user.paste('seven..');
    expect(screen.queryByText(/of 10/)).toBeNull();
    expect(field).toBeValid();
    await user.paste('longer');
    expect(field).toHaveValue('seven..longer');
    expect(screen.getByText('-3 of 10')).toBeVisible();
    expect(field).toBeInvalid();
  });

  it('reads a decimal comma and keeps what was typed', async () => {
    const user = userEvent.setup();
    const heard = jest.fn();
    function Form() {
      const [value, setValue] = useState<number | null>(null);
      const hear = (next: number | null) => {
        heard(next);
        setValue(next);
      };
      return <NumberField label="Share" unit="per cent" value={value} onChange={hear} />;
    }
    render(<Form />);
    await user.type(screen.getByRole('textbox', { name: 'Share' }), '12,50');
    expect(screen.getByRole('textbox')).toHaveValue('12,50');
    expect(heard).toHaveBeenLastCalledWith(12.5);
    await user.type(screen.getByRole('textbox'), 'x');
    expect(heard).toHaveBeenLastCalledWith(Number.NaN);
    expect(screen.getByRole('textbox')).toHaveValue('12,50x');
  });
});

describe('choices', () => {
  const options = [
    { value: 'a', label: 'Arjeplog' },
    { value: 'b', label: 'Boden', description: 'By the river' },
  ];

  it('passes on the ticked values in the order of the options', async () => {
    const user = userEvent.setup();
    const heard = jest.fn();
    render(<CheckboxGroup label="Places" options={options} onChange={heard} />);
    await user.click(screen.getByRole('checkbox', { name: 'Boden' }));
    await user.click(screen.getByRole('checkbox', { name: 'Arjeplog' }));
    expect(heard).toHaveBeenLastCalledWith(['a', 'b']);
  });

  it('asks one question by radio buttons, each with its help', async () => {
    const user = userEvent.setup();
    const heard = jest.fn();
    render(<RadioGroup label="Where?" options={options} onChange={heard} />);
    const group = screen.getByRole('radiogroup', { name: 'Where?' });
    const choice = within(group).getByRole('radio', { name: 'Boden' });
    expect(choice).toHaveAccessibleDescription('By the river');
    await user.click(choice);
    expect(heard).toHaveBeenCalledWith('b');
  });
});

describe('search in a list', () => {
  const options: Option[] = [
    { value: 'l01', label: 'Build homes' },
    { value: 't01', label: 'Build rail', description: 'Transport' },
  ];
  const labels = { open: 'Show', empty: 'Nothing matches', loading: 'Searching' };

  it('filters while somebody types, and passes on the chosen option', async () => {
    const user = userEvent.setup();
    const heard = jest.fn();
    render(
      <ComboBox label="Action" options={options} value={null} onChange={heard} labels={labels} />,
    );
    await user.type(screen.getByRole('combobox', { name: 'Action' }), 'rail');
    await user.click(screen.getByRole('option', { name: 'Build rail' }));
    expect(heard).toHaveBeenCalledWith('t01');
  });

  it('picks several options, and each can be removed again', async () => {
    const user = userEvent.setup();
    function Form() {
      const [value, setValue] = useState<Option[]>([]);
      return (
        <TagPicker
          label="Actions"
          options={options}
          value={value}
          onChange={setValue}
          labels={labels}
          chosenLabel="Chosen"
          removeLabel={(option) => `Remove ${option.label}`}
          errorMessage={value.length === 0 ? 'Choose one' : undefined}
        />
      );
    }
    render(<Form />);
    const field = screen.getByRole('combobox', { name: 'Actions' });
    expect(field).toHaveAccessibleDescription(/Choose one/);
    await user.type(field, 'homes');
    await user.click(screen.getByRole('option', { name: 'Build homes' }));
    expect(field).toHaveValue('');
    await user.keyboard('{Escape}');
    expect(screen.getByRole('list', { name: 'Chosen' })).toHaveTextContent('Build homes');
    await user.click(screen.getByRole('button', { name: 'Remove Build homes' }));
    expect(screen.queryByRole('list', { name: 'Chosen' })).not.toBeInTheDocument();
  });
});

describe('Button', () => {
  it('keeps its focus and ignores clicks while its action is under way', async () => {
    const user = userEvent.setup();
    const pressed = jest.fn();
    render(
      <Button isPending pendingLabel="Sending" onClick={pressed}>
        Send
      </Button>,
    );
    await user.click(screen.getByRole('button', { name: 'Sending' }));
    expect(pressed).not.toHaveBeenCalled();
    expect(screen.getByRole('button')).toHaveFocus();
  });
});

describe('ConfirmDialog', () => {
  it('asks before the action, and Escape cancels it', async () => {
    const user = userEvent.setup();
    const confirmed = jest.fn();
    const closed = jest.fn();
    render(
      <ConfirmDialog
        isOpen
        onOpenChange={closed}
        title="Archive?"
        confirmLabel="Archive"
        cancelLabel="Keep"
        onConfirm={confirmed}
      >
        It stays readable.
      </ConfirmDialog>,
    );
    const dialog = screen.getByRole('alertdialog', { name: 'Archive?' });
    expect(dialog).toHaveAccessibleDescription('It stays readable.');
    await user.click(within(dialog).getByRole('button', { name: 'Archive' }));
    expect(confirmed).toHaveBeenCalledTimes(1);
    await user.keyboard('{Escape}');
    expect(closed).toHaveBeenCalledWith(false);
  });
});

describe('toasts', () => {
  it('says what was done until it is closed', async () => {
    const user = userEvent.setup();
    function Page() {
      const toast = useToast();
      return <Button onClick={() => toast.show({ text: 'Published' })}>Publish</Button>;
    }
    render(
      <ToastProvider labels={{ region: 'Messages', close: 'Close' }}>
        <Page />
      </ToastProvider>,
    );
    await user.click(screen.getByRole('button', { name: 'Publish' }));
    const region = screen.getByRole('region', { name: 'Messages' });
    expect(within(region).getByText('Published')).toBeVisible();
    await user.click(within(region).getByRole('button', { name: 'Close' }));
    expect(within(region).queryByText('Published')).not.toBeInTheDocument();
  });
});

describe('SaveState', () => {
  const says = (states: readonly ('saved' | 'unsaved' | 'saving' | 'offline' | 'failed')[]) => {
    const { rerender } = render(<SaveState state="saved" label="saved" />);
    return states.map((state) => {
      rerender(<SaveState state={state} label={state} />);
      return screen.getByRole('status').textContent;
    });
  };

  it('says nothing to a screen reader while saving works', () => {
    expect(says(['unsaved', 'saving', 'saved', 'unsaved'])).toEqual(['', '', '', '']);
  });

  it('says when saving fails, and once when it works again', () => {
    expect(says(['offline', 'saving', 'saved', 'unsaved', 'saved'])).toEqual([
      'offline',
      'offline',
      'saved',
      '',
      '',
    ]);
  });
});
