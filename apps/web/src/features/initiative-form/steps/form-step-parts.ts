import type { ReactNode } from 'react';
import type { StepProps } from '../components/form-context.ts';
import type { AskingStep } from '../form-steps.ts';
import { ActionsStep } from './actions-step.tsx';
import { ChangeStep } from './change-step.tsx';
import { MoneyStep } from './money-step.tsx';
import { WhatStep } from './what-step.tsx';
import { WhoStep } from './who-step.tsx';

/** What is drawn in each step. */
export const FORM_STEP_PARTS: Record<AskingStep, (props: StepProps) => ReactNode> = {
  what: WhatStep,
  who: WhoStep,
  actions: ActionsStep,
  change: ChangeStep,
  money: MoneyStep,
};
