import { Injectable } from '@nestjs/common';
import type { Desk, DeskItem, DeskQuery, InitiativePage } from '@samhandling/contract';
import {
  DESK_KINDS,
  administeredActorIds,
  deskAbilities,
  memberActorIds,
  stockholmDate,
  type DeskList,
  type Person,
} from '@samhandling/domain';
import { Database } from '../../platform/database/database.ts';
import { InitiativeRows, type InitiativeFilter, type InitiativeForm } from '../initiative/index.ts';
import { DeskRepository } from './desk.repository.ts';

/**
 * Lists what waits for the person, with the initiatives, contributions and actions that it is
 * about: the first rows of each kind with how many there are, or a page of one kind.
 */
@Injectable()
export class DeskService {
  constructor(
    private readonly database: Database,
    private readonly items: DeskRepository,
    private readonly rows: InitiativeRows,
  ) {}

  async show(person: Person, { show, page, limit }: DeskQuery): Promise<Desk> {
    const abilities = deskAbilities(person);
    const actorIds = memberActorIds(person);
    const today = stockholmDate(new Date());
    const isShown = (list: DeskList) => show === undefined || show === list;
    const list = (isAsked: boolean, filter: InitiativeFilter, form: InitiativeForm) =>
      this.list(isAsked, filter, form, { page, limit });
    const [rows, own, overdue] = await Promise.all([
      this.items.findItems(
        this.database,
        {
          memberActorIds: actorIds,
          administeredActorIds: administeredActorIds(person),
          isReviewer: abilities.review,
          admitsActors: abilities.admitActors,
          readsRemarks: abilities.readRemarks,
          keepsSeries: abilities.keepSeries,
        },
        { kinds: DESK_KINDS.filter(isShown), page, limit, today },
      ),
      list(
        actorIds.length > 0 && isShown('own'),
        { ownerActorIds: actorIds },
        { order: '-updated' },
      ),
      list(
        abilities.review && isShown('overdue'),
        { today },
        { order: 'silence', timeliness: ['overdue'] },
      ),
    ]);
    return { groups: groupsOf(rows), own, overdue };
  }

  private async list(
    isAsked: boolean,
    filter: InitiativeFilter,
    form: InitiativeForm,
    paging: Readonly<{ page: number; limit: number }>,
  ): Promise<InitiativePage> {
    if (!isAsked) return { ...paging, items: [], total: 0, isTotalExact: true };
    return this.rows.list(this.database, filter, form, paging);
  }
}

type Row = DeskItem & { readonly total: number };

/** The most pressing kind first. */
function groupsOf(rows: readonly Row[]): Desk['groups'] {
  const ofKind = Map.groupBy(rows, ({ kind }) => kind);
  return DESK_KINDS.flatMap((kind) => {
    const items = ofKind.get(kind);
    if (!items) return [];
    return [{ kind, total: items[0]?.total ?? 0, items: items.map(itemOf) }];
  });
}

const itemOf = ({ total: _total, ...item }: Row): DeskItem => item;
