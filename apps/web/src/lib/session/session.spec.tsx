import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderWithApp } from '../../testing/render-with-app.tsx';
import { useSession, VISITOR } from './session.ts';

function Who() {
  const { account, abilities } = useSession();
  return <p>{account ? `${account.name} ${abilities.viewDesk}` : 'visitor'}</p>;
}

describe('useSession', () => {
  it('is a visitor until the API says otherwise', async () => {
    const session = {
      ...VISITOR,
      account: { id: '1', name: 'Anna Exempel', email: 'anna@example.org' },
      draftKey: 'a1'.repeat(32),
      passwordLink: null,
      abilities: { ...VISITOR.abilities, viewDesk: true },
    };
    renderWithApp(<Who />, { api: { '/session': session } });
    expect(screen.getByText('visitor')).toBeVisible();
    expect(await screen.findByText('Anna Exempel true')).toBeVisible();
  });

  it('is a visitor when the API does not answer', async () => {
    renderWithApp(<Who />);
    expect(await screen.findByText('visitor')).toBeVisible();
  });
});
