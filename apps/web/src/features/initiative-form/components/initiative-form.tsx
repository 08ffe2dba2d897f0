import type { Initiative } from '@samhandling/contract';
import { ButtonLink, ButtonRow, ProgressSteps } from '@samhandling/ui';
import { Button, ErrorSummary, FormStack } from '@samhandling/ui/forms';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useApi } from '../../../lib/api/query-client.ts';
import { DraftSaveState } from '../../../lib/forms/draft-save-state.tsx';
import { useDraft } from '../../../lib/forms/use-draft.ts';
import { paths } from '../../../lib/paths.ts';
import { useSession } from '../../../lib/session/session.ts';
import { ownInitiativeQuery } from '../api/form-queries.ts';
import { FORM_STEPS } from '../form-steps.ts';
import { bodyOf } from '../initiative-body.ts';
import { ActionsStep } from '../steps/actions-step.tsx';
import { ChangeStep } from '../steps/change-step.tsx';
import { MoneyStep } from '../steps/money-step.tsx';
import { ReviewStep } from '../steps/review-step.tsx';
import { WhatStep } from '../steps/what-step.tsx';
import { WhoStep } from '../steps/who-step.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import type { StepProps } from './form-context.ts';
import { useFormFaults } from './use-form-faults.ts';

const STEPS = {
  what: WhatStep,
  who: WhoStep,
  actions: ActionsStep,
  change: ChangeStep,
  money: MoneyStep,
};

type InitiativeFormProps = { readonly initiative: Initiative; readonly step: number };

/** The guided form: one group of questions a step, saved by itself, checked before it is sent. */
export function InitiativeForm({ initiative, step }: InitiativeFormProps) {
  const t = useTranslations('initiative-form');
  const api = useApi();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { account } = useSession();
  const [refusal, setRefusal] = useState<unknown>(null);
  const [attempts, setAttempts] = useState(0);
  const faults = useFormFaults(refusal);
  const draft = useDraft({
    key: `${account?.id ?? ''}:initiative:${initiative.id}`,
    initial: bodyOf(initiative),
    version: initiative.version,
    send: async (body, version) => {
      // A contribution that names no goal yet stays in the browser until it does.
      const contributions = body.contributions.filter(
        ({ effectGoalCode }) => effectGoalCode !== '',
      );
      const path = `/initiatives/${initiative.id}`;
      const saved = await api.put<Initiative>(path, { ...body, contributions }, { version });
      queryClient.setQueryData(ownInitiativeQuery(initiative.id).queryKey, saved);
      return saved.version;
    },
  });
  const href = (number: number) => `${paths.initiativeEdit(initiative.id)}?steg=${number}`;
  const goTo = async (number: number) => {
    void draft.save().catch(() => undefined);
    await navigate({ href: href(number) });
    document.querySelector<HTMLElement>('h1')?.focus();
  };
  const name = FORM_STEPS[step - 1] ?? 'what';
  const props: StepProps = { body: draft.body, change: draft.change, faultOf: faults.of };
  const here = faults.all.filter((fault) => fault.step === step || name === 'review');
  const Step = name === 'review' ? null : STEPS[name];
  return (
    <FormStack>
      <ProgressSteps
        title={t('stepTitle', { number: step, total: FORM_STEPS.length, name: t(`step.${name}`) })}
        label={t('steps')}
        doneLabel={t('done')}
        currentId={name}
        steps={FORM_STEPS.map((id, index) => ({
          id,
          label: t(`step.${id}`),
          href: href(index + 1),
          isDone: index + 1 < step,
        }))}
      />
      <DraftSaveState draft={draft} />
      {here.length > 0 ? (
        <ErrorSummary
          title={t('errors', { count: here.length })}
          errors={here.map(({ id, message }) => ({ id, message }))}
          focusKey={attempts}
        />
      ) : null}
      {Step ? (
        <Step {...props} />
      ) : (
        <ReviewStep
          initiative={initiative}
          draft={draft}
          faults={faults.all}
          hrefOf={href}
          onRefused={(error) => {
            setRefusal(error);
            setAttempts((count) => count + 1);
          }}
        />
      )}
      <ButtonRow>
        {step < FORM_STEPS.length ? (
          <Button onClick={() => void goTo(step + 1)}>{t('next')}</Button>
        ) : null}
        {step > 1 ? (
          <Button variant="secondary" onClick={() => void goTo(step - 1)}>
            {t('back')}
          </Button>
        ) : null}
        <ButtonLink variant="quiet" href={paths.initiative(initiative.id)}>
          {t('toInitiative')}
        </ButtonLink>
      </ButtonRow>
      {draft.state === 'stale' ? <ConflictDialog id={initiative.id} draft={draft} /> : null}
    </FormStack>
  );
}
