import { useTranslations } from 'use-intl';
import { isProblem } from '../../../lib/api/problem-error.ts';

/** What the refusal says of each field of an actor, in words. */
export function useActorFaults(error: unknown) {
  const t = useTranslations('actor-form.problem');
  const textOf = (field: string, code: string): string => {
    if (code === 'required') return t('required');
    if (field === '/organisationNumber') return t('number');
    if (/email/i.test(field)) return t('email');
    if (field === '/webAddress') return t('url');
    return t('other');
  };
  const errors = isProblem(error) ? (error.errors ?? []) : [];
  const all = errors.map(({ field, code }) => ({
    id: field.slice(1),
    message: textOf(field, code),
  }));
  return { all, of: (field: string) => all.find(({ id }) => `/${id}` === field)?.message };
}
