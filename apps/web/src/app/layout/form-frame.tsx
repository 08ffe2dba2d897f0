import { loadFormMessages } from '@samhandling/messages/web';
import { FormLabelsProvider, I18nProvider, ToastProvider } from '@samhandling/ui/forms';
import { useRouter } from '@tanstack/react-router';
import { use, useEffect, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { cleanTypedText } from '../../lib/forms/clean-typed-text.ts';
import { MessagesProvider } from '../../lib/messages/messages-provider.tsx';

/**
 * What every form stands in: its texts, its language, its notices, and fields that take no hidden
 * characters. Waits for the texts.
 */
export function FormFrame({ children }: { children: ReactNode }) {
  useEffect(() => cleanTypedText(document), []);
  return (
    <FormTexts>
      <FormWidgets>{children}</FormWidgets>
    </FormTexts>
  );
}

function FormTexts({ children }: { children: ReactNode }) {
  const { language, messages } = useRouter().options.context;
  const formMessages = use(loadFormMessages(language.code));
  return (
    <I18nProvider locale={language.locale}>
      <MessagesProvider language={language} messages={{ ...messages, ...formMessages }}>
        {children}
      </MessagesProvider>
    </I18nProvider>
  );
}

function FormWidgets({ children }: { children: ReactNode }) {
  const t = useTranslations('form');
  return (
    <FormLabelsProvider labels={{ required: t('required') }}>
      <ToastProvider labels={{ region: t('notices'), close: t('closeNotice') }}>
        {children}
      </ToastProvider>
    </FormLabelsProvider>
  );
}
