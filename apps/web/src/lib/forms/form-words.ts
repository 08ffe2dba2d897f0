import type { FormLabels } from '@samhandling/ui/forms';
import { useTranslations } from 'use-intl';

/** What every field of a form says in the same words. */
export function useFormWords(): FormLabels {
  const t = useTranslations('form');
  return {
    required: t('required'),
    length: (left, max) =>
      left < 0 ? t('text.over', { count: -left, max }) : t('text.left', { left, max }),
  };
}
