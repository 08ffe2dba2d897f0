import type { Language, Messages } from '@samhandling/messages';
import type { ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import { intlConfig } from './intl.ts';

type MessagesProviderProps = { language: Language; messages: Messages; children: ReactNode };

export function MessagesProvider({ language, messages, children }: MessagesProviderProps) {
  return <IntlProvider {...intlConfig(language, messages)}>{children}</IntlProvider>;
}
