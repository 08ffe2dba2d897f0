import type { ActorBody } from '@samhandling/contract';
import { describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderWithApp } from '../../testing/render-with-app.tsx';
import { ProblemError } from '../api/problem-error.ts';
import { ActorFields } from './actor-fields.tsx';
import { useActorFaults } from './use-actor-faults.ts';

const BODY: ActorBody = {
  name: 'Byn',
  type: 'civil_society',
  municipalityCode: null,
  organisationNumber: '1',
  webAddress: '',
  description: '',
  contactEmail: '',
};
const STRATEGY = { region: { code: '25', name: 'Norrbotten', municipalities: [] }, areas: [] };

function Fields({ error }: { error: ProblemError }) {
  const faults = useActorFaults(error);
  return (
    <>
      <ActorFields body={BODY} onChange={jest.fn()} faults={faults} />
      {faults.all.map(({ id, message }) => (
        <p key={id}>{message}</p>
      ))}
    </>
  );
}

describe('ActorFields', () => {
  it('tells at each field what is wrong with it, and in the summary with its label', async () => {
    const error = new ProblemError({
      status: 400,
      code: 'request.invalid',
      errors: [{ field: '/organisationNumber', code: 'actor.organisation_number_invalid' }],
    });
    renderWithApp(<Fields error={error} />, { api: { '/strategies/current': STRATEGY } });
    expect(await screen.findByLabelText('Organisationsnummer')).toBeInvalid();
    expect(screen.getByText('Organisationsnummer: Kontrollera organisationsnumret.')).toBeVisible();
  });

  it('finds the field of a name that is taken', async () => {
    const error = new ProblemError({ status: 409, code: 'actor.name_taken' });
    renderWithApp(<Fields error={error} />, { api: { '/strategies/current': STRATEGY } });
    expect(await screen.findByLabelText(/Organisationens namn/)).toBeInvalid();
  });
});
