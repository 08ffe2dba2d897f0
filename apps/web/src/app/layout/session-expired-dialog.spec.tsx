import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { useMutation } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ProblemError } from '../../lib/api/problem-error.ts';
import { VISITOR } from '../../lib/session/session.ts';
import { renderWithApp } from '../../testing/render-with-app.tsx';
import { SessionExpiredDialog } from './session-expired-dialog.tsx';

function Page({ code }: { code: 'session.required' | 'session.credentials_refused' }) {
  const save = useMutation({
    mutationFn: () => Promise.reject(new ProblemError({ status: 401, code })),
  });
  return (
    <>
      <textarea aria-label="Text" />
      <button onClick={() => save.mutate()}>Spara</button>
      <SessionExpiredDialog />
    </>
  );
}

// jsdom knows the element but not how it opens.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = jest.fn(function (this: HTMLDialogElement) {
    this.open = true;
  });
  HTMLDialogElement.prototype.close = jest.fn(function (this: HTMLDialogElement) {
    this.open = false;
  });
});

describe('SessionExpiredDialog', () => {
  it('opens when a save is refused, and keeps what is typed', async () => {
    renderWithApp(<Page code="session.required" />, { api: { '/session': VISITOR } });
    await userEvent.type(screen.getByLabelText('Text'), 'Vi bygger en bro');
    await userEvent.click(screen.getByText('Spara'));
    expect(screen.getByRole('dialog', { name: 'Du har loggats ut' })).toBeVisible();
    expect(screen.getByLabelText('Text')).toHaveValue('Vi bygger en bro');
    await userEvent.click(screen.getByText('Jag har loggat in, fortsätt'));
    expect(await screen.findByText(/Du är fortfarande utloggad/)).toBeVisible();
  });

  it('can be closed when somebody has signed in again', async () => {
    const account = { id: '1', name: 'Anna Exempel', email: 'anna@example.org' };
    renderWithApp(<Page code="session.required" />, {
      api: { '/session': { ...VISITOR, account } },
    });
    await userEvent.click(screen.getByText('Spara'));
    await userEvent.click(screen.getByText('Jag har loggat in, fortsätt'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('stays closed when a log-in fails because of a wrong password', async () => {
    renderWithApp(<Page code="session.credentials_refused" />);
    await userEvent.click(screen.getByText('Spara'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
