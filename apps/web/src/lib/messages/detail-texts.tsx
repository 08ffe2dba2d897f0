import { DEFAULT_LANGUAGE } from '@samhandling/messages';
import type { DetailsOf } from '@samhandling/messages/details';
import { languages } from '@samhandling/messages/web';
import type { ReactNode } from 'react';
import { IntlProvider, useLocale, useMessages } from 'use-intl';

type DetailTextsProps = { readonly texts: DetailsOf; readonly children: ReactNode };

/** The texts of `locales/<language>/details` come with the script that shows them: no other page carries them. */
export function DetailTexts({ texts, children }: DetailTextsProps) {
  const messages = useMessages();
  const locale = useLocale();
  const code = languages.find((language) => language.locale === locale)?.code ?? DEFAULT_LANGUAGE;
  return (
    <IntlProvider locale={locale} messages={{ ...messages, ...texts(code) }}>
      {children}
    </IntlProvider>
  );
}
