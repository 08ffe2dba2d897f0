import { Heading, ProgressSteps } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { DraftSaveState } from '../../../lib/forms/draft-save-state.tsx';
import type { DraftOf } from '../../../lib/forms/use-draft.ts';
import { FORM_STEPS } from '../form-steps.ts';
import styles from './form-steps-head.module.css';
import { FORM_STEP_HEADING } from './use-form-step-focus.ts';

type FormStepsHeadProps = {
  readonly formStep: number;
  /** Where a step is; nothing before there is a draft to go back and forth in. */
  readonly hrefOf?: ((formStep: number) => string) | undefined;
  /** Numbers of the steps that still lack an answer. */
  readonly openFormSteps?: ReadonlySet<number>;
  readonly draft: Pick<DraftOf<unknown>, 'state' | 'savedAt'>;
};

/** The present step of the form, and whether the text is saved; always visible. */
export function FormStepsHead({ formStep, hrefOf, openFormSteps, draft }: FormStepsHeadProps) {
  const t = useTranslations('initiative-form');
  const name = FORM_STEPS[formStep - 1] ?? 'what';
  return (
    <>
      <ProgressSteps
        label={t('steps')}
        doneLabel={t('done')}
        currentId={name}
        progressSteps={FORM_STEPS.map((id, index) => ({
          id,
          label: t(`step.${id}`),
          href: hrefOf?.(index + 1),
          isDone: index + 1 < formStep && !openFormSteps?.has(index + 1),
        }))}
      />
      <div className={styles.bar}>
        <Heading level={2} size={22} id={FORM_STEP_HEADING} tabIndex={-1}>
          {t('stepTitle', { number: formStep, total: FORM_STEPS.length, name: t(`step.${name}`) })}
        </Heading>
        <DraftSaveState draft={draft} />
      </div>
    </>
  );
}
