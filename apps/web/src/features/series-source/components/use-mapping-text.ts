import type { SourceMapping } from '@samhandling/contract';
import { useTranslations } from 'use-intl';

/** What a source is asked for, in one line: "N01951, 0025, alla". */
export function useMappingText(): (mapping: SourceMapping) => string {
  const t = useTranslations('series-source');
  return (mapping) => {
    if (mapping.provider === 'kolada') {
      const { kpi, municipality, gender } = mapping;
      return t('askedKolada', { kpi, municipality, gender: t(`gender.${gender}`) });
    }
    const { table, selection } = mapping;
    const codes = selection.map(({ variableCode, valueCode }) => `${variableCode} ${valueCode}`);
    return [table, ...codes].join(', ');
  };
}
