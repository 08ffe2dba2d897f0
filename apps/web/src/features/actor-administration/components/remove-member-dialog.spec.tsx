import type { Member } from '@samhandling/contract';
import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { ProblemError } from '../../../lib/api/problem-error.ts';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { RemoveMemberDialog } from './remove-member-dialog.tsx';

const MEMBER: Member = {
  accountId: '7f5b0c1e-6d6e-4f0c-9a53-3d9f3c1f0a11',
  name: 'Johan Berg',
  email: 'ledning@ltu.example',
  role: 'administrator',
  since: '2026-01-01',
  abilities: { makePasswordLink: false },
};

function remove(answer: unknown) {
  const onClose = jest.fn();
  renderWithApp(<RemoveMemberDialog actorId="a" member={MEMBER} onClose={onClose} />, {
    api: { [`/actors/a/members/${MEMBER.accountId}`]: answer },
  });
  expect(screen.getByRole('alertdialog')).toHaveTextContent('Ta bort Johan Berg?');
  fireEvent.click(screen.getByRole('button', { name: 'Ta bort' }));
  return onClose;
}

describe('RemoveMemberDialog', () => {
  it('removes the member after a confirmation', async () => {
    const onClose = remove(undefined);
    await waitFor(() => expect(onClose).toHaveBeenCalled());
  });

  it('stays open and says why the last administrator cannot be removed', async () => {
    const onClose = remove(
      new ProblemError({ status: 409, code: 'membership.last_administrator' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Aktören måste ha minst en administratör kvar.',
    );
    expect(onClose).not.toHaveBeenCalled();
  });
});
