import { useTranslations } from 'use-intl';
import { isProblem } from './problem-error.ts';

/** The sentence for a fault, by its code; something that is no refusal of the API gets the general one. */
export function useProblemText(): (error: unknown) => string {
  const t = useTranslations('errors');
  const shell = useTranslations('shell');
  return (error) => {
    const seconds = isProblem(error) ? error.retryAfterSeconds : undefined;
    if (seconds !== undefined && isProblem(error) && error.code === 'request.too_many') {
      return shell('fault.wait', { seconds, minutes: seconds > 90 ? Math.ceil(seconds / 60) : 0 });
    }
    const key = (isProblem(error) ? error.code : 'request.unexpected_fault') as Parameters<
      typeof t
    >[0];
    return t.has(key) ? t(key) : t('request.unexpected_fault');
  };
}
