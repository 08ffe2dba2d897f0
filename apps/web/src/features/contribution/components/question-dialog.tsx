import type { Contribution } from '@samhandling/contract';
import { Notice } from '@samhandling/ui';
import { Button, Dialog, FormStack, TextArea } from '@samhandling/ui/forms';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useProblemText } from '../../../lib/api/problem-text.ts';
import { useContributionReview } from './use-contribution-review.ts';

type QuestionDialogProps = {
  readonly initiativeId: string;
  readonly contribution: Contribution;
  readonly onClose: () => void;
};

/** Asks the owner about what is claimed. */
export function QuestionDialog({ initiativeId, contribution, onClose }: QuestionDialogProps) {
  const t = useTranslations('desk.review.contribution');
  const words = useTranslations('desk.review');
  const problemText = useProblemText();
  const [question, setQuestion] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const { ask } = useContributionReview(initiativeId, contribution);
  const send = () => {
    const isEmpty = question.trim() === '';
    setIsMissing(isEmpty);
    if (!isEmpty) ask.mutate(question.trim(), { onSuccess: onClose });
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('ask')}
      closeLabel={words('cancel')}
      actions={
        <>
          <Button isPending={ask.isPending} onClick={send}>
            {t('send')}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {words('cancel')}
          </Button>
        </>
      }
    >
      <FormStack>
        <p>{t('what')}</p>
        <TextArea
          label={t('label')}
          value={question}
          onChange={setQuestion}
          maxLength={1000}
          isRequired
          errorMessage={isMissing ? t('missing') : undefined}
        />
        {ask.error ? (
          <Notice tone="fault" isLive>
            <p>{problemText(ask.error)}</p>
          </Notice>
        ) : null}
      </FormStack>
    </Dialog>
  );
}
