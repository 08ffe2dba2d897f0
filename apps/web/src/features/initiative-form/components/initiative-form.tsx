import type { Initiative } from '@samhandling/contract';
import { isMissingAnswer } from '@samhandling/domain';
import { ButtonLink, ButtonRow } from '@samhandling/ui';
import { Button, ErrorSummary } from '@samhandling/ui/forms';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../../lib/api/problem-error.ts';
import { paths } from '../../../lib/paths.ts';
import { FORM_STEPS } from '../form-steps.ts';
import { formStepOfField } from '../form-step-of-field.ts';
import { FORM_STEP_PARTS } from '../steps/form-step-parts.ts';
import { ReviewFormStep } from '../steps/review-form-step.tsx';
import type { FormStepProps } from './form-context.ts';
import styles from './initiative-form.module.css';
import { FormStepsHead } from './form-steps-head.tsx';
import { InitiativeConflict } from './initiative-conflict.tsx';
import { useFormFaults } from './use-form-faults.ts';
import { useInitiativeDraft } from './use-initiative-draft.ts';
import { useFormStepFocus } from './use-form-step-focus.ts';
import { useSubmissionProblems } from './use-submission-problems.ts';

type InitiativeFormProps = { readonly initiative: Initiative; readonly formStep: number };

/** What the coordinator asks and nobody has answered yet. */
const questionsOf = ({ contributions }: Initiative): ReadonlyMap<string, string> =>
  new Map(
    contributions.flatMap(({ id, review }) =>
      review?.state === 'questioned' && review.question ? [[id, review.question]] : [],
    ),
  );

/** The guided form: one group of questions a step, saved by itself, checked before it is sent. */
export function InitiativeForm({ initiative, formStep }: InitiativeFormProps) {
  const t = useTranslations('initiative-form');
  const navigate = useNavigate();
  const draft = useInitiativeDraft(initiative);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [attempts, setAttempts] = useState(0);
  const ownCodes = initiative.actions.map(({ code }) => code);
  const problems = useSubmissionProblems(draft.body, ownCodes);
  const name = FORM_STEPS[formStep - 1] ?? 'what';
  const [isChecked, setIsChecked] = useState(name === 'review');
  if (name === 'review' && !isChecked) setIsChecked(true);
  const refused = isProblem(refusal) ? refusal.errors : [];
  const missing = isChecked ? [...problems, ...refused] : [];
  const contradictions = problems.filter(({ code }) => !isMissingAnswer(code));
  const faults = useFormFaults({ draft, missing, contradictions, isChecked });
  const here = faults.all.filter((fault) => fault.formStep === formStep);
  useFormStepFocus(formStep, isChecked && here.length > 0);
  const openFormSteps = new Set(problems.map(({ field }) => formStepOfField(field)));
  const hrefOf = (number: number) => `${paths.initiativeEdit(initiative.id)}?steg=${number}`;
  const goTo = async (number: number) => {
    if (!draft.isManual) void draft.save().catch(() => undefined);
    await navigate({ href: hrefOf(number) });
  };
  const props: FormStepProps = {
    body: draft.body,
    initiative,
    faultOf: faults.of,
    questions: questionsOf(initiative),
    change: (changes) => {
      setRefusal(null);
      draft.change(changes);
    },
  };
  const FormStepFields = name === 'review' ? null : FORM_STEP_PARTS[name];
  const saveOnBlur = () => {
    if (!draft.isManual) void draft.save().catch(() => undefined);
  };
  return (
    <div className={styles.form}>
      <FormStepsHead
        formStep={formStep}
        hrefOf={hrefOf}
        openFormSteps={openFormSteps}
        draft={draft}
      />
      {here.length > 0 && isChecked ? (
        <ErrorSummary
          title={t('errors', { count: here.length })}
          errors={here}
          focusKey={formStep}
        />
      ) : null}
      {FormStepFields ? (
        <div className={styles.step} data-step={name} onBlur={saveOnBlur}>
          <FormStepFields {...props} />
        </div>
      ) : (
        <ReviewFormStep
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
        {formStep < FORM_STEPS.length ? (
          <Button onClick={() => void goTo(formStep + 1)}>{t('next')}</Button>
        ) : null}
        {formStep > 1 ? (
          <Button variant="secondary" onClick={() => void goTo(formStep - 1)}>
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
