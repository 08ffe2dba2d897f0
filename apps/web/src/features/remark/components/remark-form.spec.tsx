import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { ProblemError } from '../../../lib/api/problem-error.ts';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { RemarkForm } from './remark-form.tsx';

function say(answer: unknown, email = '') {
  renderWithApp(<RemarkForm pageAddress="/effektkarta" />, { api: { '/remarks': answer } });
  fireEvent.change(screen.getByLabelText(/Vad brister/), { target: { value: 'För liten text.' } });
  fireEvent.change(screen.getByLabelText(/Din e-postadress/), { target: { value: email } });
  fireEvent.click(screen.getByRole('button', { name: 'Skicka synpunkten' }));
}

describe('RemarkForm', () => {
  it('shows a message in place of the form, which takes the focus', async () => {
    say({ id: '1', receivedAt: '2026-11-24T12:00:00.000Z' });
    const thanks = await screen.findByText(/Tack/);
    expect(document.activeElement).toContainElement(thanks);
    expect(screen.queryByRole('button', { name: 'Skicka synpunkten' })).toBeNull();
  });

  it('knows which page it is about', () => {
    renderWithApp(<RemarkForm pageAddress="/effektkarta" />);
    expect(screen.getByLabelText(/Vilken sida/)).toHaveValue('/effektkarta');
  });

  it('shows each fault at its field, and keeps what was typed', async () => {
    const errors = [
      { field: '/text', code: 'required' },
      { field: '/email', code: 'invalid' },
    ];
    say(new ProblemError({ status: 400, code: 'request.invalid', errors }), 'fel');
    await waitFor(() => expect(screen.getByRole('alert')).toHaveFocus());
    const links = within(screen.getByRole('alert')).getAllByRole('link');
    expect(links.map(({ textContent }) => textContent)).toEqual([
      'Vad brister? Skriv vad som brister.',
      'Din e-postadress: Skriv en e-postadress, till exempel namn@example.org, eller lämna tomt.',
    ]);
    expect(screen.getByLabelText(/Vad brister/)).toBeInvalid();
    expect(screen.getByLabelText(/Vad brister/)).toHaveValue('För liten text.');
    expect(screen.getByLabelText(/Din e-postadress/)).toBeInvalid();
    expect(screen.getByLabelText(/Din e-postadress/)).toHaveValue('fel');
  });

  it('says how long to wait after too many remarks, and keeps what was typed', async () => {
    say(new ProblemError({ status: 429, code: 'request.too_many', retryAfterSeconds: 1800 }));
    expect(await screen.findByText(/om 30 minuter/)).toBeVisible();
    expect(screen.getByLabelText(/Vad brister/)).toHaveValue('För liten text.');
  });
});
