import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { ProblemError } from '../../../lib/api/problem-error.ts';
import { SetPassword } from './set-password.tsx';

const type = () =>
  fireEvent.change(screen.getByLabelText(/Nytt lösenord/), {
    target: { value: 'en lång mening att minnas' },
  });

describe('SetPassword', () => {
  it('says that the password is saved', async () => {
    const onDone = jest.fn();
    renderWithApp(<SetPassword path="/password-resets/x" onDone={onDone} />, {
      api: { '/password-resets/x': undefined },
    });
    type();
    fireEvent.click(screen.getByRole('button', { name: 'Spara lösenordet' }));
    await waitFor(() => expect(onDone).toHaveBeenCalled());
  });

  it('says while somebody types whether the password is good enough', () => {
    renderWithApp(<SetPassword path="/password-resets/x" onDone={jest.fn()} />);
    const field = screen.getByLabelText(/Nytt lösenord/);
    fireEvent.change(field, { target: { value: 'tolv tecken!' } });
    expect(screen.getByText('3 tecken till.')).toBeVisible();
    fireEvent.change(field, { target: { value: 'samhandling2030' } });
    expect(screen.getByText(/för vanligt/)).toBeVisible();
    type();
    expect(screen.getByText('Lösenordet går bra.')).toBeVisible();
  });

  it('shows at the field why the password is refused, until another one is typed', async () => {
    const refusal = new ProblemError({
      status: 422,
      code: 'account.password_unsuitable',
      errors: [{ field: '/password', code: 'password.like_email' }],
    });
    renderWithApp(<SetPassword path="/password-resets/x" onDone={jest.fn()} />, {
      api: { '/password-resets/x': refusal },
    });
    type();
    fireEvent.click(screen.getByRole('button', { name: 'Spara lösenordet' }));
    expect(await screen.findByText(/för likt din e-postadress/)).toBeVisible();
    const field = screen.getByLabelText(/Nytt lösenord/);
    expect(field).toBeInvalid();
    expect(field).toHaveValue('en lång mening att minnas');
    fireEvent.change(field, { target: { value: 'en annan lång mening' } });
    expect(field).toBeValid();
  });

  it.each(['account.token_unusable', 'request.invalid'] as const)(
    'leads on to a new link where this one is refused with %s',
    async (code) => {
      renderWithApp(<SetPassword path="/password-resets/x" onDone={jest.fn()} />, {
        api: { '/password-resets/x': new ProblemError({ status: 404, code }) },
      });
      type();
      fireEvent.click(screen.getByRole('button', { name: 'Spara lösenordet' }));
      expect(await screen.findByRole('link', { name: 'Be om en ny länk' })).toHaveAttribute(
        'href',
        '/losenord',
      );
    },
  );

  it('shows a refusal and keeps what was typed', async () => {
    renderWithApp(<SetPassword path="/password-resets/x" onDone={jest.fn()} />);
    type();
    fireEvent.click(screen.getByRole('button', { name: 'Spara lösenordet' }));
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getByLabelText(/Nytt lösenord/)).toHaveValue('en lång mening att minnas');
  });
});
