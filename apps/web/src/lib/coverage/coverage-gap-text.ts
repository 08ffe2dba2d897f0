import type { CoverageGap } from '@samhandling/contract';
import { useTranslations } from 'use-intl';

/** What is missing, as a sentence. */
export function useCoverageGapText(): (coverageGap: CoverageGap) => string {
  const t = useTranslations('coverage');
  return ({ kind, params }) =>
    t(`gap.${kind}`, {
      claimed: 0,
      proposed: 0,
      contributing: 0,
      toContribute: 0,
      released: 0,
      initiatives: 0,
      months: 0,
      ...params,
    });
}
