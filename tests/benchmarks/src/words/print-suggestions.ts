import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NO_EVERYDAY_WORDS } from '@samhandling/strategy-content';
import { bundled, casesOf, materialOf } from './material.ts';
import {
  type SuggestionCase,
  type SuggestionFigures,
  suggestionFigures,
} from './suggestion-figures.ts';

/** The sets of texts, each with its name. */
export const SUGGESTION_SETS = {
  'first ten': 'suggestions',
  'twenty more': 'suggestions-more',
  'written after the words': 'suggestions-own',
  'thirty-six wider': 'suggestions-wider',
  'written later': 'suggestions-later',
  'kept aside': 'suggestions-last',
} as const;

type DemoInitiative = {
  title: string;
  summary: string;
  description: string;
  actions: string[];
  contributions?: { effectGoal: string }[];
};

/** The demo's initiatives as cases: right is only the action that each names first. */
function demoCases(): SuggestionCase[] {
  const file = new URL('../../../../apps/demo/content/norrbotten-2030.json', import.meta.url);
  const demo = JSON.parse(readFileSync(fileURLToPath(file), 'utf8')) as {
    initiatives: DemoInitiative[];
  };
  return demo.initiatives.map(({ title, summary, description, actions, contributions = [] }) => ({
    title,
    summary,
    description,
    mainActions: actions.slice(0, 1),
    wantedEffectGoals: contributions.map(({ effectGoal }) => effectGoal),
  }));
}

/** Prints how often suggestions are right, for each set of texts. */
export function printSuggestions(say: (sentence: string) => void): void {
  const { document, words } = bundled();
  const material = materialOf(document, words);
  const withoutWords = materialOf(document, { ...NO_EVERYDAY_WORDS, strategy: document.code });
  const sets: [string, SuggestionCase[]][] = [
    ...Object.entries(SUGGESTION_SETS).map(([name, file]): [string, SuggestionCase[]] => [
      name,
      casesOf<SuggestionCase>(file),
    ]),
    ["the demo's initiatives", demoCases()],
  ];
  say(line('set', ['texts', 'first', 'in three', 'goal first', 'silent']));
  for (const [name, cases] of sets) {
    say(figuresLine(name, suggestionFigures(cases, material)));
    say(
      figuresLine(
        '  title and sentence only',
        suggestionFigures(cases, material, { isShort: true }),
      ),
    );
    say(figuresLine('  without everyday words', suggestionFigures(cases, withoutWords)));
  }
}

function figuresLine(name: string, figures: SuggestionFigures): string {
  const { texts, first, inThree, effectGoalFirst, fitsNothing, silent } = figures;
  return line(name, [texts, first, inThree, effectGoalFirst, `${silent} of ${fitsNothing}`]);
}

const line = (name: string, cells: readonly (string | number)[]) =>
  name.padEnd(28) + cells.map((cell) => String(cell).padStart(12)).join('');
