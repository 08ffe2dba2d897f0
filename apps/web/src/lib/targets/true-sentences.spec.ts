import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Target as ShownTarget } from '@samhandling/contract';
import {
  assessTarget,
  isTargetMet,
  type Observation,
  remainingTargetGap,
  type Target,
  targetLevel,
} from '@samhandling/domain';
import { createTranslator } from 'use-intl';
import { targetOf } from './measure.fixture.ts';
import { type SentenceWords } from './sentence-words.ts';
import { targetLabel, targetSentence } from './target-label.ts';
import { markFactsOf, targetMark } from './target-mark.ts';
import { tellTarget } from './tell.ts';

const read = <T>(path: string) =>
  JSON.parse(readFileSync(new URL(`../../../../../libs/${path}`, import.meta.url), 'utf8')) as T;

type StatedTarget = Omit<Target, 'sex'> & { sexes?: ('women' | 'men')[] };
type Baseline = Pick<Observation, 'period' | 'value' | 'sex' | 'birth'> & {
  place: string;
  relativeTo?: { baseYear: number };
};
type StatedMeasure = Pick<ShownMeasure, 'code' | 'name' | 'unit' | 'sayings'> & {
  sexesAreOneWhole?: true;
  targets: Partial<StatedTarget>[];
  baselines: Baseline[];
};
type ShownMeasure = Parameters<typeof targetLabel>[1] & { code: string };
type Case = {
  indicator: string;
  measure: string;
  targetLabel: string[];
  never: { re: string }[];
};

const document = read<{
  priorityAreas: {
    effectGoals: { indicators: { code: string; measures: StatedMeasure[] }[] }[];
  }[];
}>('strategy-content/strategies/rus-norrbotten-2030.json');
const cases = read<Case[]>('strategy-content/fixtures/true-sentences.json');
const measures = document.priorityAreas
  .flatMap(({ effectGoals }) => effectGoals)
  .flatMap(({ indicators }) => indicators)
  .flatMap(({ code, measures: own }) => own.map((measure) => ({ indicator: code, measure })));

const THIS_YEAR = 2031;

/** Swedish words, without the app around them. */
const language = 'sv';
const text = (name: string) => read<Record<string, never>>(`messages/locales/sv/${name}.json`);
const translator = (name: string) =>
  createTranslator({ locale: 'sv', messages: text(name) }) as unknown as SentenceWords['t'];
const number = (value: string | number) =>
  Number(value).toLocaleString('sv-SE', { maximumFractionDigits: 4 });
const exact = (value: string) =>
  Number(value).toLocaleString('sv-SE', {
    minimumFractionDigits: /\.(\d+)$/.exec(value)?.[1]?.length ?? 0,
  });
const unitOf = (unit: string) => (text('value') as { unit?: Record<string, string> }).unit?.[unit];
const words: SentenceWords = {
  t: translator('target-label'),
  say: translator('target-sentence') as unknown as SentenceWords['say'],
  language,
  place: 'Norrbotten',
  number,
  exact,
  inUnit: (value, unit) =>
    unit === 'percent' ? `${exact(value)} %` : `${exact(value)} ${unitOf(unit ?? '') ?? ''}`.trim(),
  change: (value, unit) =>
    unit === 'percent'
      ? `${number(value)} ${Math.abs(Number(value)) === 1 ? 'procentenhet' : 'procentenheter'}`
      : `${number(value)} ${unitOf(unit ?? '') ?? ''}`.trim(),
  when: (period) => (period.includes('/') ? `läsåret ${period}` : `år ${period}`),
  nameOf: ({ sex, birth }) =>
    [sex === 'women' ? 'Kvinnor' : 'Män', birth].filter(Boolean).join(' '),
};

function targetsOf({ targets, sexesAreOneWhole }: StatedMeasure): Target[] {
  return targets.flatMap(({ sexes, ...of }) => {
    const parts = sexesAreOneWhole ? sexes?.slice(0, 1) : sexes;
    return (parts ?? [null]).map((sex) => {
      const { value = null, ...rest } = targetOf(of as Partial<ShownTarget>);
      const isFall = of.kind === 'change_against_base' && of.direction === 'decrease';
      return { ...rest, value: isFall ? `-${value}` : value, sex } as Target;
    });
  });
}

