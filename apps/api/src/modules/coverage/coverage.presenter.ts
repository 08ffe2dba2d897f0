import type {
  ActionTile,
  CoverageMap,
  CoverageMatrix,
  MatrixQuery,
  MunicipalityRef,
} from '@samhandling/contract';
import { ACTOR_TYPES, countCoverages, WORK_STATUSES, type CalendarDate } from '@samhandling/domain';
import type { CoveredAction } from './covered-action.ts';
import type { InitiativeCount } from './coverage.repository.ts';

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

export function presentMap(
  actions: readonly CoveredAction[],
  initiatives: number,
  { day, linksKnownFrom }: AnswerDays,
): CoverageMap {
  const matching = (some: readonly CoveredAction[]) => some.filter(({ isMatch }) => isMatch);
  return {
    asOf: day,
    linksKnownFrom,
    summary: summaryOf(actions),
    matching: summaryOf(matching(actions)),
    initiatives,
    areas: groupActions(actions, 'area').flatMap((ofArea) => {
      const [first] = ofArea;
      if (!first) return [];
      return [
        {
          code: first.area.code,
          title: first.area.title,
          position: first.area.position,
          summary: summaryOf(ofArea),
          matching: summaryOf(matching(ofArea)),
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

function tileOf({ code, text, coverage, isMatch }: CoveredAction): ActionTile {
  const { ownership, activity } = coverage;
  return { code, text, ownership, activity, isMatch };
}

type MatrixParts = AnswerDays & {
  columns: MatrixQuery['columns'];
  actions: readonly CoveredAction[];
  counts: readonly InitiativeCount[];
  municipalities: readonly MunicipalityRef[];
};

export function presentMatrix(parts: MatrixParts): CoverageMatrix {
  const { columns, actions, counts, municipalities, day, linksKnownFrom } = parts;
  const rowKey = (area: string | null, action: string | null) => `${area} ${action}`;
  const countsOf = Map.groupBy(counts, ({ area, action }) => rowKey(area, action));
  const cellsOf = (area: string | null, action: string | null): Record<string, number> =>
    Object.fromEntries(
      (countsOf.get(rowKey(area, action)) ?? []).map(({ key, initiatives }) => [key, initiatives]),
    );
  return {
    asOf: day,
    linksKnownFrom,
    columns,
    keys: keysOf(columns, municipalities),
    areas: groupActions(actions, 'area').flatMap((ofArea) => {
      const [first] = ofArea;
      if (!first) return [];
      return [
        {
          code: first.area.code,
          title: first.area.title,
          position: first.area.position,
          rows: ofArea.map(({ code, text, section, coverage, facts }) => ({
            code,
            text,
            section: section.code,
            ownership: coverage.ownership,
            activity: coverage.activity,
            cells: cellsOf(first.area.code, code),
            countyWide: facts.countyWide,
            total: facts.initiatives.total,
          })),
          totals: cellsOf(first.area.code, null),
        },
      ];
    }),
    totals: cellsOf(null, null),
  };
}

function keysOf(
  columns: MatrixQuery['columns'],
  municipalities: readonly MunicipalityRef[],
): CoverageMatrix['keys'] {
  if (columns === 'municipality')
    return municipalities.map(({ code, name }) => ({ key: code, name }));
  const keys = columns === 'actorType' ? ACTOR_TYPES : WORK_STATUSES;
  return keys.map((key) => ({ key, name: null }));
}
