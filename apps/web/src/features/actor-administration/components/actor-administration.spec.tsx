import type { Actor } from '@samhandling/contract';
import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { ActorAdministration } from './actor-administration.tsx';

const ID = '7f5b0c1e-6d6e-4f0c-9a53-3d9f3c1f0a11';
const NOTHING: Actor['abilities'] = {
  update: false,
  invite: false,
  viewMembers: false,
  removeMember: false,
  admit: false,
  decline: false,
  merge: false,
};
const actor = (over: Partial<Actor> = {}): Actor => ({
  id: ID,
  name: 'Byautveckling Tärendö',
  type: 'civil_society',
  state: 'admitted',
  municipality: null,
  organisationNumber: null,
  webAddress: '',
  description: '',
  contactEmail: null,
  ownerships: [],
  worksOn: [],
  initiativeCount: 0,
  mergedInto: null,
  request: null,
  similar: [],
  isExample: false,
  version: 1,
  abilities: NOTHING,
  ...over,
});
const requested = actor({
  state: 'requested',
  request: {
    requesterName: 'Anna Exempel',
    requesterEmail: 'anna@example.org',
    message: 'Vi vill vara med.',
    requestedOn: '2026-01-01',
  },
  abilities: { ...NOTHING, admit: true, decline: true, merge: true },
});
const STRATEGY = { region: { code: '25', name: 'Norrbotten', municipalities: [] }, areas: [] };

describe('ActorAdministration', () => {
  it('offers nothing to somebody without abilities', () => {
    renderWithApp(<ActorAdministration actor={actor()} />);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('admits an actor, and then shows the link to hand over', async () => {
    const link = 'https://samhandling.example/inbjudan/abc';
    const invitation = {
      id: 'i1',
      email: 'anna@example.org',
      isMailed: false,
      expiresOn: '2026-02-01',
      abilities: { handOver: true },
    };
    const { rerender } = renderWithApp(<ActorAdministration actor={requested} />, {
      api: {
        [`/actors/${ID}/admission`]: { actor: actor(), invitation },
        '/invitations/i1/link': { link, expiresOn: '2026-02-01' },
      },
    });
    expect(screen.getByText('Vi vill vara med.')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: 'Anslut organisationen' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Visa länken' }));
    expect(await screen.findByText(link)).toBeVisible();
    rerender(<ActorAdministration actor={actor({ version: 2 })} />);
    expect(screen.getByText(link)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Anslut organisationen' })).toBeNull();
  });

  it('asks for a reason before a request is declined', async () => {
    renderWithApp(<ActorAdministration actor={requested} />);
    fireEvent.click(screen.getByRole('button', { name: 'Avböj' }));
    const dialog = await screen.findByRole('dialog');
    const [decline] = Array.from(dialog.querySelectorAll('button')).filter(
      ({ textContent }) => textContent === 'Avböj',
    );
    if (decline) fireEvent.click(decline);
    expect(await screen.findByText('Skriv ett skäl.')).toBeVisible();
  });

  it('keeps what is typed when somebody else saves, and shows what they changed', async () => {
    const mine = actor({ abilities: { ...NOTHING, update: true } });
    const { rerender } = renderWithApp(<ActorAdministration actor={mine} />, {
      api: { '/strategies/current': STRATEGY },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Ändra uppgifterna' }));
    fireEvent.change(await screen.findByLabelText('Vad gör ni?'), {
      target: { value: 'Vi utvecklar byn.' },
    });
    rerender(
      <ActorAdministration
        actor={{ ...mine, version: 2, description: 'Annat', webAddress: 'https://by.example' }}
      />,
    );
    expect(screen.getByLabelText('Vad gör ni?')).toHaveValue('Vi utvecklar byn.');
    expect(screen.getByLabelText('Webbadress')).toHaveValue('https://by.example');
    expect(screen.getByRole('status')).toHaveTextContent('Annat');
  });
});
