import { describe, expect, it } from '@jest/globals';
import {
  initiativeSchema,
  type Initiative,
  type RepublicationRequest as Request,
} from '@samhandling/contract';
import { sampleOf } from '@samhandling/contract/testing';
import { screen } from '@testing-library/react';
import { renderWithApp } from '../../../testing/render-with-app.tsx';
import { RepublicationRequest } from './republication-request.tsx';

const sample = sampleOf(initiativeSchema);
const none = Object.fromEntries(
  Object.keys(sample.abilities).map((name) => [name, false]),
) as Initiative['abilities'];

const REQUEST: Request = {
  state: 'waiting',
  reason: 'Arbetet fortsätter.',
  declineReason: null,
  requestedAt: '2026-11-02T08:00:00Z',
  answeredAt: null,
};

/** What is read and offered: the text, and the names of the buttons. */
function shown(changes: {
  readonly request?: Partial<typeof REQUEST>;
  readonly may?: readonly (keyof Initiative['abilities'])[];
}) {
  const { request, may = [] } = changes;
  const { container } = renderWithApp(
    <RepublicationRequest
      initiative={{
        ...sample,
        publicationState: 'archived',
        republicationRequest: request ? { ...REQUEST, ...request } : null,
        abilities: { ...none, ...Object.fromEntries(may.map((name) => [name, true])) },
      }}
    />,
  );
  return {
    // A date keeps together on its line.
    text: container.textContent.replaceAll('\u00a0', ' '),
    buttons: screen.queryAllByRole('button').map((button) => button.textContent),
  };
}

describe('RepublicationRequest', () => {
  it('lets the owner ask', () => {
    expect(shown({ may: ['requestRepublication'] })).toEqual({
      text: 'Be om att publicera igen',
      buttons: ['Be om att publicera igen'],
    });
  });

  it('says to the owner since when it waits, and offers nothing more', () => {
    const { text, buttons } = shown({ request: {} });
    expect(text).toContain('Frågan ställdes 2 november 2026 och väntar');
    expect(text).toContain('Ägarens skäl: Arbetet fortsätter.');
    expect(buttons).toEqual([]);
  });

  it('offers the coordinator both answers', () => {
    const { buttons } = shown({ request: {}, may: ['republish', 'declineRepublication'] });
    expect(buttons).toEqual(['Publicera igen', 'Avböj']);
  });

  it('says why it was declined, and lets the owner ask again', () => {
    const { text, buttons } = shown({
      request: {
        state: 'declined',
        declineReason: 'Rapport saknas.',
        answeredAt: '2026-11-05T08:00:00Z',
      },
      may: ['requestRepublication'],
    });
    expect(text).toContain('Svaret kom 5 november 2026, med det här skälet.');
    expect(text).toContain('Rapport saknas.');
    expect(text).not.toContain(REQUEST.reason);
    expect(buttons).toEqual(['Be om att publicera igen']);
  });

  it('shows nothing where there is nothing to ask or answer', () => {
    expect(shown({})).toEqual({ text: '', buttons: [] });
  });
});
