import { DEFAULT_LANGUAGE, TIME_ZONE } from '@samhandling/messages';
import { readMailMessages } from '@samhandling/messages/node';
import { createTranslator } from 'use-intl/core';

type Kind = keyof ReturnType<typeof readMailMessages>;

/** Subject and text of a mail, from the message files. */
export function mailText(
  kind: Kind,
  values: Record<string, string | number>,
  language: string = DEFAULT_LANGUAGE,
): { subject: string; text: string } {
  const translate = createTranslator({
    locale: language,
    timeZone: TIME_ZONE,
    messages: { mail: readMailMessages(language) },
    namespace: 'mail',
  });
  return { subject: translate(`${kind}.subject`, values), text: translate(`${kind}.text`, values) };
}
