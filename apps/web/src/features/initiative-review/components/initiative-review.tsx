import type { Initiative } from '@samhandling/contract';
import { ButtonLink, ButtonRow } from '@samhandling/ui';
import { Button, FormLabelsProvider } from '@samhandling/ui/forms';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { FaultNotice } from '../../../lib/faults/fault-notice.tsx';
import { paths } from '../../../lib/paths.ts';
import { PendingChange } from './pending-change.tsx';
import { RepublicationRequest } from './republication-request.tsx';
import { TransitionDialog } from './transition-dialog.tsx';
import { useReview, type ReviewTransition } from './use-review.ts';

/** The most likely transition first. */
const ORDER = [
  'publish',
  'return',
  'submit',
  'withdraw',
  'archive',
  'republish',
  'discard',
] as const;
const VARIANTS = {
  publish: 'primary',
  submit: 'primary',
  return: 'secondary',
  withdraw: 'secondary',
  archive: 'quiet',
  republish: 'secondary',
  discard: 'quiet',
} as const;

/** What the owner has asked for is answered where it is asked. */
const isOffered = (candidate: (typeof ORDER)[number], abilities: Initiative['abilities']) =>
  abilities[candidate] && !(candidate === 'republish' && abilities.declineRepublication);

/** What the person may do with the initiative, by the abilities that came with it. */
export default function InitiativeReview({ initiative }: { initiative: Initiative }) {
  const t = useTranslations('desk.review');
  const [transition, setTransition] = useState<ReviewTransition | null>(null);
  const { report } = useReview(initiative);
  const { abilities, id, reports } = initiative;
  const draft = reports.find(({ state }) => state === 'draft');
  return (
    <FormLabelsProvider labels={{ required: t('required') }}>
      <PendingChange initiative={initiative} />
      <RepublicationRequest initiative={initiative} />
      <ButtonRow>
        {abilities.report && draft ? (
          <ButtonLink href={paths.statusReport(id, draft.id)}>{t('report')}</ButtonLink>
        ) : abilities.report ? (
          <Button isPending={report.isPending} onClick={() => report.mutate()}>
            {t('report')}
          </Button>
        ) : null}
        {ORDER.filter((candidate) => isOffered(candidate, abilities)).map((candidate) => (
          <Button
            key={candidate}
            variant={VARIANTS[candidate]}
            onClick={() => setTransition(candidate)}
          >
            {t(candidate)}
          </Button>
        ))}
      </ButtonRow>
      <FaultNotice error={report.error} />
      {transition ? (
        <TransitionDialog
          initiative={initiative}
          transition={transition}
          onClose={() => setTransition(null)}
        />
      ) : null}
    </FormLabelsProvider>
  );
}
