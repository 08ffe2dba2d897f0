import { useTranslations } from 'use-intl';

/** What is wrong with the characters of a text, in words; undefined where something else is wrong. */
export function useTextFault(): (problem: { readonly code: string }) => string | undefined {
  const t = useTranslations('form.text');
  return ({ code }) => {
    if (code === 'invalid_short_text') return t('short');
    return code === 'invalid_long_text' ? t('long') : undefined;
  };
}
