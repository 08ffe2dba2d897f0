import { useTranslations } from 'use-intl';
import { isProblem } from '../../../lib/api/problem-error.ts';
import { useProblemText } from '../../../lib/api/problem-text.ts';

const TEXTS = {
  'password.too_short': 'too_short',
  'password.too_long': 'too_long',
  'password.too_common': 'common',
} as const;

/** What is wrong with a password, at its field; and the rest of the refusal as a sentence. */
export function usePasswordText() {
  const t = useTranslations('account.problem');
  const problemText = useProblemText();
  return {
    of: (error: unknown): string | undefined => {
      if (!isProblem(error) || error.code !== 'account.password_unsuitable') return undefined;
      const code = error.errors?.[0]?.code ?? '';
      return code in TEXTS ? t(TEXTS[code as keyof typeof TEXTS]) : t('other');
    },
    rest: (error: unknown): string | null =>
      error === null || (isProblem(error) && error.code === 'account.password_unsuitable')
        ? null
        : problemText(error),
  };
}
