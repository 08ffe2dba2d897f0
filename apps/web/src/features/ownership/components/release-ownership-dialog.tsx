import type { Ownership } from '@samhandling/contract';
import { useTranslations } from 'use-intl';
import { ReasonDialog } from '../../../lib/dialogs/reason-dialog.tsx';
import { useOwnershipMutations } from '../api/use-ownership-mutations.ts';

type ReleaseOwnershipDialogProps = {
  readonly ownership: Ownership;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Asks why an actor lets go of an action. */
export function ReleaseOwnershipDialog(props: ReleaseOwnershipDialogProps) {
  const { ownership, onClose, onDone } = props;
  const t = useTranslations('ownership-form');
  const { release } = useOwnershipMutations(ownership.action.code);
  const { name: actor } = ownership.actor;
  return (
    <ReasonDialog
      title={t('releaseTitle')}
      text={t('releaseText', { actor })}
      submitLabel={t('releaseOf', { actor })}
      variant="danger"
      isPending={release.isPending}
      error={release.error}
      field={{
        label: t('reason'),
        description: t('reasonHelp'),
        missing: t('reasonMissing'),
      }}
      onSubmit={(reason) => release.mutate({ ownership, reason }, { onSuccess: onDone })}
      onClose={onClose}
    />
  );
}
