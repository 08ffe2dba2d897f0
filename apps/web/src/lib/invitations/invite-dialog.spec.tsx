import type { InvitationReceipt } from '@samhandling/contract';
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
  const receipt = (change: Partial<InvitationReceipt> = {}): InvitationReceipt => ({
    id: 'i1',
    email: 'erik@example.org',
    isMailed: false,
    expiresOn: '2026-02-01',
    abilities: { handOver: false },
    ...change,
  });
  const draw = (answer: InvitationReceipt, api = {}) => {
    const invite = jest.fn<(invited: Invited) => Promise<InvitationReceipt>>(() =>
      Promise.resolve(answer),
    );
    renderWithApp(
      <InviteDialog title="Bjud in en person" roles={ROLES} invite={invite} onClose={jest.fn()} />,
      { api },
    );
    fill();
    return invite;
  };

  it('says that the coordinator hands the link over, and offers none', async () => {
    const invite = draw(receipt());
    expect(await screen.findByText(/En samordnare i regionen ser inbjudan/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Visa länken' })).toBeNull();
    expect(invite).toHaveBeenCalledWith({
      name: 'Erik Exempel',
      email: 'erik@example.org',
      role: 'editor',
    });
  });

  it('says that it is mailed, where mail is set up', async () => {
    draw(receipt({ isMailed: true, abilities: { handOver: true } }));
    expect(await screen.findByText(/Inbjudan skickas till erik@example.org/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Visa länken' })).toBeNull();
  });

  it('shows the link to those who hand it over, once they have checked who it is', async () => {
    const link = 'https://samhandling.example/inbjudan/abc';
    draw(receipt({ abilities: { handOver: true } }), {
      '/invitations/i1/link': { link, expiresOn: '2026-02-01' },
    });
    expect(await screen.findByText(/Kontrollera först/)).toBeVisible();
    expect(screen.queryByText(link)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Visa länken' }));
    expect(await screen.findByText(link)).toBeVisible();
    expect(screen.getByText('Kopiera länken')).toBeVisible();
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
