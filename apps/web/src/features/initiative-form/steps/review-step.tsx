import type { Initiative, InitiativeBody } from '@samhandling/contract';
import { DescriptionList, Link, Notice } from '@samhandling/ui';
import { Button, FormStack } from '@samhandling/ui/forms';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../../lib/api/problem-error.ts';
import { useProblemText } from '../../../lib/api/problem-text.ts';
import { useApi } from '../../../lib/api/query-client.ts';
import type { useDraft } from '../../../lib/forms/use-draft.ts';
import { paths } from '../../../lib/paths.ts';
import { FORM_STEPS } from '../form-steps.ts';
import { useSummary } from './use-summary.ts';

type ReviewStepProps = {
  readonly initiative: Initiative;
  readonly draft: ReturnType<typeof useDraft<InitiativeBody>>;
  readonly faults: readonly { readonly step: number; readonly message: string }[];
  readonly hrefOf: (step: number) => string;
  readonly onRefused: (error: unknown) => void;
};

/** Everything that was answered, with the way back to each; then it is sent. */
export function ReviewStep({ initiative, draft, faults, hrefOf, onRefused }: ReviewStepProps) {
  const t = useTranslations('initiative-form');
  const problemText = useProblemText();
  const api = useApi();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const summary = useSummary(draft.body);
  const submit = useMutation({
    mutationFn: async () => {
      await draft.save();
      const path = `/initiatives/${initiative.id}/submission`;
      return api.post<Initiative>(path, undefined, { version: draft.versionNow() });
    },
    onSuccess: async () => {
      draft.drop();
      await queryClient.invalidateQueries();
      await navigate({ href: paths.initiative(initiative.id) });
    },
    onError: onRefused,
  });
  const isListed = isProblem(submit.error) && (submit.error.errors?.length ?? 0) > 0;
  const isPublished = initiative.publicationState === 'published';
  return (
    <FormStack>
      <p>{t(isPublished ? 'review.leadPublished' : 'review.lead')}</p>
      {FORM_STEPS.slice(0, -1).map((step, index) => (
        <section key={step} aria-label={t(`step.${step}`)}>
          <DescriptionList
            items={summary[step === 'review' ? 'what' : step].map(({ term, description }) => ({
              term,
              description: description || t('review.empty'),
            }))}
          />
          {faults
            .filter((fault) => fault.step === index + 1)
            .map(({ message }) => (
              <p key={message}>
                <strong>{message}</strong>
              </p>
            ))}
          <p>
            <Link href={hrefOf(index + 1)}>{t('review.change', { step: t(`step.${step}`) })}</Link>
          </p>
        </section>
      ))}
      {submit.error && !isListed ? (
        <Notice tone="fault" isLive>
          <p>{problemText(submit.error)}</p>
        </Notice>
      ) : null}
      {initiative.abilities.submit ? (
        <>
          <p>{t('review.submitText')}</p>
          <div>
            <Button isPending={submit.isPending} onClick={() => submit.mutate()}>
              {t('review.submit')}
            </Button>
          </div>
        </>
      ) : null}
    </FormStack>
  );
}
