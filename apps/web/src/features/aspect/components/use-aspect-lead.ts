import type { Aspect } from '@samhandling/contract';
import { useFormatter, useTranslations } from 'use-intl';
import { missingOf } from '../aspect-facts.ts';

/** How much is done for the aspect, by whom, where, and what is missing, in a sentence or two. */
export function useAspectLead(): (aspect: Aspect) => string {
  const t = useTranslations('aspect');
  const format = useFormatter();
  return (aspect) => {
    const { kind, work, actorTypes } = aspect;
    if (work.initiatives === 0) return t('lead.none', { kind });
    if (work.active === 0) return t('lead.inactive', { kind, initiatives: work.initiatives });
    const missing = missingOf(aspect);
    const types = actorTypes.filter(({ active }) => active > 0).map(({ type }) => type);
    return t('lead.active', {
      kind,
      initiatives: work.initiatives,
      active: work.active,
      municipalities: missing.total.municipalities - missing.municipalities.length,
      total: missing.total.municipalities,
      types: format.list(types.map((type) => t(`types.${type}`))),
      missing: missing.actions.length,
      actions: missing.total.actions,
    });
  };
}
