import type { Contribution, Initiative } from '@samhandling/contract';
import { ArrowLink, ButtonRow, Notice } from '@samhandling/ui';
import { Button, FormLabelsProvider } from '@samhandling/ui/forms';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { paths } from '../../../lib/paths.ts';
import { QuestionDialog } from './question-dialog.tsx';
import { useContributionReview } from './use-contribution-review.ts';

const CHANGE_FORM_STEP = 4;

type ContributionReviewProps = {
  readonly initiative: Pick<Initiative, 'id' | 'abilities'>;
  readonly contribution: Contribution;
};

/** What the coordinator asks of the owner, what the owner is asked for, and the steps of both. */
export default function ContributionReview({ initiative, contribution }: ContributionReviewProps) {
  const t = useTranslations('contribution.review');
  const transitions = useTranslations('desk.review.contribution');
  const words = useTranslations('desk.review');
  const format = useFormatter();
  const [isAsking, setIsAsking] = useState(false);
  const { accept, reopen } = useContributionReview(initiative.id, contribution);
  const { abilities, review, missingSplits } = contribution;
  const failure = accept.error ?? reopen.error;
  const change = initiative.abilities.update ? (
    <ArrowLink href={`${paths.initiativeEdit(initiative.id)}?steg=${CHANGE_FORM_STEP}`}>
      {t('change')}
    </ArrowLink>
  ) : null;
  return (
    <FormLabelsProvider labels={{ required: words('required') }}>
      {review?.question ? (
        <Notice
          tone="attention"
          title={review.state === 'answered' ? t('answered') : t('questioned')}
        >
          <p>{review.question}</p>
          {change}
        </Notice>
      ) : null}
      {missingSplits.length > 0 && initiative.abilities.update ? (
        <Notice>
          <p>{t('missingSplits', { by: format.list(missingSplits.map((by) => t(`by.${by}`))) })}</p>
          {review?.question ? null : change}
        </Notice>
      ) : null}
      <ButtonRow>
        {abilities.question ? (
          <Button variant="secondary" size="small" onClick={() => setIsAsking(true)}>
            {transitions('question')}
          </Button>
        ) : null}
        {abilities.accept ? (
          <Button
            variant="secondary"
            size="small"
            isPending={accept.isPending}
            onClick={() => accept.mutate()}
          >
            {transitions('accept')}
          </Button>
        ) : null}
        {abilities.reopen ? (
          <Button
            variant="quiet"
            size="small"
            isPending={reopen.isPending}
            onClick={() => reopen.mutate()}
          >
            {contribution.isAccepted ? transitions('reopenAccepted') : transitions('reopen')}
          </Button>
        ) : null}
      </ButtonRow>
      <FaultNotice error={failure} />
      {isAsking ? (
        <QuestionDialog
          initiativeId={initiative.id}
          contribution={contribution}
          onClose={() => setIsAsking(false)}
        />
      ) : null}
    </FormLabelsProvider>
  );
}
