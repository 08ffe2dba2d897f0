import type { MessageTree } from './language.ts';
import type { Messages } from './messages.ts';
import { codeOf } from './web.ts';

const files = import.meta.glob<MessageTree>(
  ['../locales/*/*.json', '!../locales/*/language.json'],
  { import: 'default', eager: true },
);

const nounOf = (path: string) => (path.split('/').at(-1) ?? '').replace(/\.json$/, '');

/** Every message that the server renders, in one language; what stands under `formTexts` is rendered by the browser only. */
export function messagesOf(code: string): Messages {
  const own = Object.entries(files).filter(([path]) => codeOf(path) === code);
  return Object.fromEntries(
    own.map(([path, messages]) => [nounOf(path), messages]),
  ) as MessageTree & Messages;
}
