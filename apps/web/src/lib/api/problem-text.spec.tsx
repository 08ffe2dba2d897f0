import { describe, expect, it } from '@jest/globals';
import { ERROR_CODES } from '@samhandling/contract';
import { readLanguages } from '@samhandling/messages/node';
import { screen } from '@testing-library/react';
import { createTranslator } from 'use-intl/core';
import { renderWithApp, testLanguage } from '../../testing/render-with-app.tsx';
import { intlConfig } from '../messages/intl.ts';
import { ProblemError } from './problem-error.ts';
import { useProblemText } from './problem-text.ts';

function Sentence({ error }: { error: unknown }) {
  return <p>{useProblemText()(error)}</p>;
}

describe('useProblemText', () => {
  it('finds the sentence by the code', () => {
    renderWithApp(<Sentence error={new ProblemError({ status: 412, code: 'version.stale' })} />);
    expect(screen.getByText(/Någon annan har ändrat/)).toBeVisible();
  });

  it.each([
    [2, /om 2 sekunder/],
    [600, /om 10 minuter/],
  ])('says how long to wait after too many attempts: %i seconds', (retryAfterSeconds, text) => {
    const error = new ProblemError({ status: 429, code: 'request.too_many', retryAfterSeconds });
    renderWithApp(<Sentence error={error} />);
    expect(screen.getByText(text)).toBeVisible();
  });

  it('has a general sentence for everything else', () => {
    renderWithApp(<Sentence error={new Error('x is undefined')} />, { language: 'en' });
    expect(screen.getByText(/Something broke on our side/)).toBeVisible();
  });

  it.each(readLanguages())('has a sentence for every refusal of the API in $name', ({ code }) => {
    const { language, messages } = testLanguage(code);
    const t = createTranslator({ ...intlConfig(language, messages), namespace: 'errors' });
    const has = (key: string) => t.has(key as Parameters<typeof t.has>[0]);
    expect(ERROR_CODES.filter((key) => !has(key))).toEqual([]);
  });
});
