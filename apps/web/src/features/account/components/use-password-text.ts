import type { PasswordProblem } from '@samhandling/domain';
import { useTranslations } from 'use-intl';
import { isProblem } from '../../../lib/api/problem-error.ts';
import { useProblemText } from '../../../lib/api/problem-text.ts';

const TEXTS = {
  'password.too_short': 'too_short',
  'password.too_long': 'too_long',
  'password.one_character': 'one_character',
  'password.too_common': 'common',
  'password.like_email': 'like_email',
} as const satisfies Record<PasswordProblem, string>;

/** The fields of a request that hold a password which is chosen. */
const CHOSEN: readonly string[] = ['/password', '/newPassword'];

/** Longer than the API reads at all: refused as a field, not as a password. */
const isTooLong = (error: unknown): boolean =>
  isProblem(error) &&
  error.code === 'request.invalid' &&
  error.errors.some(({ field, code }) => code === 'too_big' && CHOSEN.includes(field));

/** What is wrong with a password, at its field; and the rest of the refusal as a sentence. */
export function usePasswordText() {
  const t = useTranslations('account.problem');
  const problemText = useProblemText();
  const isAbout = (error: unknown, code: string): boolean =>
    isProblem(error) && error.code === `account.password_${code}`;
  return {
    /** Of a password that is being typed, before it is sent. */
    ofDraft: (problem: PasswordProblem): string => t(TEXTS[problem]),
    /** Of a password that is chosen. */
    ofNew: (error: unknown): string | undefined => {
      if (isTooLong(error)) return t('too_long');
      if (!isProblem(error) || !isAbout(error, 'unsuitable')) return undefined;
      const code = error.errors[0]?.code ?? '';
      return code in TEXTS ? t(TEXTS[code as keyof typeof TEXTS]) : t('other');
    },
    /** Of a password that there is already. */
    ofCurrent: (error: unknown): string | undefined =>
      isAbout(error, 'wrong') ? t('wrong') : undefined,
    rest: (error: unknown): string | null =>
      error === null || isTooLong(error) || isAbout(error, 'unsuitable') || isAbout(error, 'wrong')
        ? null
        : problemText(error),
  };
}
