import type { Target, TargetLine } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { useBreakdownName, useValueFormat } from '../../../lib/values/value-format.ts';

/** "Kvinnor: Högst 25 %, år 2030". */
export function useTargetText(): (target: Target | TargetLine) => string {
  const t = useTranslations('indicator');
  const { value: asValue } = useValueFormat();
  const nameOf = useBreakdownName();
  const wordsOf = (target: Target | TargetLine): string => {
    const { kind, value, unit, baseYear, direction, bound, parityBetween } = target;
    const amount = value === null ? '' : asValue(value.replace(/^-/, ''), unit);
    switch (kind) {
      case 'at_least':
      case 'at_most':
        return t(`kind.${bound === 'more_than' ? bound : kind}`, { value: amount });
      case 'change_against_base':
        return t(`kind.${kind}.${value?.startsWith('-') ? 'decrease' : 'increase'}`, {
          value: amount,
          baseYear: String(baseYear ?? ''),
          bound: bound ?? 'none',
        });
      case 'direction_only':
        return t(`kind.${kind}.${direction ?? 'none'}`);
      case 'parity_between_sexes':
        if (!parityBetween.includes('groups')) return t(`kind.${kind}`);
        return t(
          parityBetween.includes('sexes')
            ? 'kind.parity_between_groups_and_sexes'
            : 'kind.parity_between_groups',
        );
      default:
        return t(`kind.${kind}`);
    }
  };
  return (target) => {
    const words = wordsOf(target);
    const dated = target.year ? t('byYear', { target: words, year: String(target.year) }) : words;
    return target.sex === null && target.birth === null
      ? dated
      : t('forGroup', { group: nameOf(target), target: dated });
  };
}
