import type { ActionRow } from '@samhandling/contract';
import { MUNICIPALITY_WORK, type MunicipalityWork } from '@samhandling/domain';
import { groupActions, type AreaGroup } from '../table/table-groups.ts';

/** What a municipality has of the actions, and those by area. */
export type PlaceGroup = {
  /** Null where no municipality is chosen. */
  readonly place: MunicipalityWork | null;
  readonly actions: readonly ActionRow[];
  readonly areas: readonly AreaGroup[];
};

/** The actions by what the chosen municipality has of them, those that nobody works on first. */
export function groupByPlace(actions: readonly ActionRow[]): PlaceGroup[] {
  return [...MUNICIPALITY_WORK.toReversed(), null].flatMap((place) => {
    const ofPlace = actions.filter(({ coverage }) => coverage.place === place);
    return ofPlace.length === 0 ? [] : [{ place, actions: ofPlace, areas: groupActions(ofPlace) }];
  });
}

export const isUnowned = ({ coverage }: ActionRow): boolean => coverage.ownership !== 'owned';
