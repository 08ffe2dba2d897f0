import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { ProblemError } from '../../../lib/api/problem-error.ts';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { ActorRequestForm } from './actor-request-form.tsx';

const STRATEGY = { region: { code: '25', name: 'Norrbotten', municipalities: [] }, areas: [] };

async function ask(answer: unknown) {
  const onSent = jest.fn();
  renderWithApp(<ActorRequestForm onSent={onSent} />, {
    api: { '/strategies/current': STRATEGY, '/actor-requests': answer },
  });
  fireEvent.change(await screen.findByLabelText(/Organisationens namn/), {
    target: { value: 'Byalaget' },
  });
  fireEvent.change(screen.getByLabelText(/Din e-postadress/), {
    target: { value: 'anna@example.org' },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Skicka ansökan' }));
  return onSent;
}

describe('ActorRequestForm', () => {
  it('says to which address the answer is sent', async () => {
    const onSent = await ask({ id: '1', name: 'Byalaget' });
    await waitFor(() => expect(onSent).toHaveBeenCalledWith('anna@example.org'));
  });

  it('shows each fault at its field and in a summary, and keeps what was typed', async () => {
    await ask(
      new ProblemError({
        status: 400,
        code: 'request.invalid',
        errors: [
          { field: '/organisationNumber', code: 'actor.organisation_number_invalid' },
          { field: '/requesterName', code: 'required' },
        ],
      }),
    );
    expect(await screen.findByLabelText(/Ditt namn/)).toBeInvalid();
    expect(screen.getByLabelText('Organisationsnummer')).toBeInvalid();
    expect(screen.getByRole('alert')).toHaveFocus();
    expect(screen.getByRole('link', { name: 'Ditt namn: Fyll i det här.' })).toHaveAttribute(
      'href',
      '#requesterName',
    );
    expect(screen.getByLabelText(/Organisationens namn/)).toHaveValue('Byalaget');
  });

  it('says at the name what is wrong with its characters, and removes them on a change', async () => {
    await ask(
      new ProblemError({
        status: 400,
        code: 'request.invalid',
        errors: [{ field: '/name', code: 'invalid_short_text' }],
      }),
    );
    expect(await screen.findByLabelText(/Organisationens namn/)).toBeInvalid();
    expect(
      screen.getByRole('link', {
        name: /^Organisationens namn: Texten har radbrytningar eller tecken som inte syns/,
      }),
    ).toHaveAttribute('href', '#name');
  });

  it('says how long to wait after too many requests, and keeps what was typed', async () => {
    await ask(new ProblemError({ status: 429, code: 'request.too_many', retryAfterSeconds: 1800 }));
    expect(await screen.findByText(/om 30 minuter/)).toBeVisible();
    expect(screen.getByLabelText(/Organisationens namn/)).toHaveValue('Byalaget');
  });
});
