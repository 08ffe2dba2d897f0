import type { ReactNode } from 'react';
import type { FormStepProps } from '../components/form-context.ts';
import type { AskingFormStep } from '../form-steps.ts';
import { ActionsFormStep } from './actions-step.tsx';
import { ChangeFormStep } from './change-step.tsx';
import { MoneyFormStep } from './money-step.tsx';
import { WhatFormStep } from './what-step.tsx';
import { WhoFormStep } from './who-step.tsx';

/** What is drawn in each step. */
export const FORM_STEP_PARTS: Record<AskingFormStep, (props: FormStepProps) => ReactNode> = {
  what: WhatFormStep,
  who: WhoFormStep,
  actions: ActionsFormStep,
  change: ChangeFormStep,
  money: MoneyFormStep,
};
