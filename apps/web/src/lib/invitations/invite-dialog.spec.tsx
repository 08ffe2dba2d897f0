import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { renderWithApp } from '../../testing/render-with-app.tsx';
import { ProblemError } from '../api/problem-error.ts';
import { InviteDialog, type Invited } from './invite-dialog.tsx';

const ROLES = [{ value: 'editor', label: 'Redaktör' }];

function fill() {
  fireEvent.change(screen.getByLabelText(/Namn/), { target: { value: 'Erik Exempel' } });
  fireEvent.change(screen.getByLabelText(/E-postadress/), {
    target: { value: 'erik@example.org' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Bjud in' }));
}

describe('InviteDialog', () => {
  it('hands over the link where no mail is set up', async () => {
    const invite = jest.fn((invited: Invited) =>
      Promise.resolve({
        email: invited.email,
        isMailed: false,
        link: 'https://samhandling.example/inbjudan/abc',
        expiresOn: '2026-02-01',
      }),
    );
    renderWithApp(
      <InviteDialog title="Bjud in en person" roles={ROLES} invite={invite} onClose={jest.fn()} />,
    );
    fill();
    expect(await screen.findByText('https://samhandling.example/inbjudan/abc')).toBeVisible();
    expect(screen.getByText('Kopiera länken')).toBeVisible();
    expect(invite).toHaveBeenCalledWith({
      name: 'Erik Exempel',
      email: 'erik@example.org',
      role: 'editor',
    });
  });

  it('tells at the field that the person is a member, and keeps what was typed', async () => {
    const invite = () =>
      Promise.reject(new ProblemError({ status: 409, code: 'membership.exists' }));
    renderWithApp(
      <InviteDialog title="Bjud in en person" roles={ROLES} invite={invite} onClose={jest.fn()} />,
    );
    fill();
    expect(await screen.findByText('Personen är redan medlem hos aktören.')).toBeVisible();
    expect(screen.getByLabelText(/E-postadress/)).toHaveValue('erik@example.org');
    expect(screen.getByLabelText(/E-postadress/)).toBeInvalid();
  });
});
