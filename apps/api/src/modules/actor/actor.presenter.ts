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
  const abilities = actorAbilities(person, { actorId: record.id, state: record.state });
  if (!abilities.view) return null;
  const decides = abilities.admit || abilities.decline;
  return {
    id: record.id,
    name: record.name,
    type: record.type,
    state: record.state,
    municipality: record.municipality,
    // Its administrator reads the number of a sole trader, so that saving the form keeps it.
    organisationNumber: abilities.update
      ? record.organisationNumber
      : publicOrganisationNumber(record.organisationNumber),
    webAddress: record.webAddress,
    description: record.description,
    contactEmail: person ? record.contactEmail : null,
    ownerships: around.ownerships,
    worksOn: record.worksOn,
    initiativeCount: record.initiativeCount,
    mergedInto: record.mergedInto,
    request: decides ? presentRequest(record) : null,
    similar: decides ? around.similar : [],
    isExample: record.isExample,
    version: record.version,
    abilities: {
      update: abilities.update,
      invite: abilities.invite,
      viewMembers: abilities.viewMembers,
      removeMember: abilities.removeMember,
      admit: abilities.admit,
      decline: abilities.decline,
      merge: abilities.merge,
    },
  };
}

function presentRequest({
  requesterName,
  requesterEmail,
  requestMessage,
  createdOn,
}: ActorRecord): Actor['request'] {
  if (requesterEmail === null) return null;
  return {
    requesterName: requesterName ?? '',
    requesterEmail,
    message: requestMessage ?? '',
    requestedOn: createdOn,
  };
}
