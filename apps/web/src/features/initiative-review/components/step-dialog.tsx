import type { Initiative } from '@samhandling/contract';
import { ArrowLink, Notice } from '@samhandling/ui';
import { Button, Dialog, FormStack, TextArea } from '@samhandling/ui/forms';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../../lib/api/problem-error.ts';
import { useProblemText } from '../../../lib/api/problem-text.ts';
import { paths } from '../../../lib/paths.ts';
import { useReview, type Step } from './use-review.ts';

type StepDialogProps = {
  readonly initiative: Initiative;
  readonly step: Step;
  readonly onClose: () => void;
};

/** Says what the step does, asks for a reason where the other side needs one, and takes it. */
export function StepDialog({ initiative, step, onClose }: StepDialogProps) {
  const t = useTranslations('desk.review');
  const problemText = useProblemText();
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const { take } = useReview(initiative);
  const needsReason = step === 'return';
  const send = () => {
    const lacksReason = needsReason && reason.trim() === '';
    setIsMissing(lacksReason);
    if (!lacksReason) take.mutate({ step, reason: reason.trim() }, { onSuccess: onClose });
  };
  const isIncomplete = isProblem(take.error) && take.error.code === 'initiative.incomplete';
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t(`ask.${step}`)}
      closeLabel={t('cancel')}
      actions={
        <>
          <Button
            variant={step === 'discard' ? 'danger' : 'primary'}
            isPending={take.isPending}
            onClick={send}
          >
            {t(step)}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <FormStack>
        <p>{t(`what.${step}`)}</p>
        {needsReason ? (
          <TextArea
            label={t('reason')}
            description={t('reasonHelp')}
            value={reason}
            onChange={setReason}
            isRequired
            errorMessage={isMissing ? t('reasonMissing') : undefined}
          />
        ) : null}
        {take.error ? (
          <Notice tone="fault" isLive>
            <p>{isIncomplete ? t('incomplete') : problemText(take.error)}</p>
            {isIncomplete ? (
              <ArrowLink href={`${paths.initiativeEdit(initiative.id)}?steg=6`}>
                {t('toForm')}
              </ArrowLink>
            ) : null}
          </Notice>
        ) : null}
      </FormStack>
    </Dialog>
  );
}
