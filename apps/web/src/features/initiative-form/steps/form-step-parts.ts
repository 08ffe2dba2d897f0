import type { ReactNode } from 'react';
import type { FormStepProps } from '../components/form-context.ts';
import type { AskingFormStep } from '../form-steps.ts';
import { ActionsFormStep } from './actions-form-step.tsx';
import { ChangeFormStep } from './change-form-step.tsx';
import { MoneyFormStep } from './money-form-step.tsx';
import { WhatFormStep } from './what-form-step.tsx';
import { WhoFormStep } from './who-form-step.tsx';

/** What is drawn in each step. */
export const FORM_STEP_PARTS: Record<AskingFormStep, (props: FormStepProps) => ReactNode> = {
  what: WhatFormStep,
  who: WhoFormStep,
  actions: ActionsFormStep,
  change: ChangeFormStep,
  money: MoneyFormStep,
};
