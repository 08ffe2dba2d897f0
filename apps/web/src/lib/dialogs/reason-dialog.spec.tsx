import { describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderWithApp } from '../../testing/render-with-app.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

function show(error?: unknown) {
  const onSubmit = jest.fn<(reason: string) => void>();
  const onClose = jest.fn();
  renderWithApp(
    <ReasonDialog
      title="Avböj ansökan?"
      text="Aktören får veta varför."
      submitLabel="Avböj"
      isPending={false}
      error={error}
      field={{ label: 'Varför?', missing: 'Skriv varför.' }}
      onSubmit={onSubmit}
      onClose={onClose}
    />,
  );
  return { onSubmit, onClose };
}

describe('a dialog that asks for a reason', () => {
  it('sends what is written, without spaces around it', async () => {
    const { onSubmit } = show();
    await userEvent.type(screen.getByLabelText(/Varför\?/), '  Finns redan. ');
    await userEvent.click(screen.getByRole('button', { name: 'Avböj' }));
    expect(onSubmit.mock.calls).toEqual([['Finns redan.']]);
  });

  it('sends nothing without a reason, and says so until there is one', async () => {
    const { onSubmit } = show();
    await userEvent.type(screen.getByLabelText(/Varför\?/), '   ');
    await userEvent.click(screen.getByRole('button', { name: 'Avböj' }));
    expect(onSubmit).not.toHaveBeenCalled();
    expect(screen.getByText('Skriv varför.')).toBeVisible();
    await userEvent.type(screen.getByLabelText(/Varför\?/), 'Finns redan.');
    expect(screen.queryByText('Skriv varför.')).toBeNull();
  });

  it('sends nothing longer than it may be, keeps it all and comes back to it', async () => {
    const { onSubmit } = show();
    const field = screen.getByLabelText(/Varför\?/);
    await userEvent.click(field);
    await userEvent.paste('a'.repeat(2001));
    expect(field).toHaveValue('a'.repeat(2001));
    await userEvent.click(screen.getByRole('button', { name: 'Avböj' }));
    expect(onSubmit).not.toHaveBeenCalled();
    expect(field).toHaveFocus();
    expect(field).toHaveAccessibleDescription(/Högst 2\s000 tecken får plats\./);
  });

  it('brings the refusal into focus', () => {
    show(new Error('x'));
    expect(document.activeElement).toContainElement(screen.getByRole('alert'));
  });

  it('says why it failed, and can be closed', async () => {
    const { onClose } = show(new Error('x'));
    expect(screen.getByRole('alert')).toBeVisible();
    const [cross, button] = screen.getAllByRole('button', { name: 'Avbryt' });
    await userEvent.click(button ?? document.body);
    await userEvent.click(cross ?? document.body);
    expect(onClose).toHaveBeenCalledTimes(2);
  });
});
