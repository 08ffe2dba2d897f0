import type { Contribution } from '@samhandling/contract';
import { LONGEST } from '@samhandling/domain';
import { useTranslations } from 'use-intl';
import { ReasonDialog } from '../../../lib/dialogs/reason-dialog.tsx';
import { useContributionReview } from './use-contribution-review.ts';

type QuestionDialogProps = {
  readonly initiativeId: string;
  readonly contribution: Contribution;
  readonly onClose: () => void;
};

/** Asks the owner about what is claimed. */
export function QuestionDialog({ initiativeId, contribution, onClose }: QuestionDialogProps) {
  const t = useTranslations('desk.review.contribution');
  const { ask } = useContributionReview(initiativeId, contribution);
  return (
    <ReasonDialog
      title={t('ask')}
      text={t('what')}
      submitLabel={t('send')}
      isPending={ask.isPending}
      error={ask.error}
      field={{ label: t('label'), missing: t('missing'), maxLength: LONGEST.note }}
      onSubmit={(question) => ask.mutate(question, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
