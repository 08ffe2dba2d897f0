import type { Target } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { useValueFormat } from '../../../lib/values/value-format.ts';

/** What remains to a target, as the API has reckoned it, or why that cannot be told. */
export function useTargetGapText(): (target: Target) => string {
  const t = useTranslations('assessment.gap');
  const words = useTranslations('indicator');
  const { value, change } = useValueFormat();
  return (target) => {
    const { gap } = target;
    if (gap.reason !== null) return t(`reason.${gap.reason}`);
    const said = value(gap.latest ?? '', gap.unit);
    const params = {
      gap: change(gap.value ?? '', gap.unit),
      latest: gap.isPreliminary ? words('sentence.preliminary', { value: said }) : said,
      period: gap.latestPeriod ?? '',
      goal: value(gap.goal ?? '', gap.unit),
    };
    if (target.isMet) return t('met', params);
    if (gap.direction === null) return t('between', params);
    return Number(gap.value) === 0
      ? t('onBound', params)
      : t('remaining', { ...params, direction: gap.direction });
  };
}
