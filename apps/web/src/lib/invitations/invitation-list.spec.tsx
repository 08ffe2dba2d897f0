import type { Invitation } from '@samhandling/contract';
import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { ProblemError } from '../api/problem-error.ts';
import { VISITOR } from '../session/session.ts';
import { renderWithApp } from '../../testing/render-with-app.tsx';
import { InvitationList } from './invitation-list.tsx';

const invitation = (change: Partial<Invitation> = {}): Invitation => ({
  id: 'i1',
  email: 'erik@example.org',
  name: 'Erik Exempel',
  actor: {
    id: '7f5b0c1e-6d6e-4f0c-9a53-3d9f3c1f0a11',
    name: 'Pajala kommun',
    type: 'municipality',
  },
  membershipRole: 'editor',
  regionRole: null,
  invitedBy: 'Anna Exempel',
  invitedOn: '2026-01-10',
  expiresOn: '2026-01-24',
  isExpired: false,
  hasLink: false,
  abilities: { withdraw: true, renew: true, handOver: true },
  ...change,
});

describe('InvitationList', () => {
  it('says who is invited to what, and offers what the abilities allow', () => {
    renderWithApp(<InvitationList invitations={[invitation()]} namesActor />);
    const row = screen.getByRole('listitem');
    expect(row).toHaveTextContent('Redaktör för Pajala kommun');
    expect(row).toHaveTextContent('Inbjuden 10 januari 2026 av Anna Exempel.');
    expect(
      within(row)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Lämna över länken', 'Förläng', 'Dra tillbaka']);
  });

  it('offers no link to an actor’s administrator', () => {
    const abilities = { withdraw: true, renew: true, handOver: false };
    renderWithApp(<InvitationList invitations={[invitation({ abilities })]} />);
    expect(screen.queryByRole('button', { name: /Lämna över/ })).toBeNull();
  });

  it('says who handles an invitation that a coordinator may only read', () => {
    const abilities = { withdraw: false, renew: false, handOver: false };
    renderWithApp(
      <InvitationList
        invitations={[invitation({ actor: null, membershipRole: null, abilities })]}
        namesActor
      />,
    );
    expect(screen.getByRole('listitem')).toHaveTextContent('Sköts av en administratör i regionen.');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('warns of an earlier link only where one was handed over', () => {
    renderWithApp(
      <InvitationList
        invitations={[invitation({ hasLink: true }), invitation({ id: 'i2', name: 'Åsa Exempel' })]}
      />,
    );
    const openFor = (name: string) => {
      fireEvent.click(screen.getByRole('button', { name: `Lämna över länken till ${name}` }));
      return screen.getByRole('dialog');
    };
    expect(openFor('Erik Exempel')).toHaveTextContent('En länk som har lämnats tidigare');
    fireEvent.click(screen.getAllByRole('button', { name: 'Stäng' }).at(-1) as HTMLElement);
    expect(openFor('Åsa Exempel')).toHaveTextContent(/^(?!.*tidigare).*Kontrollera först/);
  });

  it('sends an invitation again after a confirmation, when mail is configured', async () => {
    renderWithApp(<InvitationList invitations={[invitation()]} />, {
      api: {
        '/session': { ...VISITOR, isMailConfigured: true },
        '/invitations/i1/renewal': invitation(),
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Skicka igen till Erik Exempel' }));
    const dialog = screen.getByRole('alertdialog');
    expect(dialog).toHaveTextContent('slutar att gälla');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Skicka igen' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  });

  it('asks before an invitation is withdrawn, and says why it failed', async () => {
    renderWithApp(<InvitationList invitations={[invitation()]} />, {
      api: {
        '/invitations/i1/withdrawal': new ProblemError({ status: 404, code: 'request.not_found' }),
      },
    });
    fireEvent.click(
      screen.getByRole('button', { name: 'Dra tillbaka inbjudan till Erik Exempel' }),
    );
    const dialog = screen.getByRole('alertdialog');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Dra tillbaka' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('Det finns inte');
  });
});
