import type { SearchSource } from '@samhandling/domain/words';
import type { EverydayWords } from './everyday-words.ts';
import type { StrategyPriorityArea } from './priority-area-schema.ts';
import type { StrategyDocument } from './strategy-document.ts';
import { textSources } from './text-sources.ts';
import type { WordsByCode } from './suggestion-sources.ts';

/** What of a strategy can be found. */
export type StrategyKind = 'area' | 'section' | 'action' | 'effect_goal' | 'indicator' | 'text';

type Source = SearchSource<StrategyKind>;

/** Everything of a strategy that can be found, with its own words and the everyday ones. */
export function searchSources(document: StrategyDocument, words: WordsByCode): Source[] {
  return [
    ...document.priorityAreas.flatMap((area) => [
      areaSource(area),
      ...sectionSources(area),
      ...actionSources(area, words),
      ...effectGoalSources(area, words),
      ...indicatorSources(area, words),
    ]),
    ...textSources(document),
  ];
}

/** The everyday words of a thing, as fields. */
function everyday(words: EverydayWords['actions'], code: string) {
  return { everyday: words[code]?.sv ?? [], english: words[code]?.en ?? [] };
}

function areaSource({
  code,
  title,
  shortTitle,
  introduction,
  texts,
}: StrategyPriorityArea): Source {
  return {
    kind: 'area',
    key: code,
    title,
    texts: {
      summary: [shortTitle],
      text: introduction,
      aroundText: texts.map((text) => text.title),
    },
  };
}

function sectionSources({ chapters, sections }: StrategyPriorityArea): Source[] {
  return sections.map(({ code, title, chapter, introduction }) => {
    const above = chapters.find((one) => one.code === chapter);
    return {
      kind: 'section',
      key: code,
      title,
      texts: {
        text: introduction,
        aroundText: above ? [above.title, ...above.introduction] : [],
      },
    };
  });
}

function actionSources({ sections }: StrategyPriorityArea, { actions }: WordsByCode): Source[] {
  return sections.flatMap((section) =>
    section.actions.map(({ code, text }) => ({
      kind: 'action' as const,
      key: code,
      title: text,
      texts: {
        ...everyday(actions, code),
        sectionTitle: [section.title],
        aroundText: section.introduction,
      },
    })),
  );
}

function effectGoalSources(area: StrategyPriorityArea, { effectGoals }: WordsByCode): Source[] {
  return area.effectGoals.map(({ code, title, indicators }) => ({
    kind: 'effect_goal',
    key: code,
    title,
    texts: {
      ...everyday(effectGoals, code),
      sectionTitle: indicators.map((indicator) => indicator.title),
      aroundText: indicators.map(({ wording }) => wording),
    },
  }));
}

function indicatorSources(area: StrategyPriorityArea, words: WordsByCode): Source[] {
  return area.effectGoals.flatMap((effectGoal) =>
    effectGoal.indicators.map(({ code, title, wording, measures }) => ({
      kind: 'indicator' as const,
      key: code,
      title,
      texts: {
        ...everyday(words.indicators, code),
        wording: [wording],
        sectionTitle: [effectGoal.title],
        text: measures.map((measure) => measure.name),
      },
    })),
  );
}
