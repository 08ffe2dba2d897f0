import type { Actor, ActorBody } from '@samhandling/contract';
import { useState } from 'react';

const bodyOf = (actor: Actor): ActorBody => ({
  name: actor.name,
  type: actor.type,
  municipalityCode: actor.municipality?.code ?? null,
  organisationNumber: actor.organisationNumber ?? '',
  webAddress: actor.webAddress,
  description: actor.description,
  contactEmail: actor.contactEmail ?? '',
});

/** What differs from one body to another, with the values of the latter. */
function differences(from: ActorBody, to: ActorBody): Partial<ActorBody> {
  const before = new Map<string, unknown>(Object.entries(from));
  return Object.fromEntries(
    Object.entries(to).filter(([field, value]) => before.get(field) !== value),
  );
}

/**
 * What is typed, on top of the version that was read. Where somebody else saves meanwhile, theirs comes
 * in and what one has typed oneself stays; `overtaken` says what they changed.
 */
export function useActorDraft(actor: Actor) {
  const [read, setRead] = useState({ version: actor.version, body: bodyOf(actor) });
  const [typed, setTyped] = useState<Partial<ActorBody>>({});
  const [overtaken, setOvertaken] = useState<Partial<ActorBody> | null>(null);
  if (actor.version !== read.version) {
    const body = bodyOf(actor);
    setOvertaken({ ...overtaken, ...differences(read.body, body) });
    setRead({ version: actor.version, body });
  }
  return {
    body: { ...read.body, ...typed },
    type: (changes: Partial<ActorBody>) => setTyped({ ...typed, ...changes }),
    overtaken,
  };
}
