import { FormLabelsProvider, I18nProvider, ToastProvider } from '@samhandling/ui/forms';
import { useRouter } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useFormWords } from '../../lib/forms/form-words.ts';
import { cleanTypedText } from '../../lib/forms/clean-typed-text.ts';

/**
 * What every form stands in: its language, its notices, and fields that take no hidden characters.
 */
export function FormFrame({ children }: { children: ReactNode }) {
  useEffect(() => cleanTypedText(document), []);
  const t = useTranslations('form');
  const words = useFormWords();
  const { language } = useRouter().options.context;
  return (
    <I18nProvider locale={language.locale}>
      <FormLabelsProvider labels={words}>
        <ToastProvider labels={{ region: t('notices'), close: t('closeNotice') }}>
          {children}
        </ToastProvider>
      </FormLabelsProvider>
    </I18nProvider>
  );
}
