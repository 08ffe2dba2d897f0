/** How a kind of job is tried again: how often in all, and the shortest and longest pause in seconds. */
export type RetryRule = { readonly tries: number; readonly base: number; readonly cap: number };

/** A pause is up to a fifth shorter or longer, so that jobs that failed together don't return together. */
const SPREAD = 0.2;

/**
 * The seconds until a job is tried again: `base` after the first try, then twice as long each time,
 * at most `cap`; null where it has been tried as often as it may.
 * @param tries how often it has been tried
 * @param chance from 0 up to 1
 */
export function secondsUntilRetry(rule: RetryRule, tries: number, chance: number): number | null {
  if (tries >= rule.tries) return null;
  const pause = Math.min(rule.cap, rule.base * 2 ** (tries - 1));
  return pause * (1 - SPREAD + 2 * SPREAD * chance);
}
