import { describe, expect, it, jest } from '@jest/globals';
import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { FileField, type FileFieldProps } from '../forms.ts';

const words = {
  choose: 'Choose file',
  chooseOther: 'Choose another file',
  none: 'No file chosen',
  drop: 'Or drop it here.',
};
const file = new File(['a;b'], 'figures.csv', { type: 'text/csv' });

function Page(props: Partial<FileFieldProps>) {
  const [name, setName] = useState<string | null>(null);
  return (
    <FileField
      label="File"
      description="With a heading row."
      words={words}
      fileName={name}
      accept=".csv"
      onChoose={(chosen) => setName(chosen.name)}
      {...props}
    />
  );
}

const button = () => screen.getByRole('button');

function dropped(target: Element): Event {
  const event = createEvent.drop(target);
  Object.defineProperty(event, 'dataTransfer', { value: { files: [file] } });
  fireEvent(target, event);
  return event;
}

describe('A field for a file', () => {
  it('says in its own words that no file is chosen, and then which', async () => {
    const user = userEvent.setup();
    const { container } = render(<Page />);
    expect(button()).toHaveAccessibleName('File Choose file');
    expect(button()).toHaveAccessibleDescription('No file chosen With a heading row.');
    const input = container.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input) throw new Error('No field.');
    expect(input).not.toBeVisible();
    const opened = jest.spyOn(input, 'click');
    await user.tab();
    await user.keyboard('{Enter}');
    expect(opened).toHaveBeenCalledTimes(1);
    await user.upload(input, file);
    expect(button()).toHaveAccessibleName('File Choose another file');
    expect(button()).toHaveAccessibleDescription('figures.csv With a heading row.');
  });

  it('takes a file that is dropped on it, which the browser would else open', () => {
    render(<Page />);
    const event = dropped(screen.getByText('No file chosen'));
    expect(event.defaultPrevented).toBe(true);
    expect(screen.getByText('figures.csv')).toBeVisible();
  });

  it('takes no other file while one is being sent, and keeps the focus', async () => {
    const user = userEvent.setup();
    const onChoose = jest.fn();
    const { container } = render(<Page isPending onChoose={onChoose} fileName={undefined} />);
    const input = container.querySelector<HTMLInputElement>('input[type="file"]');
    if (!input) throw new Error('No field.');
    const opened = jest.spyOn(input, 'click');
    await user.tab();
    expect(button()).toHaveFocus();
    await user.keyboard('{Enter}');
    dropped(button());
    expect(opened).not.toHaveBeenCalled();
    expect(onChoose).not.toHaveBeenCalled();
    expect(screen.queryByText('No file chosen')).not.toBeInTheDocument();
  });
});
