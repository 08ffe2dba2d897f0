import type { Account } from '@samhandling/contract';
import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { ProblemError } from '../../../lib/api/problem-error.ts';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { AccountList } from './account-list.tsx';

const account = (over: Partial<Account> = {}): Account => ({
  id: '7f5b0c1e-6d6e-4f0c-9a53-3d9f3c1f0a11',
  name: 'Anna Exempel',
  email: 'anna@example.org',
  regionRole: 'councillor',
  isDisabled: false,
  memberships: [],
  createdAt: '2026-01-01T10:00:00.000Z',
  version: 1,
  abilities: { changeRole: true, disable: true, makePasswordLink: true },
  ...over,
});

describe('AccountList', () => {
  it('offers only the steps that the abilities of the account allow', () => {
    renderWithApp(
      <AccountList
        accounts={[
          account({ abilities: { changeRole: false, disable: false, makePasswordLink: false } }),
        ]}
      />,
    );
    expect(screen.getByText('Anna Exempel')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('asks before an account is disabled, and shows a refusal in the dialog', async () => {
    renderWithApp(<AccountList accounts={[account()]} />);
    fireEvent.click(screen.getByRole('button', { name: 'Stäng av Anna Exempel' }));
    expect(await screen.findByRole('alertdialog')).toHaveTextContent('Stänga av Anna Exempel?');
    fireEvent.click(screen.getByRole('button', { name: 'Stäng av' }));
    expect(await screen.findByRole('alert')).toBeVisible();
  });

  it('takes the chosen step, also when somebody else has changed the account first', async () => {
    const { rerender } = renderWithApp(<AccountList accounts={[account()]} />);
    fireEvent.click(screen.getByRole('button', { name: 'Stäng av Anna Exempel' }));
    await screen.findByRole('alertdialog');
    rerender(<AccountList accounts={[account({ isDisabled: true, version: 2 })]} />);
    expect(screen.getByRole('alertdialog')).toHaveTextContent('Stänga av Anna Exempel?');
    fireEvent.click(screen.getByRole('button', { name: 'Stäng av' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  });

  it('keeps the choice and says why the last administrator cannot be changed', async () => {
    const last = account({ regionRole: 'administrator' });
    const refusal = new ProblemError({ status: 409, code: 'account.last_administrator' });
    renderWithApp(<AccountList accounts={[last]} />, {
      api: { [`/accounts/${last.id}`]: refusal },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Ändra roll för Anna Exempel' }));
    fireEvent.click(await screen.findByRole('radio', { name: /Samordnare/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Spara' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Det måste finnas minst en administratör kvar.',
    );
    expect(screen.getByRole('radio', { name: /Samordnare/ })).toBeChecked();
  });

  it('saves another role', async () => {
    const changed = account();
    renderWithApp(<AccountList accounts={[changed]} />, {
      api: { [`/accounts/${changed.id}`]: changed },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Ändra roll för Anna Exempel' }));
    fireEvent.click(await screen.findByRole('radio', { name: /Samordnare/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Spara' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});
