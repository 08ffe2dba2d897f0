/** What can have happened to an effect goal between two days, the most telling first. */
export const EFFECT_CHANGES = ['begun', 'ceased', 'more', 'fewer', 'seen', 'unseen'] as const;
/** One of {@link EFFECT_CHANGES}. */
export type EffectChange = (typeof EFFECT_CHANGES)[number];

/** What is compared of an effect goal. */
export type ComparedEffectGoal = {
  /** Published initiatives that say they contribute. */
  readonly initiatives: number;
  /** Those of them that have seen an effect. */
  readonly observed: number;
};

/**
 * What has happened to an effect goal: whether it has got its first initiatives or lost its last, how many
 * there are, and how many of them have seen an effect. Where nobody contributes any more, that nothing is
 * seen follows from it and is not told.
 */
export function effectChanges(then: ComparedEffectGoal, now: ComparedEffectGoal): EffectChange[] {
  if (then.initiatives > 0 && now.initiatives === 0) return ['ceased'];
  const isFirst = then.initiatives === 0 && now.initiatives > 0;
  return [
    ...(isFirst
      ? (['begun'] as const)
      : eitherWay(now.initiatives - then.initiatives, 'more', 'fewer')),
    ...eitherWay(now.observed - then.observed, 'seen', 'unseen'),
  ];
}

function eitherWay(difference: number, more: EffectChange, less: EffectChange): EffectChange[] {
  if (difference === 0) return [];
  return [difference > 0 ? more : less];
}
