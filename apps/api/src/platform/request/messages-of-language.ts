import { readMessages } from '@samhandling/messages/node';

type Messages = ReturnType<typeof readMessages>;

const loaded = new Map<string, Messages>();

/** The texts of a language, read once, for what the server writes itself: tables for people. */
export function messagesOfLanguage(language: string): Messages {
  const messages = loaded.get(language) ?? readMessages(language);
  loaded.set(language, messages);
  return messages;
}
