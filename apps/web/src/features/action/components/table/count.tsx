import { VisuallyHidden } from '@samhandling/ui';
import { useTranslations } from 'use-intl';

type CountProps = { readonly active: number; readonly total: number };

/** How many initiatives are active, of how many. */
export function Count({ active, total }: CountProps) {
  const t = useTranslations('coverage.table');
  return (
    <>
      <span aria-hidden="true">
        <b>{active}</b>/{total}
      </span>
      <VisuallyHidden>{t('count', { active, total })}</VisuallyHidden>
    </>
  );
}
