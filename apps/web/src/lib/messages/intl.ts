import type { Language, Messages } from '@samhandling/messages';
import { TIME_ZONE } from '@samhandling/messages';
import { createTranslator } from 'use-intl/core';

declare module 'use-intl' {
  interface AppConfig {
    Messages: Messages;
    Formats: typeof formats;
  }
}

/** Named formats: `format.dateTime(date, 'date')`, `format.number(value, 'percent')`. */
export const formats = {
  dateTime: {
    date: { day: 'numeric', month: 'long', year: 'numeric' },
    dateTime: {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    },
    month: { month: 'long', year: 'numeric' },
    shortMonth: { month: 'short', year: 'numeric' },
    monthName: { month: 'long' },
    year: { year: 'numeric' },
  },
  number: {
    integer: { maximumFractionDigits: 0 },
    decimal: { maximumFractionDigits: 2 },
    percent: { style: 'percent', maximumFractionDigits: 0 },
    money: { style: 'currency', currency: 'SEK', maximumFractionDigits: 0 },
  },
} as const;

/** What `IntlProvider` and the translator share. */
export function intlConfig(language: Language, messages: Messages) {
  return { locale: language.locale, timeZone: TIME_ZONE, formats, messages };
}

export type Translate = ReturnType<typeof createTranslate>;

/** Messages outside components: titles and descriptions in a route's `head`. The build sees the namespaces. */
export function createTranslate(language: Language, messages: Messages) {
  const config = intlConfig(language, messages);
  return {
    pages: createTranslator({ ...config, namespace: 'pages' }),
    shell: createTranslator({ ...config, namespace: 'shell' }),
  };
}
