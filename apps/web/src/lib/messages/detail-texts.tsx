import { DEFAULT_LANGUAGE, type MessageTree } from '@samhandling/messages';
import { languages } from '@samhandling/messages/web';
import type { ReactNode } from 'react';
import { IntlProvider, useLocale, useMessages } from 'use-intl';

type DetailTextsProps = {
  /** By file: `…/sv/details/assessment.json`. */
  readonly files: Readonly<Record<string, MessageTree>>;
  readonly children: ReactNode;
};

/** Texts that come with the script of a part, from `@samhandling/messages/details`: no other page carries them. */
export function DetailTexts({ files, children }: DetailTextsProps) {
  const messages = useMessages();
  const locale = useLocale();
  const code = languages.find((language) => language.locale === locale)?.code ?? DEFAULT_LANGUAGE;
  const own = Object.entries(files)
    .filter(([path]) => path.includes(`/${code}/details/`))
    .map(([path, texts]) => [
      path
        .split('/')
        .at(-1)
        ?.replace(/\.json$/, ''),
      texts,
    ]);
  return (
    <IntlProvider locale={locale} messages={{ ...messages, ...Object.fromEntries(own) }}>
      {children}
    </IntlProvider>
  );
}
