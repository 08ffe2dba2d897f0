import { type Caller, type Person } from './person.ts';

const signedIn = (change: Partial<Person> = {}): Person => ({
  accountId: 'me',
  regionRole: null,
  memberships: [],
  ...change,
});
/** Every kind of caller, seen from the actor Pajala. */
export const CALLERS = {
  visitor: null,
  outsider: signedIn(),
  editor: signedIn({ memberships: [{ actorId: 'pajala', role: 'editor' }] }),
  actorAdministrator: signedIn({ memberships: [{ actorId: 'pajala', role: 'administrator' }] }),
  otherAdministrator: signedIn({ memberships: [{ actorId: 'ltu', role: 'administrator' }] }),
  councillor: signedIn({ regionRole: 'councillor' }),
  coordinator: signedIn({ regionRole: 'coordinator' }),
  administrator: signedIn({ regionRole: 'administrator' }),
} satisfies Record<string, Caller>;
/** Name of a kind of caller. */
export type Who = keyof typeof CALLERS;
/** Every kind of caller by name. */
export const WHO = Object.keys(CALLERS) as Who[];

/** Per caller the abilities that hold, as one text; callers who may nothing are left out. */
export function tableOf<T extends object>(
  abilities: (person: Caller) => T,
): Partial<Record<Who, string>> {
  return Object.fromEntries(
    WHO.map((who) => {
      const granted = Object.entries(abilities(CALLERS[who]))
        .filter(([, may]) => (Array.isArray(may) ? may.length > 0 : may === true))
        .map(([name, may]) => (Array.isArray(may) ? `${name}:${may.join('+')}` : name));
      return [who, granted.join(' ')] as const;
    }).filter(([, granted]) => granted !== ''),
  );
}
/** The same for every caller. */
export const everybody = (abilities: string) =>
  Object.fromEntries(WHO.map((who) => [who, abilities]));

/** The callers for whom it holds, as one text. */
export const callersWho = (holds: (person: Caller) => boolean): string =>
  WHO.filter((who) => holds(CALLERS[who])).join(' ');
