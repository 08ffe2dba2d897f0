import { Injectable } from '@nestjs/common';
import { DESK_KINDS, type Desk, type DeskItem, type InitiativeRow } from '@samhandling/contract';
import {
  administeredActorIds,
  deskAbilities,
  memberActorIds,
  stockholmDate,
  type Person,
} from '@samhandling/domain';
import { Database } from '../../platform/database/database.ts';
import { sql, type Sql } from '../../platform/database/sql.ts';
import {
  byUpdated,
  InitiativeRows,
  isPublished,
  isTimely,
  silentSince,
} from '../initiative/index.ts';
import { ContributionRepository } from '../contribution/index.ts';
import { answeredItem, ownItems } from './desk-contributions.ts';
import { DeskRepository } from './desk.repository.ts';

const ROW_BOUND = 100;

/** What waits for the person, and the work behind it. */
@Injectable()
export class DeskService {
  constructor(
    private readonly database: Database,
    private readonly items: DeskRepository,
    private readonly rows: InitiativeRows,
    private readonly contributions: ContributionRepository,
  ) {}

  async show(person: Person): Promise<Desk> {
    const abilities = deskAbilities(person);
    const actorIds = memberActorIds(person);
    const own = sql`initiative.owner_actor_id = any(${actorIds}::uuid[])`;
    const today = stockholmDate(new Date());
    const bySilence = sql`${silentSince}, initiative.id`;
    const overdueIn = (condition: Sql) => [
      isPublished,
      condition,
      isTimely(['overdue', 'due'], today),
    ];
    const [items, stated, answered, initiatives, late, overdue, waiting] = await Promise.all([
      this.items.findItems(this.database, {
        memberActorIds: actorIds,
        administeredActorIds: administeredActorIds(person),
        isReviewer: abilities.review,
        admitsActors: abilities.admitActors,
        readsRemarks: abilities.readRemarks,
      }),
      actorIds.length > 0 ? this.contributions.ofActors(this.database, actorIds, person) : [],
      abilities.review ? this.contributions.answered(this.database, person) : [],
      this.list(actorIds.length > 0, [own], byUpdated),
      this.list(actorIds.length > 0, overdueIn(own), bySilence),
      this.list(abilities.review, [isPublished, isTimely(['overdue'], today)], bySilence),
      this.list(
        abilities.review,
        [sql`initiative.publication_state = 'submitted'`],
        sql`initiative.submitted_at, initiative.id`,
      ),
    ]);
    const waitingItems = [
      ...items,
      ...late.map(lateReport),
      ...stated.flatMap(ownItems),
      ...answered.map(answeredItem),
    ];
    return { items: inOrder(waitingItems), initiatives, overdue, waiting };
  }

  private async list(isAsked: boolean, conditions: Sql[], orderBy: Sql): Promise<InitiativeRow[]> {
    if (!isAsked) return [];
    const { items } = await this.rows.list(this.database, {
      conditions,
      orderBy,
      limit: ROW_BOUND,
    });
    return items;
  }
}

function lateReport({ id, title, owner, timeliness, reportDueOn }: InitiativeRow): DeskItem {
  return {
    kind: timeliness === 'overdue' ? 'report_overdue' : 'report_due',
    since: `${reportDueOn}T00:00:00.000Z`,
    dueOn: reportDueOn,
    actor: owner,
    initiative: { id, title },
    reportId: null,
    action: null,
    ownershipId: null,
    contribution: null,
    note: null,
  };
}

/** The most pressing kind first, within it what has waited longest. */
function inOrder(items: readonly DeskItem[]): DeskItem[] {
  return [...items].sort(
    (a, b) =>
      DESK_KINDS.indexOf(a.kind) - DESK_KINDS.indexOf(b.kind) || (a.since < b.since ? -1 : 1),
  );
}
