import { randomUUID } from 'node:crypto';
import {
  ContributionService,
  InitiativeService,
  InitiativeTransitionService,
  PartnershipService,
} from '@samhandling/api/use-cases';
import {
  contributionFieldsSchema,
  emptyInitiative,
  initiativeBodySchema,
  initiativeFieldsSchema,
  pickFields,
  type ContributionBody,
  type Initiative,
  type InitiativeBody,
} from '@samhandling/contract';
import type { Person, PublicationTransition, WorkStatus } from '@samhandling/domain';
import type { DemoInitiative } from './demo-content.ts';
import { Named } from './named.ts';
import type { Story } from './story.ts';

const DEMO_MAILBOX = 'initiativ@exempel.example';

/** An initiative of the demo, once it is there. */
export class ToldInitiative {
  readonly content: DemoInitiative;
  /** The ids of its contributions, which are made before it is. */
  readonly contributionIds = new Named<string>();
  readonly writer: Person;
  private readonly story: Story;
  private madeId: string | undefined;

  constructor(story: Story, content: DemoInitiative) {
    this.story = story;
    this.content = content;
    this.writer = story.cast.writers.get(content.owner);
    for (const { key } of content.contributions) this.contributionIds.set(key, randomUUID());
  }

  get id(): string {
    if (this.madeId === undefined) throw new Error(`${this.content.key} is not there yet.`);
    return this.madeId;
  }

  async create(): Promise<void> {
    const { useCases } = this.story;
    const { id } = await useCases.get(InitiativeService).create(this.body(), this.writer);
    this.madeId = id;
  }

  async move(name: PublicationTransition, person: Person, reason?: string): Promise<void> {
    const { version } = await this.read(person);
    const { useCases } = this.story;
    await useCases
      .get(InitiativeTransitionService)
      .move({ id: this.id, version, name, reason }, person);
  }

  /** Each partner answers for itself, and the coordinator for whom nobody works with a log-in. */
  async nameActors(): Promise<void> {
    const { useCases, cast } = this.story;
    const { partnerships } = await this.read(cast.coordinator);
    for (const { id, version, actor } of partnerships) {
      const person = cast.writers.has(actor.name) ? cast.writers.get(actor.name) : cast.coordinator;
      await useCases.get(PartnershipService).answer({ id, version, name: 'accept' }, person);
    }
  }

  async review(
    key: string,
    transition: 'question' | 'accept',
    question: string | null,
  ): Promise<void> {
    const { useCases, cast } = this.story;
    const id = this.contributionIds.get(key);
    const { contributions } = await this.read(cast.coordinator);
    const version = contributions.find((contribution) => contribution.id === id)?.version ?? 0;
    await useCases
      .get(ContributionService)
      .move(
        { initiativeId: this.id, id, version, name: transition, question: question ?? undefined },
        cast.coordinator,
      );
  }

  private read(person: Person): Promise<Initiative> {
    return this.story.useCases.get(InitiativeService).get(this.id, person);
  }

  private body(): InitiativeBody {
    const { calendar, cast } = this.story;
    const { content } = this;
    const ownerActorId = cast.actorIds.get(content.owner);
    return initiativeBodySchema.parse({
      ...emptyInitiative(ownerActorId),
      ...pickFields(initiativeFieldsSchema, {
        ...emptyInitiative(ownerActorId),
        ...content,
        workStatus: firstWorkStatus(content),
        startsOn: calendar.date(content.startsMonthsAgo),
        endsOn: calendar.date(-content.endsInMonths),
        contactEmail: DEMO_MAILBOX,
        perspectiveCodes: content.perspectives,
      }),
      partners: content.partners.map(({ actor, role }) => ({
        actorId: cast.actorIds.get(actor),
        role,
      })),
      municipalityCodes: content.municipalities,
      actions: content.actions.map((code, index) => ({ code, isPrimary: index === 0 })),
      contributions: content.contributions.map((contribution): ContributionBody => ({
        id: this.contributionIds.get(contribution.key),
        effectGoalCode: contribution.effectGoal,
        indicatorCode: contribution.indicator,
        measureCode: contribution.measure,
        ...pickFields(contributionFieldsSchema, contribution),
      })),
      funding: content.funding,
    });
  }
}

/** The work status before the first report; each report changes it. */
const firstWorkStatus = ({ reports, workStatus }: DemoInitiative): WorkStatus =>
  reports[0]?.workStatus ?? workStatus;

/** Creates an initiative, submits it, returns or publishes it, and reviews its contributions. */
export function addInitiative(story: Story, content: DemoInitiative): ToldInitiative {
  const { schedule, calendar, cast } = story;
  const told = new ToldInitiative(story, content);
  const { publicationState: state, publishedMonthsAgo } = content;
  const isPublished = state === 'published';
  const months = publishedMonthsAgo + (isPublished ? 1 : 0);
  schedule.add(calendar.instant(months), () => told.create());
  if (state !== 'draft') {
    schedule.add(calendar.instant(months, 60), () => told.move('submit', told.writer));
  }
  if (state === 'returned') {
    const reason = content.returnReason ?? undefined;
    schedule.add(calendar.instant(months, 120), () =>
      told.move('return', cast.coordinator, reason),
    );
  }
  if (isPublished) {
    schedule.add(calendar.instant(publishedMonthsAgo), () =>
      told.move('publish', cast.coordinator),
    );
    schedule.add(calendar.instant(publishedMonthsAgo, 10), () => told.nameActors());
  }
  for (const { key, review } of content.contributions) {
    if (!review) continue;
    const transition = review.state === 'questioned' ? 'question' : 'accept';
    schedule.add(calendar.instant(review.monthsAgo), () =>
      told.review(key, transition, review.question),
    );
  }
  return told;
}
