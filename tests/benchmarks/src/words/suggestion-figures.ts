import { suggestFor, type SuggestionMaterial } from '@samhandling/domain/words';

/** A text as a project owner writes it, with what is right to suggest for it. */
export type SuggestionCase = Readonly<{
  title: string;
  summary: string;
  description: string;
  /** One of these stands first; none where nothing fits. */
  mainActions: readonly string[];
  wantedEffectGoals: readonly string[];
}>;

/** In how many texts of a set the suggestions were right. */
export type SuggestionFigures = Readonly<{
  texts: number;
  first: number;
  inThree: number;
  effectGoalFirst: number;
  /** Texts that nothing fits, and of those the ones for which nothing was suggested. */
  fitsNothing: number;
  silent: number;
}>;

/** Counts how often the suggestions for the texts of a set are right; with title and sentence only, if asked. */
export function suggestionFigures(
  cases: readonly SuggestionCase[],
  material: SuggestionMaterial,
  { isShort = false } = {},
): SuggestionFigures {
  const figures = { texts: 0, first: 0, inThree: 0, effectGoalFirst: 0, fitsNothing: 0, silent: 0 };
  for (const { title, summary, description, mainActions, wantedEffectGoals } of cases) {
    const text = { title, summary, description: isShort ? '' : description };
    const { actions, effectGoals } = suggestFor(text, material);
    const isMain = ({ code }: { code: string }) => mainActions.includes(code);
    if (mainActions.length === 0) {
      figures.fitsNothing += 1;
      figures.silent += Number(actions.length === 0 && effectGoals.length === 0);
    } else {
      figures.texts += 1;
      figures.first += Number(actions.slice(0, 1).some(isMain));
      figures.inThree += Number(actions.slice(0, 3).some(isMain));
      figures.effectGoalFirst += Number(wantedEffectGoals.includes(effectGoals[0]?.code ?? ''));
    }
  }
  return figures;
}
