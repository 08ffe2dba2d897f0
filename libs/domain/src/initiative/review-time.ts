/** Fewer answers than these say nothing of how long an answer usually takes. */
const FEWEST_ANSWERS = 5;

/**
 * How many days it usually takes until a submitted initiative is published or returned: the median of the
 * latest answers, in whole days rounded up, at least one. Null where there are too few answers to say.
 * @param answers days from submission to answer, one for each answer.
 */
export function usualReviewDays(answers: readonly number[]): number | null {
  if (answers.length < FEWEST_ANSWERS) return null;
  const sorted = [...answers].sort((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return Math.max(1, Math.ceil((lower + upper) / 2));
}
