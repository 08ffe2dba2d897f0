import type { Initiative } from '@samhandling/contract';
import { ButtonLink, ButtonRow } from '@samhandling/ui';
import { Button, ErrorSummary } from '@samhandling/ui/forms';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../../lib/api/problem-error.ts';
import { paths } from '../../../lib/paths.ts';
import { FORM_STEPS } from '../form-steps.ts';
import { stepOfField } from '../step-of-field.ts';
import { FORM_STEP_PARTS } from '../steps/form-step-parts.ts';
import { ReviewStep } from '../steps/review-step.tsx';
import type { StepProps } from './form-context.ts';
import styles from './initiative-form.module.css';
import { FormStepsHead } from './form-steps-head.tsx';
import { InitiativeConflict } from './initiative-conflict.tsx';
import { useFormFaults } from './use-form-faults.ts';
import { useInitiativeDraft } from './use-initiative-draft.ts';
import { useStepFocus } from './use-step-focus.ts';
import { useSubmissionProblems } from './use-submission-problems.ts';

type InitiativeFormProps = { readonly initiative: Initiative; readonly step: number };

/** What the coordinator asks and nobody has answered yet. */
const questionsOf = ({ contributions }: Initiative): ReadonlyMap<string, string> =>
  new Map(
    contributions.flatMap(({ id, review }) =>
      review?.state === 'questioned' && review.question ? [[id, review.question]] : [],
    ),
  );

/** The guided form: one group of questions a step, saved by itself, checked before it is sent. */
export function InitiativeForm({ initiative, step }: InitiativeFormProps) {
  const t = useTranslations('initiative-form');
  const navigate = useNavigate();
  const draft = useInitiativeDraft(initiative);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [attempts, setAttempts] = useState(0);
  const ownCodes = initiative.actions.map(({ code }) => code);
  const problems = useSubmissionProblems(draft.body, ownCodes);
  const name = FORM_STEPS[step - 1] ?? 'what';
  const [isChecked, setIsChecked] = useState(name === 'review');
  if (name === 'review' && !isChecked) setIsChecked(true);
  const refused = isProblem(refusal) ? refusal.errors : [];
  const missing = isChecked ? [...problems, ...refused] : [];
  const faults = useFormFaults({ draft, missing, isChecked });
  const here = faults.all.filter((fault) => fault.step === step);
  useStepFocus(step, isChecked && here.length > 0);
  const openSteps = new Set(problems.map(({ field }) => stepOfField(field)));
  const hrefOf = (number: number) => `${paths.initiativeEdit(initiative.id)}?steg=${number}`;
  const goTo = async (number: number) => {
    if (!draft.isManual) void draft.save().catch(() => undefined);
    await navigate({ href: hrefOf(number) });
  };
  const props: StepProps = {
    body: draft.body,
    initiative,
    faultOf: faults.of,
    questions: questionsOf(initiative),
    change: (changes) => {
      setRefusal(null);
      draft.change(changes);
    },
  };
  const Step = name === 'review' ? null : FORM_STEP_PARTS[name];
  const saveOnBlur = () => {
    if (!draft.isManual) void draft.save().catch(() => undefined);
  };
  return (
    <div className={styles.form}>
      <FormStepsHead step={step} hrefOf={hrefOf} openSteps={openSteps} draft={draft} />
      {here.length > 0 && isChecked ? (
        <ErrorSummary title={t('errors', { count: here.length })} errors={here} focusKey={step} />
      ) : null}
      {Step ? (
        <div className={styles.step} data-step={name} onBlur={saveOnBlur}>
          <Step {...props} />
        </div>
      ) : (
        <ReviewStep
          initiative={initiative}
          draft={draft}
          faults={faults.all}
          attempts={attempts}
          hrefOf={hrefOf}
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
      {draft.conflict ? <InitiativeConflict initiative={initiative} draft={draft} /> : null}
    </div>
  );
}
