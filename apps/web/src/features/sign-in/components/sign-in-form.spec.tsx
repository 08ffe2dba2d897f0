import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { ProblemError } from '../../../lib/api/problem-error.ts';
import { VISITOR } from '../../../lib/session/session.ts';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { useSignIn } from '../api/use-sign-in.ts';
import { SignInForm } from './sign-in-form.tsx';

function Form() {
  return <SignInForm signIn={useSignIn(undefined)} />;
}

const EMAIL = 'anna@example.org';
const MINUTES_10 = new ProblemError({
  status: 429,
  code: 'request.too_many',
  retryAfterSeconds: 600,
});
const withMail = { ...VISITOR, isMailConfigured: true };

function sendForm() {
  fireEvent.change(screen.getByLabelText(/E-postadress/), { target: { value: EMAIL } });
  fireEvent.change(screen.getByLabelText(/Lösenord/), { target: { value: 'ett lösenord' } });
  fireEvent.click(screen.getByRole('button', { name: 'Logga in' }));
}

describe('SignInForm', () => {
  it('lets the browser fill in what it knows', () => {
    renderWithApp(<Form />);
    expect(screen.getByLabelText(/E-postadress/)).toHaveAttribute('autocomplete', 'username');
    expect(screen.getByLabelText(/Lösenord/)).toHaveAttribute('autocomplete', 'current-password');
  });

  it('shows a refusal and keeps the address', async () => {
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

  it('tells whoever is locked out how long, keeps what was typed, and sends a link', async () => {
    const api = { '/session': MINUTES_10, '/password-resets': undefined };
    const { queryClient } = renderWithApp(<Form />, { api });
    queryClient.setQueryData(['session'], withMail);
    sendForm();
    expect(await screen.findByText(/om 10 minuter/)).toBeVisible();
    expect(screen.getByLabelText(/E-postadress/)).toHaveValue(EMAIL);
    expect(screen.getByLabelText(/Lösenord/)).toHaveValue('ett lösenord');
    expect(screen.getByText(new RegExp(`länk till ${EMAIL}`))).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: 'Skicka länken' }));
    const sent = await screen.findByText(/har vi skickat en länk dit/);
    expect(document.activeElement).toContainElement(sent);
    expect(screen.queryByRole('button', { name: 'Skicka länken' })).toBeNull();
  });

  it('offers no link where no mail can be sent', async () => {
    renderWithApp(<Form />, { api: { '/session': MINUTES_10 } });
    sendForm();
    expect(await screen.findByText(/ingen länk kan skickas/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Skicka länken' })).toBeNull();
  });

  it('tries again by itself while many people log in, and says so', async () => {
    const busy = new ProblemError({ status: 503, code: 'service.busy', retryAfterSeconds: 1 });
    const wrong = new ProblemError({ status: 401, code: 'session.credentials_refused' });
    const api: Record<string, unknown> = { '/session': busy };
    renderWithApp(<Form />, { api });
    sendForm();
    expect(await screen.findByText(/Vi försöker igen åt dig/)).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
    api['/session'] = wrong;
    await waitFor(() => expect(screen.getByRole('alert')).toBeVisible(), { timeout: 20_000 });
    expect(screen.queryByText(/Vi försöker igen åt dig/)).toBeNull();
  });
});
