import type { ActorRef, OwnershipBody } from '@samhandling/contract';
import { LONGEST } from '@samhandling/domain';
import { RadioGroup, Select, TextArea, TextField } from '@samhandling/ui/forms';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useActorSearch } from '../../../lib/actors/actor-search.ts';
import { FormDialog } from '../../../lib/dialogs/form-dialog.tsx';
import { useTextFault } from '../../../lib/forms/use-text-fault.ts';
import { useOwnershipMutations } from '../api/use-ownership-mutations.ts';

type OpenOwnershipDialogProps = {
  readonly kind: 'claim' | 'propose';
  readonly code: string;
  /** The actors to choose among; null for all of them. */
  readonly actors: readonly ActorRef[] | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Claims the action for one's own actor, or proposes an actor for it. */
export function OpenOwnershipDialog({
  kind,
  code,
  actors,
  onClose,
  onDone,
}: OpenOwnershipDialogProps) {
  const t = useTranslations('ownership-form');
  const title = useTranslations('action.owners')(kind);
  const { found, text, search } = useActorSearch({ isEnabled: actors === null });
  const [chosen, setChosen] = useState<ActorRef | null>(actors?.[0] ?? null);
  const actorId = chosen?.id ?? '';
  // The chosen actor stays in the list, whatever is searched for afterwards.
  const choices = actors ?? [
    ...(chosen ? [chosen] : []),
    ...found.filter(({ id }) => id !== actorId),
  ];
  const [role, setRole] = useState<OwnershipBody['role']>('lead');
  const [note, setNote] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const textFault = useTextFault();
  const noteFault =
    note.trim().length > LONGEST.message
      ? textFault({ code: 'too_big', params: { origin: 'string', maximum: LONGEST.message } })
      : undefined;
  const { open } = useOwnershipMutations(code);
  const send = () => {
    setIsMissing(actorId === '');
    if (actorId !== '' && noteFault === undefined)
      open.mutate({ actorId, role, note }, { onSuccess: onDone });
  };
  return (
    <FormDialog
      title={title}
      submitLabel={t(`${kind}Send`)}
      isPending={open.isPending}
      onSubmit={send}
      error={open.error}
      onClose={onClose}
    >
      <p>{t(`${kind}Text`)}</p>
      {actors === null ? (
        <TextField label={t('search')} type="search" value={text} onChange={search} />
      ) : null}
      <Select
        label={t('actor')}
        description={t('actorHelp')}
        options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        value={actorId}
        onChange={(id) => setChosen(choices.find((actor) => actor.id === id) ?? null)}
        placeholder={actors?.length ? undefined : t('actorChoose')}
        errorMessage={isMissing && actorId === '' ? t('actorMissing') : undefined}
        isRequired
      />
      <RadioGroup
        label={t('role')}
        options={[
          { value: 'lead', label: t('lead'), description: t('leadHelp') },
          { value: 'contributing', label: t('contributing'), description: t('contributingHelp') },
        ]}
        value={role}
        onChange={(value) => setRole(value === 'lead' ? 'lead' : 'contributing')}
      />
      <TextArea
        label={t(kind === 'claim' ? 'note' : 'proposeNote')}
        description={t('noteHelp')}
        maxLength={LONGEST.message}
        value={note}
        onChange={setNote}
        errorMessage={noteFault}
      />
    </FormDialog>
  );
}