function observationsOf({ baselines, unit }: StatedMeasure): Observation[] {
  return baselines.map(({ place, relativeTo, period, value, sex, birth }) => ({
    place: place === '00' ? 'nation' : 'county',
    period,
    value,
    unit,
    sex,
    birth,
    origin: 'strategy',
    status: 'final',
    source: 'Strategin',
    relativeToYear: relativeTo?.baseYear ?? null,
  }));
}

/** Values of later years: much as before, more, fewer, none, far past every target, and of the last year. */
type Later = readonly (readonly [period: string, factor: number])[];
const LATER: readonly Later[] = [
  [],
  ...[1, 1.001, 1.07, 0.93, 0, 3].map((factor) => [['2024', factor]] as const),
  [
    ['2024', 2],
    ['2025', 0.9],
  ],
  ...[0.5, 1, 4].map((factor) => [['2030', factor]] as const),
];

/** All that is said of a target of a measure, when so much is known. */
function saidOf(measure: StatedMeasure, target: Target, later: Later): string {
  const stated = observationsOf(measure);
  const decimalsOf = (value: string | null) => /\.(\d+)$/.exec(value ?? '')?.[1]?.length ?? 0;
  const added = later.flatMap(([period, factor]) =>
    stated.map((one): Observation => {
      const value = Math.max(0, Number(one.value ?? 0) * factor || factor * 10);
      return {
        ...one,
        period,
        value: (measure.unit === 'percent' ? Math.min(100, value) : value).toFixed(
          decimalsOf(one.value),
        ),
        origin: 'source',
      };
    }),
  );
  const known = [...stated, ...added];
  const assessment = assessTarget(target, known, [], THIS_YEAR);
  const targetGap = remainingTargetGap(target, known, [], THIS_YEAR);
  const facts = { observations: known, breaks: [], thisYear: THIS_YEAR };
  const shown: ShownTarget = {
    ...targetOf(),
    ...target,
    conditions: [],
    note: null,
    asWritten: '',
    parityBetween: [...target.parityBetween],
    assessment: {
      ...assessment,
      inputs: assessment.inputs.map((input) => ({
        ...input,
        relativeToYear: input.relativeToYear ?? null,
      })),
      steps: [...assessment.steps],
    },
    gap: targetGap,
    level: targetLevel(target, measure.unit, facts),
    isMet: isTargetMet(target, targetGap, assessment),
  };
  const named = { ...measure, sexesAreOneWhole: measure.sexesAreOneWhole ?? false };
  const { state, gap: left } = tellTarget(words, named, shown);
  return [
    targetLabel(words, named, shown),
    targetSentence(words, named, shown),
    targetMark(words, named, shown, markFactsOf(shown)),
    state,
    left,
  ]
    .join('\n')
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll('\u2212', '-');
}

const everywhere = cases.find(({ indicator }) => indicator === '*')?.never ?? [];

describe('What is said of the target of', () => {
  it.each(
    measures
      .filter(({ measure }) => measure.targets.length > 0)
      .map(({ indicator, measure }) => [measure.code, indicator, measure] as const),
  )('%s is never what its kind forbids, in any state', (code, indicator, measure) => {
    const own = cases.filter((one) => one.indicator === indicator);
    const never = [...everywhere, ...own.flatMap((one) => one.never)];
    for (const target of targetsOf(measure)) {
      for (const later of LATER) {
        const said = saidOf(measure, target, later);
        const found = never.filter(({ re }) => new RegExp(re.replace('(?m)', ''), 'm').test(said));
        expect({ code, later, said, found }).toEqual({ code, later, said, found: [] });
        expect(said).not.toMatch(/\{|undefined|NaN|null|target-sentence|target-label/);
      }
    }
  });

  it.each(
    cases.filter((one) => one.targetLabel.length > 0).map((one) => [one.measure, one] as const),
  )('%s is labelled as the strategy has it', (code, one) => {
    const found = measures.find(({ measure }) => measure.code === code)?.measure;
    const labels = found && targetsOf(found).map((target) => saidOf(found, target, []));
    if (!labels || labels.length === 0) {
      expect(
        one.targetLabel.some((re) => new RegExp(re).test('Strategin sätter inget mål här.')),
      ).toBe(true);
      return;
    }
    const isMet = (label: string) => one.targetLabel.some((re) => new RegExp(re).test(label));
    expect({ labels, isMet: labels.some(isMet) }).toEqual({ labels, isMet: true });
  });
});
