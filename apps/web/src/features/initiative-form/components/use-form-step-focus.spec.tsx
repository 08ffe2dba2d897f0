import { afterEach, describe, expect, it } from '@jest/globals';
import { render } from '@testing-library/react';
import { useEffect, useRef } from 'react';
import { FORM_STEP_HEADING, useFormStepFocus } from './use-form-step-focus.ts';

type FormProps = { readonly formStep: number; readonly hasFaults?: boolean };

function Form({ formStep, hasFaults = false }: FormProps) {
  useFormStepFocus(formStep, hasFaults);
  return (
    <>
      <h2 id={FORM_STEP_HEADING} tabIndex={-1} />
      {hasFaults ? <Summary key={formStep} /> : null}
      <input id="f-title" />
    </>
  );
}

/** Takes the focus as it comes, as a list of faults does. */
function Summary() {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return <div id="summary" ref={ref} tabIndex={-1} />;
}

const goTo = (from: FormProps, to: FormProps) => {
  const { rerender } = render(<Form {...from} />);
  rerender(<Form {...to} />);
  return document.activeElement?.id;
};

afterEach(() => {
  window.location.hash = '';
});

describe('On a new step the focus goes', () => {
  it('to its heading', () => {
    expect(goTo({ formStep: 1 }, { formStep: 2 })).toBe(FORM_STEP_HEADING);
  });

  it('to what is wrong, where something is', () => {
    expect(goTo({ formStep: 6 }, { formStep: 1, hasFaults: true })).toBe('summary');
  });

  it('to the field that a link to a fault names', () => {
    window.location.hash = '#f-title';
    expect(goTo({ formStep: 6 }, { formStep: 1, hasFaults: true })).toBe('f-title');
  });

  it('nowhere while the step stays', () => {
    expect(goTo({ formStep: 1 }, { formStep: 1, hasFaults: false })).toBe('');
  });
});
