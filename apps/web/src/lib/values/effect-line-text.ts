import type { EffectLine } from '@samhandling/contract';
import { useFormatter, useTranslations } from 'use-intl';
import { useBreakdownName, useValueFormat } from './value-format.ts';

/** What an initiative states, for a cell of a table: "+47 p.e. 2035", "håller nivån 2029". */
export function useEffectLineText(): (line: EffectLine, isSeen: boolean) => string {
  const t = useTranslations('contribution.line');
  const format = useFormatter();
  const { changeUnit } = useValueFormat();
  const nameOf = useBreakdownName();
  return (line, isSeen) => {
    const { direction, value, unit, year, sex, birth } = line;
    const size =
      value === null || direction === 'maintain'
        ? t(direction ?? 'none')
        : t('size', {
            size: format.number(direction === 'decrease' ? -Number(value) : Number(value), {
              signDisplay: 'exceptZero',
              maximumFractionDigits: 2,
            }),
            unit:
              unit === 'percent'
                ? t('points')
                : unit === null || unit === 'count'
                  ? ''
                  : changeUnit(unit),
          }).trim();
    const group =
      sex === null && birth === null ? null : nameOf({ sex, birth }).toLocaleLowerCase();
    const said = group ? t('ofGroup', { size, group }) : size;
    return isSeen || year === null ? said : t('byYear', { size: said, year: String(year) });
  };
}
