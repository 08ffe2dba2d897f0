import type { AssessmentInput, Target } from '@samhandling/contract';
import { amountOf, sayingOf, subjectOf, upperFirst, type NamedMeasure } from './words.ts';
import { type SentenceWords } from './sentence-words.ts';

/** What every sentence is about. */
export type Told = {
  readonly words: SentenceWords;
  readonly measure: NamedMeasure;
  readonly target: Target;
};

/** How a difference is said: what is counted has fler and färre, masses mer and mindre, all else högre and lägre. */
export type DifferenceKind = 'counted' | 'mass' | 'other';

const MASSES = ['tonnes', 'thousand_tonnes', 'million_tonnes', 'gigawatt_hours'];

/** How differences of the measure are said. */
export function differenceKind(words: SentenceWords, measure: NamedMeasure): DifferenceKind {
  if (sayingOf(words, measure).counted !== undefined) return 'counted';
  return MASSES.includes(measure.unit) ? 'mass' : 'other';
}

/** «Norrbotten hade 251 295 invånare år 2017», «År 2025 byggdes 1 265 bostäder i Norrbotten». */
export function valueClause(
  { words, measure }: Pick<Told, 'words' | 'measure'>,
  input: Pick<AssessmentInput, 'value' | 'period' | 'sex' | 'birth' | 'status' | 'relativeToYear'>,
): string {
  const { say: t, place } = words;
  const saying = sayingOf(words, measure);
  const when = words.when(input.period);
  const subject = subjectOf(words, measure, input);
  const amount = amountOf(words, measure, input.value ?? '', input.status === 'preliminary');
  if (input.relativeToYear !== null && saying.better !== undefined) {
    return t('clause.better', {
      Subject: upperFirst(subject),
      amount,
      better: saying.better,
      when,
      baseWhen: words.when(String(input.relativeToYear)),
      place,
    });
  }
  if (saying.counted !== undefined && saying.happened !== undefined) {
    const { happened } = saying;
    return t('clause.happened', { When: upperFirst(when), when, happened, amount, place });
  }
  if (saying.counted !== undefined) return t('clause.had', { place, amount, when });
  return t('clause.was', {
    Subject: upperFirst(subject),
    amount,
    place,
    when,
    isPlural: saying.isPlural ? 'yes' : 'no',
  });
}

/** The inputs of a target's assessment in a role, for two parts the one and the other. */
export const inputsOf = (
  { assessment }: Target,
  role: AssessmentInput['role'],
): AssessmentInput[] => assessment.inputs.filter((input) => input.role === role);

/** The params of a step of the arithmetic. */
export const assessmentStepOf = ({ assessment }: Target, code: string) =>
  assessment.steps.find((one) => one.code === code)?.params;

const decimalsOf = (value: string): number => /\.(\d+)$/.exec(value)?.[1]?.length ?? 0;

/** Decimals that both figures have. */
export const commonDecimals = (...values: readonly string[]): number =>
  Math.min(...values.map(decimalsOf));

/** `a - b`, with the decimals that both have. */
export const minus = (a: string, b: string): string =>
  (Number(a) - Number(b)).toFixed(commonDecimals(a, b));

/** «6 procentenheter lägre», «2 606 färre», «20 tusen ton mer». */
export function differenceClause(
  { words, measure }: Pick<Told, 'words' | 'measure'>,
  now: string,
  before: string,
): string {
  const kind = differenceKind(words, measure);
  const size = minus(now, before).replace(/^-/, '');
  return words.say(`difference.${kind}`, {
    amount: kind === 'counted' ? words.number(size) : words.change(size, measure.unit),
    isMore: Number(now) > Number(before) ? 'yes' : 'no',
  });
}

/** «12,0 procentenheter»: a difference with the decimals that both figures have. */
export function differenceAmount(
  { words, measure }: Pick<Told, 'words' | 'measure'>,
  a: string,
  b: string,
): string {
  const size = minus(a, b).replace(/^-/, '');
  return measure.unit === 'percent'
    ? words.change(size, 'percent').replace(words.number(size), words.exact(size))
    : words.inUnit(size, measure.unit);
}

/** «12,0»: the same where the unit comes with what follows it. */
export const differenceFigure = ({ words }: Pick<Told, 'words'>, a: string, b: string): string =>
  words.exact(minus(a, b).replace(/^-/, ''));
