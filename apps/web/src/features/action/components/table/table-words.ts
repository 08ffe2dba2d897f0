import type { ActionRow } from '@samhandling/contract';
import { useTranslations } from 'use-intl';

type Owner = ActionRow['owners'][number];

/** Who answers for an action, as its mark and the words beside it. */
export type OwnerWords = {
  readonly state: ActionRow['coverage']['ownership'];
  readonly words: string;
  /** The actor that is named, for a link. */
  readonly actor: Owner['actor'] | undefined;
};

/** The owner of an action on one line: the confirmed lead, else who claimed it or was proposed. */
export function useOwnerWords(): (action: Pick<ActionRow, 'owners' | 'coverage'>) => OwnerWords {
  const t = useTranslations('coverage.table.owner');
  return ({ owners, coverage: { ownership: state, owner } }) => {
    const lead = owners.find((owner) => owner.role === 'lead' && owner.state === 'confirmed');
    if (lead) return { state, words: lead.actor.name, actor: lead.actor };
    const asked = owners.find(({ role, state: is }) => role === 'lead' && is === owner);
    const words = t(owner, { name: asked?.actor.name ?? '' });
    return { state, words, actor: asked?.actor };
  };
}
