import type { Initiative } from '@samhandling/contract';
import { ArrowLink } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../../lib/api/problem-error.ts';
import { FormDialog } from '../../../lib/dialogs/form-dialog.tsx';
import { ReasonDialog } from '../../../lib/dialogs/reason-dialog.tsx';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { paths } from '../../../lib/paths.ts';
import { isReasoned, useReview, type ReviewTransition } from './use-review.ts';

type TransitionDialogProps = {
  readonly initiative: Initiative;
  readonly transition: ReviewTransition;
  /** Called once the transition is made, before `onClose`. */
  readonly onDone?: () => void;
  readonly onClose: () => void;
};

/**
 * Says what the transition does, asks for a reason where the other side needs one, and makes it.
 */
export function TransitionDialog({
  initiative,
  transition,
  onDone,
  onClose,
}: TransitionDialogProps) {
  const t = useTranslations('desk.review');
  const { take } = useReview(initiative);
  const send = (reason: string) =>
    take.mutate(
      { transition, reason },
      {
        onSuccess: () => {
          onDone?.();
          onClose();
        },
      },
    );
  const isIncomplete = isProblem(take.error) && take.error.code === 'initiative.incomplete';
  if (isReasoned(transition)) {
    return (
      <ReasonDialog
        title={t(`ask.${transition}`)}
        text={t(`what.${transition}`)}
        submitLabel={t(transition)}
        isPending={take.isPending}
        error={take.error}
        field={{
          label: t(`why.${transition}.label`),
          description: t(`why.${transition}.help`),
          missing: t('reasonMissing'),
        }}
        onSubmit={send}
        onClose={onClose}
      />
    );
  }
  return (
    <FormDialog
      title={t(`ask.${transition}`)}
      submitLabel={t(transition)}
      variant={transition === 'discard' ? 'danger' : 'primary'}
      isPending={take.isPending}
      onSubmit={() => send('')}
      onClose={onClose}
    >
      <p>{t(`what.${transition}`)}</p>
      <FaultNotice error={take.error} text={isIncomplete ? t('incomplete') : undefined}>
        {isIncomplete ? (
          <ArrowLink href={`${paths.initiativeEdit(initiative.id)}?steg=6`}>
            {t('toForm')}
          </ArrowLink>
        ) : null}
      </FaultNotice>
    </FormDialog>
  );
}
