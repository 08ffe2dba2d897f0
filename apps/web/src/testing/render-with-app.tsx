import { DEFAULT_LANGUAGE } from '@samhandling/messages';
import { readLanguages, readMessages } from '@samhandling/messages/node';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactElement, ReactNode } from 'react';
import type { ApiClient, ApiRequest } from '../lib/api/api-client.ts';
import { ProblemError } from '../lib/api/problem-error.ts';
import { createQueryClient } from '../lib/api/query-client.ts';
import { createTranslate } from '../lib/messages/intl.ts';
import { MessagesProvider } from '../lib/messages/messages-provider.tsx';
import { stringifySearch } from '../lib/search-params.ts';

export function testLanguage(code: string = DEFAULT_LANGUAGE) {
  const language = readLanguages().find((candidate) => candidate.code === code);
  if (!language) {
    throw new Error(`There is no language ${code}.`);
  }
  const messages = readMessages(code);
  return { language, messages, t: createTranslate(language, messages) };
}

/**
 * An API that answers by path with its query: `{ '/session': {…} }`; a `ProblemError` is its refusal,
 * and anything else is not found.
 */
export function stubApi(answers: Readonly<Record<string, unknown>>): ApiClient {
  const answer = <T,>(path: string, query: ApiRequest['query'] = {}): Promise<T> => {
    const key = `${path}${stringifySearch(query)}`;
    const found = answers[key];
    if (found instanceof ProblemError) return Promise.reject(found);
    return key in answers
      ? Promise.resolve(found as T)
      : Promise.reject(new ProblemError({ status: 404, code: 'request.not_found' }));
  };
  const write = <T,>(path: string) => answer<T>(path);
  return {
    get: (path, options) => answer(path, options?.query),
    post: write,
    put: write,
    patch: write,
    delete: write,
  };
}

/** Draws a component with every text (the forms' too) and an API of its own. */
export function renderWithApp(
  ui: ReactElement,
  { language: code, api = {} }: { language?: string; api?: Readonly<Record<string, unknown>> } = {},
) {
  const { language, messages } = testLanguage(code);
  const queryClient = createQueryClient(stubApi(api), { isServer: false });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queryClient}>
      <MessagesProvider language={language} messages={messages}>
        {children}
      </MessagesProvider>
    </QueryClientProvider>
  );
  return { queryClient, ...render(ui, { wrapper }) };
}
