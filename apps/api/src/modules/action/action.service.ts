import { Injectable } from '@nestjs/common';
import type {
  Action,
  ActionComparison,
  ActionComparisonQuery,
  ActionPage,
  ActionsQuery,
} from '@samhandling/contract';
import { actionAbilities, WORK_CHANGES, type Caller } from '@samhandling/domain';
import { Database } from '../../platform/database/database.ts';
import { notFound } from '../../platform/errors/request-fault.ts';
import { ActionComparisonService, CoverageService, presentActionRow } from '../coverage/index.ts';
import { TitlesRepository } from '../facts/index.ts';
import { OwnershipRepository, presentOwnerships } from '../ownership/index.ts';
import {
  presentChanges,
  presentEffectGoals,
  presentFacts,
  presentHistory,
  presentOnDay,
} from './action.presenter.ts';
import { ActionRepository } from './action.repository.ts';

/** Reads actions with their coverage, and their ownerships. */
@Injectable()
export class ActionService {
  constructor(
    private readonly database: Database,
    private readonly coverage: CoverageService,
    private readonly comparisons: ActionComparisonService,
    private readonly actions: ActionRepository,
    private readonly titles: TitlesRepository,
    private readonly ownerships: OwnershipRepository,
  ) {}

  async list({ page, limit, ...query }: ActionsQuery): Promise<ActionPage> {
    const actions = await this.coverage.listActions(query);
    return {
      items: actions.slice((page - 1) * limit, page * limit).map(presentActionRow),
      page,
      limit,
      total: actions.length,
      isTotalExact: true,
    };
  }

  /** @throws {InvalidRequest} where it asks for a day to come. */
  async compare(code: string, { asOf }: ActionComparisonQuery): Promise<ActionComparison> {
    const compared = await this.comparisons.compare(code, asOf);
    if (!compared) throw notFound();
    const { then, now, work, day, today, linksKnownFrom } = compared;
    const ids = WORK_CHANGES.flatMap((change) => work[change].ids);
    return {
      code,
      asOf: day,
      linksKnownFrom,
      today,
      then: presentOnDay(then.covered, then.contributingActors),
      now: presentOnDay(now.covered, now.contributingActors),
      changes: presentChanges(work, await this.titles.find(this.database, ids)),
      reported: work.reported,
    };
  }

  async find(code: string, person: Caller): Promise<Action> {
    const [found, surroundings, ownerships] = await Promise.all([
      this.coverage.coverAction(code),
      this.actions.findSurroundings(this.database, code),
      this.ownerships.list(this.database, { action: code }),
    ]);
    if (!found || !surroundings) throw notFound();
    const { covered, contributingActors, effectGoals } = found;
    const { text, area, section, coverage, facts } = covered;
    const { claimFor, propose, createInitiative } = actionAbilities(person, {
      isRetired: surroundings.isRetired,
      ownerships: ownerships.map(({ actor, state }) => ({ actorId: actor.id, state })),
    });
    return {
      strategyCode: surroundings.strategyCode,
      isRetired: surroundings.isRetired,
      code,
      text,
      area,
      chapter: surroundings.chapter,
      section,
      coverage,
      facts: presentFacts(facts, contributingActors),
      ownerships: presentOwnerships(ownerships, person),
      ...presentEffectGoals(effectGoals, area.code),
      previous: surroundings.previous,
      next: surroundings.next,
      history: presentHistory(surroundings.history, person),
      abilities: {
        claimFor: await this.actions.findActors(this.database, claimFor),
        propose,
        createInitiative,
      },
    };
  }
}
