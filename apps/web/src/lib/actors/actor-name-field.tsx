import { FilterInput } from '@samhandling/ui';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useActorSearch } from './actor-search.ts';

/** A name is typed, since there can be thousands; some are suggested meanwhile. */
export function ActorNameField({ name }: { readonly name: string | undefined }) {
  const t = useTranslations('actor-named');
  const [isTyping, setTyping] = useState(false);
  const { found, search } = useActorSearch({ isEnabled: isTyping });
  return (
    <FilterInput
      name="aktorsnamn"
      type="text"
      label={t('field')}
      defaultValue={name}
      suggestions={[...new Set(found.map((actor) => actor.name))]}
      onType={(text) => {
        setTyping(text !== '');
        search(text);
      }}
    />
  );
}
