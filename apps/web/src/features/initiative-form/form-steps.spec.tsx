import { describe, expect, it } from '@jest/globals';
import {
  INITIATIVE_FORM_FIELDS,
  initiativeBodySchema,
  strategySchema,
  type InitiativeBody,
} from '@samhandling/contract';
import { sampleOf } from '@samhandling/contract/testing';
import { waitFor } from '@testing-library/react';
import { renderWithApp } from '../../testing/render-with-app.tsx';
import { idOfField, type AskingFormStep } from './form-steps.ts';
import { formStepOfField } from './form-step-of-field.ts';
import { FORM_STEP_PARTS } from './steps/form-step-parts.ts';

const body: InitiativeBody = {
  ...initiativeBodySchema.parse(sampleOf(initiativeBodySchema)),
  placeScope: 'cross_border',
};
const api = { '/strategies/current': sampleOf(strategySchema) };

describe('A field of an initiative', () => {
  it.each(Object.keys(body))('%s is asked for in the step that the contract names', (field) => {
    const formStep = formStepOfField(`/${field}/0/unit`);
    const asking = Object.values(INITIATIVE_FORM_FIELDS).findIndex((fields) =>
      fields.some((asked: string) => asked === field),
    );
    expect(asking).toBeGreaterThanOrEqual(0);
    expect(formStep).toBe(asking + 1);
  });

  it('has an id that a link can lead to', () => {
    expect(idOfField('/contributions/0/unit')).toBe('f-contributions-0-unit');
  });
});

describe('A step of the form', () => {
  it.each(Object.keys(INITIATIVE_FORM_FIELDS) as AskingFormStep[])(
    '%s has a control for each of its fields',
    async (formStep) => {
      const FormStepFields = FORM_STEP_PARTS[formStep];
      const { container } = renderWithApp(
        <FormStepFields body={body} change={() => undefined} faultOf={() => undefined} />,
        { api },
      );
      const unasked = () =>
        INITIATIVE_FORM_FIELDS[formStep].filter(
          (field) => container.querySelector(`[id^="${idOfField(`/${field}`)}"]`) === null,
        );
      await waitFor(() => expect(unasked()).toEqual([]));
    },
  );
});
