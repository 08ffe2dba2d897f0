import type { SuggestionSource } from '@samhandling/domain/words';
import type { EverydayWords } from './everyday-words.ts';
import type { StrategyDocument } from './strategy-document.ts';

/** The words of everyday language that suggestions are made with. */
export type WordsByCode = Pick<EverydayWords, 'actions' | 'effectGoals' | 'indicators'>;

/** Words learned from published initiatives, by the code of the action. */
export type LearnedWords = ReadonlyMap<string, readonly string[]>;

/** What a text is compared with to suggest actions. */
export function actionSources(
  document: StrategyDocument,
  words: WordsByCode,
  learned: LearnedWords = new Map(),
): SuggestionSource[] {
  return document.priorityAreas.flatMap(({ chapters, sections }) =>
    sections.flatMap((section) => {
      const chapter = chapters.find(({ code }) => code === section.chapter);
      return section.actions.map(({ code, text }) => ({
        code,
        section: section.code,
        texts: {
          own: [text],
          sectionTitle: [section.title],
          sectionText: section.introduction,
          chapter: chapter ? [chapter.title] : [],
          everyday: words.actions[code]?.sv ?? [],
          learned: learned.get(code) ?? [],
        },
      }));
    }),
  );
}

/** What a text is compared with to suggest effect goals. */
export function effectGoalSources(
  document: StrategyDocument,
  words: WordsByCode,
): SuggestionSource[] {
  return document.priorityAreas.flatMap(({ effectGoals }) =>
    effectGoals.map(({ code, title, indicators }) => ({
      code,
      section: null,
      texts: {
        own: [title],
        indicator: indicators.flatMap((indicator) => [indicator.title, indicator.wording]),
        everyday: words.effectGoals[code]?.sv ?? [],
        indicatorEveryday: indicators.flatMap(
          (indicator) => words.indicators[indicator.code]?.sv ?? [],
        ),
      },
    })),
  );
}
