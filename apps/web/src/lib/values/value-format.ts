import { useFormatter, useTranslations } from 'use-intl';
import { glued } from './glued.ts';

const KNOWN_UNITS = [
  'percent',
  'persons',
  'dwellings',
  'million_tonnes',
  'thousand_tonnes',
  'tonnes',
  'sek',
  'companies',
  'count',
] as const;

/** What is counted has a noun of its own, that the measure says; «3 st» says nothing. */
const COUNT = 'count';

/**
 * Figures as they are read: `48,8 %`, `5,8 miljoner ton`, on one line. Decimal text in, words out; never for
 * a file.
 */
export function useValueFormat() {
  const t = useTranslations('value');
  const format = useFormatter();
  const number = (value: string | number) =>
    format.number(Number(value), { maximumFractionDigits: 4 });
  /** With every decimal that is written: 62.0 is published more precisely than 62. */
  const exact = (value: string) =>
    format.number(Number(value), {
      minimumFractionDigits: /\.(\d+)$/.exec(value)?.[1]?.length ?? 0,
    });
  const unit = (code: string): string => {
    const known = KNOWN_UNITS.find((candidate) => candidate === code);
    return known ? glued(t(`unit.${known}`)) : code;
  };
  const inUnit = (written: string, unitCode: string | null): string =>
    unitCode === null || unitCode === COUNT
      ? written
      : unitCode === 'percent'
        ? t('percentValue', { value: written })
        : t('value', { value: written, unit: unit(unitCode) });
  return {
    number,
    exact,
    unit,
    value: (value: string | number, unitCode: string | null) => inUnit(number(value), unitCode),
    exactValue: (value: string, unitCode: string | null) => inUnit(exact(value), unitCode),
    changeUnit: (code: string): string => (code === 'percent' ? t('percentagePoints') : unit(code)),
    /** How much something changes: a share moves by percentage points. */
    change: (value: string | number, unitCode: string | null): string =>
      unitCode === 'percent'
        ? t('value', {
            value: number(value),
            unit: t(Math.abs(Number(value)) === 1 ? 'percentagePoint' : 'percentagePoints'),
          })
        : unitCode === null || unitCode === COUNT
          ? number(value)
          : t('value', { value: number(value), unit: unit(unitCode) }),
  };
}

type Breakdown = {
  readonly sex: 'women' | 'men' | null;
  readonly birth: 'sweden' | 'abroad' | null;
};

/** "Kvinnor födda utomlands"; "Alla" for no breakdown. */
export function useBreakdownName(): (breakdown: Breakdown) => string {
  const t = useTranslations('value');
  return ({ sex, birth }) => {
    if (sex && birth) return t(`breakdown.${sex}-${birth}`);
    return t(`breakdown.${sex ?? birth ?? 'all'}`);
  };
}
