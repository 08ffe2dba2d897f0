import { Heading, ProgressSteps } from '@samhandling/ui';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { DraftSaveState } from '../../../lib/forms/draft-save-state.tsx';
import type { DraftOf } from '../../../lib/forms/use-draft.ts';
import { FORM_STEPS } from '../form-steps.ts';
import styles from './form-steps-head.module.css';

type FormStepsHeadProps = {
  readonly step: number;
  /** Where a step is; nothing before there is a draft to go back and forth in. */
  readonly hrefOf?: ((step: number) => string) | undefined;
  readonly draft: Pick<DraftOf<unknown>, 'state' | 'savedAt'>;
};

const HEADING = 'form-step';

/** Where one is in the form, and whether what was typed is safe: always in sight. */
export function FormStepsHead({ step, hrefOf, draft }: FormStepsHeadProps) {
  const t = useTranslations('initiative-form');
  const shown = useRef(step);
  const name = FORM_STEPS[step - 1] ?? 'what';
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    const field = document.getElementById(window.location.hash.slice(1));
    (field ?? document.getElementById(HEADING))?.focus();
  }, [step]);
  return (
    <>
      <ProgressSteps
        label={t('steps')}
        doneLabel={t('done')}
        currentId={name}
        steps={FORM_STEPS.map((id, index) => ({
          id,
          label: t(`step.${id}`),
          href: hrefOf?.(index + 1),
          isDone: index + 1 < step,
        }))}
      />
      <div className={styles.bar}>
        <Heading level={2} size={22} id={HEADING} tabIndex={-1}>
          {t('stepTitle', { number: step, total: FORM_STEPS.length, name: t(`step.${name}`) })}
        </Heading>
        <DraftSaveState draft={draft} />
      </div>
    </>
  );
}
