import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { ProblemError } from '../../../lib/api/problem-error.ts';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { useSignIn } from '../api/use-sign-in.ts';
import { SignInForm } from './sign-in-form.tsx';

function Form() {
  return <SignInForm signIn={useSignIn(undefined)} />;
}

describe('SignInForm', () => {
  it('lets the browser fill in what it knows', () => {
    renderWithApp(<Form />);
    expect(screen.getByLabelText(/E-postadress/)).toHaveAttribute('autocomplete', 'username');
    expect(screen.getByLabelText(/Lösenord/)).toHaveAttribute('autocomplete', 'current-password');
  });

  it('tells a refusal and keeps the address', async () => {
    const refusal = new ProblemError({ status: 401, code: 'session.credentials_refused' });
    renderWithApp(<Form />, { api: { '/session': refusal } });
    const email = screen.getByLabelText(/E-postadress/);
    fireEvent.change(email, { target: { value: 'anna@example.org' } });
    fireEvent.change(screen.getByLabelText(/Lösenord/), { target: { value: 'fel' } });
    fireEvent.click(screen.getByRole('button', { name: 'Logga in' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'E-postadressen eller lösenordet stämmer inte.',
    );
    expect(email).toHaveValue('anna@example.org');
  });
});
