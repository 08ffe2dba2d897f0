import { REGION_ROLES } from '@samhandling/domain';
import { useTranslations } from 'use-intl';

/** The roles in the region as choices, each with what it is for; the empty value is none. */
export function useRegionRoles() {
  const t = useTranslations('administration');
  const words = useTranslations('vocabulary');
  return [
    { value: '', label: t('noRole'), description: t('roleHelp.none') },
    ...REGION_ROLES.map((value) => ({
      value: value as string,
      label: words(`regionRole.${value}`),
      description: t(`roleHelp.${value}`),
    })),
  ];
}
