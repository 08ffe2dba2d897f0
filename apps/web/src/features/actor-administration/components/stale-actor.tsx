import type { ActorBody } from '@samhandling/contract';
import { DescriptionList, Notice } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { ACTOR_LABELS } from '../../../lib/actors/use-actor-faults.ts';
import { useRegion } from '../../../lib/region/region-query.ts';

const FIELDS = [
  'name',
  'type',
  'municipalityCode',
  'organisationNumber',
  'webAddress',
  'description',
  'contactEmail',
] as const;

/** Somebody else was first: what they changed, so that the next saving is a decision. */
export function StaleActor({ changes }: { changes: Partial<ActorBody> }) {
  const t = useTranslations('actor-form');
  const words = useTranslations('vocabulary');
  const { nameOf } = useRegion();
  const textOf = (field: (typeof FIELDS)[number]): string => {
    if (field === 'type') return changes.type ? words(`actorType.${changes.type}`) : t('emptied');
    if (field !== 'municipalityCode') return changes[field] || t('emptied');
    return changes.municipalityCode ? nameOf(changes.municipalityCode) : t('municipalityNone');
  };
  return (
    <Notice tone="attention" title={t('staleTitle')} isLive>
      <p>{t('stale')}</p>
      <DescriptionList
        items={FIELDS.filter((field) => field in changes).map((field) => ({
          term: t(ACTOR_LABELS[field]),
          description: textOf(field),
        }))}
      />
    </Notice>
  );
}
