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
import {
  InitiativeRows,
  readableBy,
  type InitiativeFilter,
  type InitiativeForm,
} from '../initiative/index.ts';
import { ContributionRepository } from '../contribution/index.ts';
import { answeredItem, ownItems } from './desk-contributions.ts';
import { DeskRepository } from './desk.repository.ts';

const FIRST_PAGE = { page: 1, limit: 100 };

/**
 * Lists what waits for the person, with the initiatives, contributions and actions that it is
 * about.
 */
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
    const own = { ownerActorIds: actorIds };
    const today = stockholmDate(new Date());
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
      this.list(actorIds.length > 0, own, { order: '-updated' }),
      this.list(
        actorIds.length > 0,
        { ...own, publication: ['published'], today },
        { order: 'silence', timeliness: ['due', 'overdue'] },
      ),
      this.list(abilities.review, { today }, { order: 'silence', timeliness: ['overdue'] }),
      this.list(
        abilities.review,
        { ...readableBy(person), publication: ['submitted'] },
        { order: 'submitted' },
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

  private async list(
    isAsked: boolean,
    filter: InitiativeFilter,
    form: InitiativeForm,
  ): Promise<InitiativeRow[]> {
    if (!isAsked) return [];
    const { items } = await this.rows.list(this.database, filter, form, FIRST_PAGE);
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
