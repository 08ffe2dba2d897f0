import type { Suggestions } from '@samhandling/contract';
import type { SuggestedForText } from '@samhandling/domain/words';
import type { StrategyDocument } from '@samhandling/strategy-content';

/** What is suggested, in the words of the strategy, with the typed words that it rests on. */
export function presentSuggestions(
  { actions, effectGoals }: SuggestedForText,
  { priorityAreas }: StrategyDocument,
): Suggestions {
  const matchedBy = (suggested: SuggestedForText['actions']) =>
    new Map(suggested.map(({ code, matched }, place) => [code, { matched: [...matched], place }]));
  const ofActions = matchedBy(actions);
  const ofEffectGoals = matchedBy(effectGoals);
  const found = {
    actions: priorityAreas.flatMap((area) =>
      area.sections.flatMap((section) =>
        section.actions.flatMap(({ code, text }) => {
          const one = ofActions.get(code);
          const { matched = [], place = 0 } = one ?? {};
          return one ? [{ place, shown: { code, text, areaCode: area.code, matched } }] : [];
        }),
      ),
    ),
    effectGoals: priorityAreas.flatMap((area) =>
      area.effectGoals.flatMap(({ code, title }) => {
        const one = ofEffectGoals.get(code);
        const { matched = [], place = 0 } = one ?? {};
        return one ? [{ place, shown: { code, title, areaCode: area.code, matched } }] : [];
      }),
    ),
  };
  return {
    actions: found.actions.sort((a, b) => a.place - b.place).map(({ shown }) => shown),
    effectGoals: found.effectGoals.sort((a, b) => a.place - b.place).map(({ shown }) => shown),
  };
}
