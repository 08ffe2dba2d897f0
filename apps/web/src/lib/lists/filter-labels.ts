import type { FilterBar } from '@samhandling/ui';
import type { ComponentProps } from 'react';
import { useTranslations } from 'use-intl';

/**
 * What the filter of a list is called and says.
 * @param title What the form is called where it is read out.
 * @param submit What its button does: "Visa initiativ".
 */
export function useFilterLabels(
  title: string,
  submit: string,
): ComponentProps<typeof FilterBar>['labels'] {
  const t = useTranslations('common');
  return {
    title,
    submit,
    clear: t('clearFilter'),
    active: t('activeFilters'),
    remove: t('removeFilter'),
  };
}
