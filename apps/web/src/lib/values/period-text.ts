import { useFormatter, useTranslations } from 'use-intl';
import { glued } from './glued.ts';

/** A period as a sentence says it: "år 2017", "i april 2026", "kvartal 2 2026". */
export function usePeriodText(): (period: string) => string {
  const t = useTranslations('value.when');
  const format = useFormatter();
  return (period) => {
    if (/^\d{4}\/\d{4}$/.test(period)) return glued(t('schoolYear', { years: period }));
    const [, year, kind, part] = /^(\d{4})([MKQ])(\d{1,2})$/.exec(period) ?? [];
    if (!year || !part) return t('year', { year: period });
    return kind === 'M'
      ? t('month', {
          month: glued(format.dateTime(new Date(`${year}-${part}-15T12:00:00Z`), 'month')),
        })
      : glued(t('quarter', { quarter: String(Number(part)), year }));
  };
}
