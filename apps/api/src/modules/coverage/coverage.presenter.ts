import type { ActionTile, CoverageMap, CoverageMatrix, MatrixQuery } from '@samhandling/contract';
import {
  ACTOR_TYPES,
  countCoverages,
  WORK_STATUSES,
  type CalendarDate,
  type CountedCells,
  type CountedPlaces,
  type CoverageContext,
} from '@samhandling/domain';
import type { CoveredAction } from './covered-action.ts';

const coveragesOf = (actions: readonly CoveredAction[]) => actions.map(({ coverage }) => coverage);

export const summaryOf = (actions: readonly CoveredAction[]) =>
  countCoverages(coveragesOf(actions));

/** Actions by the priority area or section they stand in, in order. */
export function groupActions(
  actions: readonly CoveredAction[],
  by: 'area' | 'section',
): CoveredAction[][] {
  return [...Map.groupBy(actions, (action) => action[by].code).values()];
}

/** The day that is told of, and the one that links are known from where they are not of that day. */
export type AnswerDays = {
  readonly day: CalendarDate;
  readonly linksKnownFrom: CalendarDate | null;
};

type Served = Pick<CountedPlaces, 'all' | 'ofArea'>;

type MapParts = AnswerDays & {
  context: CoverageContext;
  actions: readonly CoveredAction[];
  /** The initiatives that serve actions, and the active ones among them. */
  served: Served;
  active: Served;
};

export function presentMap(parts: MapParts): CoverageMap {
  const { context, actions, served, active, day, linksKnownFrom } = parts;
  // Of none that match it still says that nothing is there.
  const matchingOf = (some: readonly CoveredAction[]) =>
    countCoverages(
      coveragesOf(some.filter(({ isMatch }) => isMatch)),
      context.municipality !== undefined,
    );
  return {
    asOf: day,
    linksKnownFrom,
    depth: context.depth,
    municipalities: context.municipalities,
    thresholds: context.thresholds,
    summary: summaryOf(actions),
    matching: matchingOf(actions),
    initiatives: served.all.total,
    areas: groupActions(actions, 'area').flatMap((ofArea) => {
      const [first] = ofArea;
      if (!first) return [];
      return [
        {
          code: first.area.code,
          title: first.area.title,
          position: first.area.position,
          summary: summaryOf(ofArea),
          matching: matchingOf(ofArea),
          initiatives: served.ofArea(first.area.code).total,
          active: active.ofArea(first.area.code).total,
          sections: groupActions(ofArea, 'section').map((ofSection) => ({
            code: ofSection[0]?.section.code ?? '',
            title: ofSection[0]?.section.title ?? '',
            actions: ofSection.map(tileOf),
          })),
        },
      ];
    }),
  };
}

function tileOf({ code, text, coverage, facts, isMatch }: CoveredAction): ActionTile {
  const { ownership, owner, activity, reach, thin, place } = coverage;
  return {
    code,
    text,
    ownership,
    owner,
    activity,
    lead: facts.confirmedLead?.name ?? null,
    active: facts.initiatives.active,
    reach: reach.municipalities,
    countyWide: reach.countyWide > 0,
    thin,
    place,
    isMatch,
  };
}

type MatrixParts = AnswerDays & {
  context: CoverageContext;
  columns: MatrixQuery['columns'];
  /** The municipalities or effect goals that are the columns, where they are. */
  named: readonly NamedColumn[];
  actions: readonly CoveredAction[];
  counts: CountedPlaces;
};
export type NamedColumn = { code: string; name: string };

export function presentMatrix(parts: MatrixParts): CoverageMatrix {
  const { context, columns, actions, counts, day, linksKnownFrom } = parts;
  const totalsOf = ({ cells, total }: CountedCells) => ({ totals: cells, total });
  return {
    asOf: day,
    linksKnownFrom,
    columns,
    depth: context.depth,
    municipalities: context.municipalities,
    summary: summaryOf(actions),
    keys: keysOf(parts),
    areas: groupActions(actions, 'area').flatMap((ofArea) => {
      const [first] = ofArea;
      if (!first) return [];
      return [
        {
          code: first.area.code,
          title: first.area.title,
          position: first.area.position,
          rows: ofArea.map((action) => ({
            tile: tileOf(action),
            section: action.section.code,
            cells: counts.ofAction(action.code).cells,
            countyWide: action.coverage.reach.countyWide,
            total:
              columns === 'workStatus'
                ? action.facts.initiatives.total
                : action.facts.initiatives.active,
          })),
          sections: groupActions(ofArea, 'section').flatMap(([action]) =>
            action
              ? [
                  {
                    code: action.section.code,
                    title: action.section.title,
                    ...totalsOf(counts.ofSection(action.section.code)),
                  },
                ]
              : [],
          ),
          ...totalsOf(counts.ofArea(first.area.code)),
        },
      ];
    }),
    ...totalsOf(counts.all),
  };
}

function keysOf({ columns, named }: MatrixParts): CoverageMatrix['keys'] {
  const words: Partial<Record<MatrixQuery['columns'], readonly string[]>> = {
    actorType: ACTOR_TYPES,
    workStatus: WORK_STATUSES,
  };
  return (
    words[columns]?.map((key) => ({ key, name: null })) ??
    named.map(({ code, name }) => ({ key: code, name }))
  );
}
