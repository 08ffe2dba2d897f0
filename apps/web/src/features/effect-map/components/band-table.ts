import type { ChartTable } from '@samhandling/charts';
import type { EffectMap } from '@samhandling/contract';

type BandTableWords = Readonly<{
  side: string;
  initiatives: string;
  observed: string;
  silent: string;
  hrefOf: (key: string) => string;
}>;

type Block = Readonly<{ key: string; label: string; initiatives: number; observed: number }>;

/** What the bands are drawn of, and each effect goal for itself. */
export function bandTable(
  map: EffectMap,
  blocks: readonly Block[],
  words: BandTableWords,
): ChartTable {
  const number = (key: string, label: string) => ({ key, label, isNumber: true });
  return {
    columns: [
      { key: 'side', label: words.side },
      number('initiatives', words.initiatives),
      number('observed', words.observed),
      ...map.effectGoals.map(({ code }) => number(code, code.toUpperCase())),
      number('silent', words.silent),
    ],
    rows: blocks.map(({ key, label, initiatives, observed }) => ({
      key,
      href: words.hrefOf(key),
      cells: [
        label,
        initiatives,
        observed,
        ...map.effectGoals.map(
          ({ code }) =>
            map.ties.find((tie) => tie.key === key && tie.effectGoal === code)?.initiatives ?? 0,
        ),
        map.bands.find((band) => band.key === key && band.area === null)?.initiatives ?? 0,
      ],
    })),
  };
}
