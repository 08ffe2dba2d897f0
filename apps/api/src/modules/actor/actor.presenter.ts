import type { Actor, Ownership } from '@samhandling/contract';
import { actorAbilities, type Caller } from '@samhandling/domain';
import { publicOrganisationNumber } from './organisation-number.ts';
import type { ActorRecord } from './actor.repository.ts';

type Surroundings = { ownerships: Ownership[]; similar: Actor['similar'] };

/** The actor as this caller may read it; null where it may not. */
export function presentActor(
  record: ActorRecord,
  person: Caller,
  around: Surroundings,
): Actor | null {
  const { view, ...abilities } = actorAbilities(person, {
    actorId: record.id,
    state: record.state,
  });
  if (!view) return null;
  const { requesterName, requesterEmail, requestMessage, createdOn, ...kept } = record;
  const decides = abilities.admit || abilities.decline;
  return {
    ...kept,
    // The one who runs the actor reads its own number back, so that a form does not lose it.
    organisationNumber: abilities.update
      ? record.organisationNumber
      : publicOrganisationNumber(record.organisationNumber),
    contactEmail: person ? record.contactEmail : null,
    ownerships: around.ownerships,
    request:
      decides && requesterEmail !== null
        ? {
            requesterName: requesterName ?? '',
            requesterEmail,
            message: requestMessage ?? '',
            requestedOn: createdOn,
          }
        : null,
    similar: decides ? around.similar : [],
    abilities,
  };
}
