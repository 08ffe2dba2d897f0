import { ACTOR_TYPES } from '../actor/actor-vocabulary.ts';
import { addDays } from '../calendar/calendar-date.ts';
import { THIN_THRESHOLDS } from '../coverage/thin-thresholds.ts';
import { WORK_STATUSES } from '../initiative/initiative-vocabulary.ts';
import { OWNERSHIP_ROLES } from '../ownership/ownership-vocabulary.ts';
import { PLACE_SCOPES } from '../place/place-vocabulary.ts';
import {
  ActorColumns,
  type ActorEntry,
  type CountyColumns,
  type OwnershipEntry,
  type StrategyFrame,
} from './county-columns.ts';
import { ColumnWords, type InitiativeEntry } from './initiative-cells.ts';
import { InitiativeColumns } from './initiative-columns.ts';

export const TODAY = '2026-11-28';

/** The same numbers from 0 to 1 every time ("mulberry32"). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const numbered = (word: string, count: number) =>
  Array.from({ length: count }, (_none, index) => `${word}${String(index).padStart(2, '0')}`);

export const MUNICIPALITIES = numbered('m', 40);
export const ACTORS = numbered('actor', 50);
export const EFFECT_GOALS = numbered('effect-goal', 37);
export const PERSPECTIVES = numbered('p', 3);

const AREAS = ['a', 'b', 'c'];

/** Three areas with two sections each; the last action is retired. */
export const frame: StrategyFrame = {
  actions: numbered('action', 24).map((id, index) => {
    const area = AREAS[index % 3] as string;
    return {
      id,
      code: `code-${id}`,
      text: id,
      position: index,
      isRetired: index === 23,
      strategyCode: 'rus',
      isCurrent: true,
      area: { code: area, title: area, position: index % 3 },
      section: { code: `${area}${index % 2}`, title: area },
    };
  }),
  effectGoals: EFFECT_GOALS.map((id, index) => ({
    id,
    code: `code-${id}`,
    title: id,
    position: index,
    area: { code: AREAS[index % 3] as string, title: '', position: index % 3 },
    strategyCode: 'rus',
    isRetired: index === 36,
    isCurrent: true,
  })),
  sections: AREAS.flatMap((area) =>
    [0, 1].map((index) => ({
      code: `${area}${index}`,
      title: area,
      areaCode: area,
      isRetired: false,
      isCurrent: true,
    })),
  ),
  municipalities: MUNICIPALITIES.map((code, index) => ({
    code,
    name: code,
    hex: { column: index, row: 0 },
  })),
  aspects: PERSPECTIVES.map((code) => ({
    kind: 'perspective',
    code,
    title: code,
    shortTitle: code,
  })),
  thresholds: THIN_THRESHOLDS,
};

/** Makes entries of a county up, the same for the same numbers. */
export function makerOf(random: () => number) {
  const anyOf = <Item>(list: readonly Item[]) => list[Math.floor(random() * list.length)] as Item;
  const someOf = (list: readonly string[], most: number) => [
    ...new Set(Array.from({ length: Math.floor(random() * (most + 1)) }, () => anyOf(list))),
  ];
  const dayFrom = (least: number, most: number) =>
    addDays(TODAY, Math.floor(least + random() * (most - least)));
  const isOf = (part: number) => random() < part;
  return {
    anyOf,
    isOf,
    initiative(id: string): InitiativeEntry {
      const actionIds = someOf([...frame.actions.map((action) => action.id), 'gone'], 6);
      return {
        id,
        workStatus: isOf(0.5) ? 'ongoing' : anyOf(WORK_STATUSES),
        placeScope: isOf(0.1) ? null : anyOf(PLACE_SCOPES),
        ownerActorId: anyOf(ACTORS),
        partnerActorIds: someOf(ACTORS, 3),
        publishedOn: dayFrom(-900, 0),
        lastReportOn: isOf(0.5) ? dayFrom(-600, 0) : null,
        startsOn: isOf(0.5) ? dayFrom(-900, 300) : null,
        endsOn: isOf(0.8) ? dayFrom(-100, 900) : null,
        municipalityCodes: isOf(0.5) ? someOf(MUNICIPALITIES, 5) : [],
        aspects: {
          perspective: someOf(PERSPECTIVES, 2),
          agenda_goal: someOf(numbered('', 17), 2).map((code) => String(Number(code) + 1)),
          specialisation: someOf(['green'], 1),
        },
        actionIds,
        primaryActionId: actionIds[0] ?? null,
        effects: someOf(EFFECT_GOALS, 3).map((effectGoalId) => ({
          effectGoalId,
          isObserved: isOf(0.3),
          isSized: isOf(0.5),
          lacksSexes: isOf(0.3),
        })),
      };
    },
    actor(id: string): ActorEntry {
      return {
        id,
        name: `name of ${id}`,
        type: isOf(0.4) ? 'municipality' : anyOf(ACTOR_TYPES),
        state: isOf(0.9) ? 'admitted' : 'merged',
        createdAt: Math.floor(random() * 5),
        municipalityCode: isOf(0.8) ? anyOf(MUNICIPALITIES) : null,
      };
    },
    ownership(id: string): OwnershipEntry {
      const openedOn = dayFrom(-20, 0);
      return {
        id,
        actionId: anyOf(frame.actions).id,
        actorId: anyOf(ACTORS),
        role: anyOf(OWNERSHIP_ROLES),
        ...anyOf([
          { state: 'claimed', releasedOn: null },
          { state: 'proposed', releasedOn: null },
          { state: 'confirmed', releasedOn: null },
          { state: 'released', releasedOn: dayFrom(-5, 0) },
        ] as const),
        openedOn,
      };
    },
  };
}

export type MadeUpCounty = {
  readonly initiatives: readonly InitiativeEntry[];
  readonly actors: readonly ActorEntry[];
  readonly ownerships: readonly OwnershipEntry[];
};

export function makeUpCounty(seed: number, initiatives = 100): MadeUpCounty {
  const make = makerOf(randomNumbers(seed));
  return {
    initiatives: numbered('initiative', initiatives).map((id) => make.initiative(id)),
    actors: ACTORS.map((id) => make.actor(id)),
    ownerships: numbered('ownership', 20).map((id) => make.ownership(id)),
  };
}

/** The columns of a county that is made up. */
export function columnsOf({ initiatives, actors, ownerships }: MadeUpCounty): CountyColumns {
  const words = new ColumnWords();
  const columns = new InitiativeColumns(words);
  for (const initiative of initiatives) columns.set(initiative);
  const ofActors = new ActorColumns(words);
  for (const actor of actors) ofActors.set(actor);
  return { words, frame, initiatives: columns, actors: ofActors, ownerships };
}
