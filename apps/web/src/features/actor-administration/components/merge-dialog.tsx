import type { Actor } from '@samhandling/contract';
import { ComboBox } from '@samhandling/ui/forms';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { FormDialog } from '../../../lib/dialogs/form-dialog.tsx';
import { mergeTargetsQuery } from '../api/merge-targets-query.ts';
import { useActorDecisions } from '../api/use-actor-mutations.ts';
import type { ActorDecision } from './decision-outcome.tsx';

export type MergeTarget = { readonly id: string; readonly name: string };

type MergeDialogProps = {
  readonly actor: Actor;
  /** Which actor it is really; nothing where it has to be looked for. */
  readonly into: MergeTarget | null;
  readonly onDecided: (outcome: ActorDecision) => void;
  readonly onClose: () => void;
};

export function MergeDialog({ actor, into, onDecided, onClose }: MergeDialogProps) {
  const t = useTranslations('actor-form');
  const [chosen, setChosen] = useState(into);
  const [isMissing, setIsMissing] = useState(false);
  const { merge } = useActorDecisions(actor);
  const send = () => {
    setIsMissing(chosen === null);
    if (!chosen) return;
    merge.mutate(chosen.id, {
      onSuccess: ({ invitation }) => {
        onDecided({ kind: 'merged', invitation });
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title={into ? t('mergeAsk', { name: into.name }) : t('mergeSearch')}
      submitLabel={t('mergeConfirm')}
      variant="danger"
      isPending={merge.isPending}
      onSubmit={send}
      error={merge.error}
      onClose={onClose}
    >
      {into ? null : (
        <TargetSearch
          except={actor.id}
          chosen={chosen}
          onChoose={setChosen}
          errorMessage={isMissing ? t('mergeMissing') : undefined}
        />
      )}
      <p>{t('mergeText')}</p>
    </FormDialog>
  );
}

type TargetSearchProps = {
  readonly except: string;
  readonly chosen: MergeTarget | null;
  readonly onChoose: (target: MergeTarget | null) => void;
  readonly errorMessage: string | undefined;
};

function TargetSearch({ except, chosen, onChoose, errorMessage }: TargetSearchProps) {
  const t = useTranslations('actor-form');
  const [search, setSearch] = useState('');
  const { data, isFetching } = useQuery(mergeTargetsQuery(search.trim()));
  const found = (data?.items ?? []).filter(({ id }) => id !== except);
  return (
    <ComboBox
      label={t('mergeInto')}
      options={found.map(({ id, name }) => ({ value: id, label: name }))}
      labels={{ open: t('mergeOpen'), empty: t('mergeEmpty'), loading: t('mergeLoading') }}
      value={chosen?.id ?? null}
      selectedOption={chosen ? { value: chosen.id, label: chosen.name } : null}
      onChange={(value) => onChoose(found.find(({ id }) => id === value) ?? null)}
      onSearch={setSearch}
      isLoading={isFetching}
      errorMessage={errorMessage}
      isRequired
    />
  );
}
