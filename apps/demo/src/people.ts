import {
  AcceptanceService,
  ActorService,
  AdministratorInvitation,
  InvitationService,
  MemberService,
  PersonDirectory,
} from '@samhandling/api/use-cases';
import {
  accountInvitationBodySchema,
  actorBodySchema,
  actorsQuerySchema,
  memberInvitationBodySchema,
} from '@samhandling/contract';
import type { MembershipRole, Person } from '@samhandling/domain';
import type { DemoContent } from './demo-content.ts';
import { Named } from './named.ts';
import type { UseCases } from './use-cases.ts';

/** The people and actors of the demo, by name. */
export type Cast = Readonly<{
  coordinator: Person;
  actorIds: Named<string>;
  /** Whoever works for the actor: its editor before its administrator. */
  writers: Named<Person>;
  administrators: Named<Person>;
  /** What came with the demo. */
  newActorIds: readonly string[];
  accountIds: readonly string[];
}>;

type Somebody = Readonly<{ email: string; name: string }>;
type Member = Somebody & Readonly<{ actor: string; role: MembershipRole }>;

/** The people of the demo come in as everybody does: invited, each by somebody who may. */
export class People {
  private readonly useCases: UseCases;
  private readonly content: DemoContent;
  private readonly accountIds: string[] = [];

  constructor(useCases: UseCases, content: DemoContent) {
    this.useCases = useCases;
    this.content = content;
  }

  async come(): Promise<Cast> {
    const { administrator, coordinator } = await this.regionsPeople();
    const { actorIds, newActorIds } = await this.admitActors(coordinator);
    const writers = new Named<Person>();
    const administrators = new Named<Person>();
    for (const member of this.members()) {
      const person = await this.joinActor(member, actorIds.get(member.actor), administrator);
      if (member.role === 'administrator') administrators.set(member.actor, person);
      if (!writers.has(member.actor)) writers.set(member.actor, person);
    }
    const { accountIds } = this;
    return { coordinator, actorIds, newActorIds, writers, administrators, accountIds };
  }

  /** Editors first. */
  private members(): Member[] {
    const shown = this.content.accounts.flatMap(({ email, name, memberships }) =>
      memberships.map((membership) => ({ email, name, ...membership })),
    );
    const others = this.content.people.map((person) => ({
      ...person,
      role: 'administrator' as const,
    }));
    return [...shown, ...others];
  }

  /** The administrator is the first of all, and invites the others. */
  private async regionsPeople(): Promise<{ administrator: Person; coordinator: Person }> {
    const { accounts } = this.content;
    const first = accounts.find(({ regionRole }) => regionRole === 'administrator');
    if (!first) throw new Error('The demo has no administrator.');
    const { link } = await this.useCases.get(AdministratorInvitation).make(first.email, first.name);
    const administrator = await this.accept(link, first.name);
    let coordinator: Person | undefined;
    for (const { email, name, regionRole } of accounts) {
      if (regionRole === null || regionRole === 'administrator') continue;
      const receipt = await this.useCases
        .get(InvitationService)
        .invite(administrator, accountInvitationBodySchema.parse({ email, name, regionRole }));
      const person = await this.acceptHandedOver(receipt.id, administrator, name);
      if (regionRole === 'coordinator') coordinator = person;
    }
    if (!coordinator) throw new Error('The demo has no coordinator.');
    return { administrator, coordinator };
  }

  private async admitActors(coordinator: Person) {
    const actors = this.useCases.get(ActorService);
    const query = actorsQuerySchema.parse({ limit: '100' });
    const { items } = await actors.list(query, coordinator);
    const actorIds = new Named<string>();
    for (const { id, name } of items) actorIds.set(name, id);
    const newActorIds: string[] = [];
    for (const { name, type, municipality } of this.content.actors) {
      if (actorIds.has(name)) continue;
      const { id } = await actors.create(
        actorBodySchema.parse({ ...NOTHING_MORE, name, type, municipalityCode: municipality }),
        coordinator,
      );
      actorIds.set(name, id);
      newActorIds.push(id);
    }
    return { actorIds, newActorIds };
  }

  private async joinActor(
    { email, name, role }: Member,
    actorId: string,
    administrator: Person,
  ): Promise<Person> {
    const receipt = await this.useCases
      .get(MemberService)
      .invite(actorId, memberInvitationBodySchema.parse({ email, name, role }), administrator);
    return this.acceptHandedOver(receipt.id, administrator, name);
  }

  private async acceptHandedOver(id: string, inviter: Person, name: string): Promise<Person> {
    const { link } = await this.useCases.get(InvitationService).handOver(inviter, id);
    return this.accept(link, name);
  }

  private async accept(link: string | null, name: string): Promise<Person> {
    const token = link?.split('/').at(-1) ?? '';
    const { password } = this.content;
    const account = await this.useCases.get(AcceptanceService).makeAccount(token, {
      name,
      password,
    });
    this.accountIds.push(account.id);
    const person = await this.useCases
      .get<PersonDirectory>(PersonDirectory)
      .findPerson(account.id, account.epoch);
    if (!person) throw new Error(`${name} has no account.`);
    return person;
  }
}

/** What the demo leaves out of what an actor says of itself. */
export const NOTHING_MORE = {
  organisationNumber: '',
  webAddress: '',
  description: '',
  contactEmail: '',
};
