import type { ObservationRevision } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { useValueFormat } from '../../../lib/values/value-format.ts';

/** A value as it is known, in words: "12,5 % (preliminärt)". */
export function useObservationText(): (revision: ObservationRevision) => string {
  const t = useTranslations('observation');
  const { value } = useValueFormat();
  return ({ value: amount, status, series, isRetracted }) => {
    if (amount === null) return t(isRetracted ? 'retracted' : 'missing');
    const written = value(amount, series.unit);
    return status === 'preliminary' ? t('preliminaryValue', { value: written }) : written;
  };
}
