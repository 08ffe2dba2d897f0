import { afterEach, describe, expect, it } from '@jest/globals';
import { render } from '@testing-library/react';
import { useEffect, useRef } from 'react';
import { STEP_HEADING, useStepFocus } from './use-step-focus.ts';

type FormProps = { readonly step: number; readonly hasFaults?: boolean };

function Form({ step, hasFaults = false }: FormProps) {
  useStepFocus(step, hasFaults);
  return (
    <>
      <h2 id={STEP_HEADING} tabIndex={-1} />
      {hasFaults ? <Summary key={step} /> : null}
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
    expect(goTo({ step: 1 }, { step: 2 })).toBe(STEP_HEADING);
  });

  it('to what is wrong, where something is', () => {
    expect(goTo({ step: 6 }, { step: 1, hasFaults: true })).toBe('summary');
  });

  it('to the field that a link to a fault names', () => {
    window.location.hash = '#f-title';
    expect(goTo({ step: 6 }, { step: 1, hasFaults: true })).toBe('f-title');
  });

  it('nowhere while the step stays', () => {
    expect(goTo({ step: 1 }, { step: 1, hasFaults: false })).toBe('');
  });
});
