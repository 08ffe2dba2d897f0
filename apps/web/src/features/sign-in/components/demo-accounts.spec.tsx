import type { DemoAccount } from '@samhandling/contract';
import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { ProblemError } from '../../../lib/api/problem-error.ts';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { useSignIn } from '../api/use-sign-in.ts';
import { DemoAccounts } from './demo-accounts.tsx';
import { SignInForm } from './sign-in-form.tsx';

const MARIA: DemoAccount = {
  email: 'projekt@pajala.example',
  password: 'midnattssol i Norrbotten',
  name: 'Maria Niemi',
  role: 'editor',
  actorName: 'Pajala kommun',
};

function SignIn({ accounts }: { accounts: readonly DemoAccount[] }) {
  const signIn = useSignIn(undefined);
  return (
    <>
      <SignInForm signIn={signIn} />
      <DemoAccounts accounts={accounts} signIn={signIn} />
    </>
  );
}

describe('DemoAccounts', () => {
  it('shows no log-in where it is no demo', () => {
    renderWithApp(<SignIn accounts={[]} />);
    expect(screen.queryByText(/demonstration/)).toBeNull();
    expect(screen.getAllByRole('button')).toHaveLength(1);
  });

  it('says of each log-in what it may do', () => {
    renderWithApp(<SignIn accounts={[MARIA]} />);
    expect(screen.getByText(/Redaktör i Pajala kommun/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Logga in som Maria Niemi' })).toBeVisible();
  });

  it('tells above how long to wait after too many attempts', async () => {
    const refusal = new ProblemError({
      status: 429,
      code: 'request.too_many',
      retryAfterSeconds: 240,
    });
    renderWithApp(<SignIn accounts={[MARIA]} />, { api: { '/session': refusal } });
    fireEvent.click(screen.getByRole('button', { name: 'Logga in som Maria Niemi' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('om 4 minuter');
  });
});
