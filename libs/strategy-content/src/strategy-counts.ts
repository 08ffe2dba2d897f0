import type { StrategyPriorityArea } from './priority-area-schema.ts';
import type { StrategyDocument } from './strategy-document.ts';

/** How many of what stand in one area. */
export type AreaCounts = {
  code: string;
  sections: number;
  actions: number;
  effectGoals: number;
  indicators: number;
};

/** How many of what stand in a document, in all and by area. */
export type StrategyCounts = {
  priorityAreas: number;
  sections: number;
  actions: number;
  effectGoals: number;
  indicators: number;
  byArea: AreaCounts[];
};

/** Counts a document; an indicator is one row of a table, however many measures it holds. */
export function strategyCounts(document: StrategyDocument): StrategyCounts {
  const byArea = document.priorityAreas.map(areaCounts);
  const total = (key: 'sections' | 'actions' | 'effectGoals' | 'indicators') =>
    byArea.reduce((sum, area) => sum + area[key], 0);
  return {
    priorityAreas: byArea.length,
    sections: total('sections'),
    actions: total('actions'),
    effectGoals: total('effectGoals'),
    indicators: total('indicators'),
    byArea,
  };
}

function areaCounts(area: StrategyPriorityArea): AreaCounts {
  return {
    code: area.code,
    sections: area.sections.length,
    actions: area.sections.reduce((sum, { actions }) => sum + actions.length, 0),
    effectGoals: area.effectGoals.length,
    indicators: area.effectGoals.reduce((sum, { indicators }) => sum + indicators.length, 0),
  };
}
