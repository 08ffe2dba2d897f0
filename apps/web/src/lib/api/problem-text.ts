import type { FieldProblem } from '@samhandling/contract';
import { useFormatter, useTranslations } from 'use-intl';
import { useValueFormat } from '../values/value-format.ts';
import { isProblem } from './problem-error.ts';

/** The sentence for a fault, by its code; something that is no refusal of the API gets the general one. */
export function useProblemText(): (error: unknown) => string {
  const t = useTranslations('errors');
  const shell = useTranslations('shell');
  const unitsText = useUnitsText();
  return (error) => {
    const seconds = isProblem(error) ? error.retryAfterSeconds : undefined;
    if (seconds !== undefined && isProblem(error) && error.code === 'request.too_many') {
      return shell('fault.wait', { seconds, minutes: seconds > 90 ? Math.ceil(seconds / 60) : 0 });
    }
    const key = (
      isProblem(error) ? error.code : 'request.unexpected_fault'
    ) as 'contribution.unit_differs';
    const params = isProblem(error) ? error.params : undefined;
    const units = unitsText(params);
    return t.has(key) ? t(key, { ...params, units }) : t('request.unexpected_fault');
  };
}

/** The units that fit, in words, where a fault names them. */
export function useUnitsText(): (params: FieldProblem['params']) => string {
  const format = useFormatter();
  const { unit } = useValueFormat();
  return (params) =>
    format.list(
      String(params?.['units'] ?? '')
        .split(',')
        .filter(Boolean)
        .map(unit),
      { type: 'disjunction' },
    );
}
