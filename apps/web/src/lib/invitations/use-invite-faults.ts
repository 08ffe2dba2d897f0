import { useTranslations } from 'use-intl';
import { isProblem } from '../api/problem-error.ts';
import { useProblemText } from '../api/problem-text.ts';
import { useTextFault } from '../forms/use-text-fault.ts';

const ABOUT_EMAIL: readonly string[] = ['account.email_taken', 'membership.exists'];

/** What a refused invitation says of each field, and the sentence where it is about none. */
export function useInviteFaults(error: unknown) {
  const t = useTranslations('account.problem');
  const problemText = useProblemText();
  const textFault = useTextFault();
  if (error === null) return { name: undefined, email: undefined, role: undefined, rest: null };
  const at = (names: readonly string[], wrong: string): string | undefined => {
    const fault = isProblem(error)
      ? error.errors.find(({ field }) => names.includes(field))
      : undefined;
    if (fault?.code === 'required') return t('required');
    return fault && (textFault(fault) ?? wrong);
  };
  const isTaken = isProblem(error) && ABOUT_EMAIL.includes(error.code);
  const name = at(['/name'], t('invalid'));
  const email = isTaken ? problemText(error) : at(['/email'], t('email'));
  const role = at(['/role', '/regionRole'], t('invalid'));
  return { name, email, role, rest: name || email || role ? null : problemText(error) };
}
