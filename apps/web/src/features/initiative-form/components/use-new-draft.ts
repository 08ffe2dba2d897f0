import {
  type Actor,
  emptyInitiative,
  initiativeBodyOf,
  type Initiative,
  type InitiativeBody,
} from '@samhandling/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../../lib/api/query-client.ts';
import { useDraft } from '../../../lib/forms/use-draft.ts';
import { ownInitiativeQuery } from '../api/form-queries.ts';
import { fitBody } from '../fit-body.ts';
import type { BegunInitiative } from './begun-initiative.ts';

/** The draft before and while it gets an id: made by the first save that has a name, changed by the others. */
export function useNewDraft(begun: BegunInitiative, owner: Actor, actionCode: string | undefined) {
  const api = useApi();
  const queryClient = useQueryClient();
  const remember = (saved: Initiative): number => {
    queryClient.setQueryData(ownInitiativeQuery(saved.id).queryKey, saved);
    void queryClient.invalidateQueries({ queryKey: ['desk'], refetchType: 'none' });
    return saved.version;
  };
  const path = () => `/initiatives/${begun.read() ?? ''}`;
  return useDraft<InitiativeBody>({
    name: newDraftName(actionCode),
    initial: begunBody(owner, actionCode),
    version: 0,
    fit: fitBody,
    isWorthSending: ({ title }) => title.trim() !== '',
    send: async (body, version, formId) => {
      if (version > 0) return remember(await api.put<Initiative>(path(), body, { version }));
      const made = await api.post<Initiative>('/initiatives', body, { idempotencyKey: formId });
      begun.write(made.id);
      return remember(made);
    },
    load: async () => {
      const current = await api.get<Initiative>(path());
      return { body: initiativeBodyOf(current), version: current.version };
    },
  });
}

/** A draft that was started from an action's page is kept apart from one that was not. */
export const newDraftName = (actionCode: string | undefined): string =>
  ['initiative', 'new', actionCode].filter(Boolean).join('-');

/**
 * Empty, but for what is known: the action from whose page it was begun, the mailbox of the actor, and
 * the municipality where it has its seat.
 */
export function begunBody(owner: Actor, actionCode: string | undefined): InitiativeBody {
  const { id, contactEmail, municipality } = owner;
  const actions = actionCode === undefined ? [] : [{ code: actionCode, isPrimary: true }];
  return {
    ...emptyInitiative(id),
    actions,
    contactEmail: contactEmail ?? '',
    ...(municipality
      ? { placeScope: 'municipalities', municipalityCodes: [municipality.code] }
      : {}),
  };
}
