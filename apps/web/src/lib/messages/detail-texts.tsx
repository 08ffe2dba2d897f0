import { DEFAULT_LANGUAGE } from '@samhandling/messages';
import { detailMessages } from '@samhandling/messages/details';
import { languages } from '@samhandling/messages/web';
import type { ReactNode } from 'react';
import { IntlProvider, useLocale, useMessages } from 'use-intl';

/** The texts of a part come with its script: no other page carries them. */
export function DetailTexts({ children }: { readonly children: ReactNode }) {
  const messages = useMessages();
  const locale = useLocale();
  const code = languages.find((language) => language.locale === locale)?.code ?? DEFAULT_LANGUAGE;
  return (
    <IntlProvider locale={locale} messages={{ ...messages, ...detailMessages(code) }}>
      {children}
    </IntlProvider>
  );
}
