import { Injectable } from '@nestjs/common';
import type { Action, ActionPage, ActionsQuery } from '@samhandling/contract';
import { actionAbilities, type Caller } from '@samhandling/domain';
import { Database } from '../../platform/database/database.ts';
import { notFound } from '../../platform/errors/request-fault.ts';
import { CoverageService, presentActionRow } from '../coverage/index.ts';
import { InitiativeRows } from '../initiative/index.ts';
import { OwnershipRepository, presentOwnerships } from '../ownership/index.ts';
import { presentFacts, presentHistory } from './action.presenter.ts';
import { ActionRepository } from './action.repository.ts';

/** Reads actions with their coverage, their ownerships and their initiatives. */
@Injectable()
export class ActionService {
  constructor(
    private readonly database: Database,
    private readonly coverage: CoverageService,
    private readonly actions: ActionRepository,
    private readonly ownerships: OwnershipRepository,
    private readonly initiatives: InitiativeRows,
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

  async find(code: string, person: Caller): Promise<Action> {
    const [covered, contributingActors, surroundings, ownerships, initiatives] = await Promise.all([
      this.coverage.coverAction(code),
      this.coverage.countContributors(code),
      this.actions.findSurroundings(this.database, code),
      this.ownerships.list(this.database, { action: code }),
      this.initiatives.forAction(this.database, code),
    ]);
    if (!covered || !surroundings) throw notFound();
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
      initiatives,
      effectGoals: surroundings.effectGoals,
      candidateEffectGoals: surroundings.candidateEffectGoals,
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
