import type { ActorBody } from '@samhandling/contract';
import { DescriptionList, Notice } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { ACTOR_LABELS } from '../../../lib/actors/use-actor-faults.ts';
import { useRegion } from '../../../lib/region/region-query.ts';

type StaleActorProps = { readonly read: ActorBody; readonly now: ActorBody };

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
export function StaleActor({ read, now }: StaleActorProps) {
  const t = useTranslations('actor-form');
  const words = useTranslations('vocabulary');
  const { nameOf } = useRegion();
  const textOf = (field: (typeof FIELDS)[number]): string => {
    if (field === 'type') return words(`actorType.${now.type}`);
    if (field === 'municipalityCode')
      return now.municipalityCode ? nameOf(now.municipalityCode) : t('municipalityNone');
    return now[field] || t('emptied');
  };
  const changed = FIELDS.filter((field) => read[field] !== now[field]);
  return (
    <Notice tone="attention" title={t('staleTitle')} isLive>
      <p>{t('stale')}</p>
      <DescriptionList
        items={changed.map((field) => ({
          term: t(ACTOR_LABELS[field]),
          description: textOf(field),
        }))}
      />
    </Notice>
  );
}
