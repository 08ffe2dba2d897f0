import type { MessageTree } from './language.ts';
import type { DetailMessages } from './messages.ts';
import './web.ts';

const files = import.meta.glob<MessageTree>('../locales/*/details/*.json', {
  import: 'default',
  eager: true,
});

/** What is folded says, in one language; it stands in the script of the part that imports it. */
export function detailMessages(code: string): MessageTree & DetailMessages {
  const own = Object.entries(files).filter(([path]) => path.split('/')[2] === code);
  return Object.fromEntries(
    own.map(([path, messages]) => [
      (path.split('/').at(-1) ?? '').replace(/\.json$/, ''),
      messages,
    ]),
  ) as MessageTree & DetailMessages;
}
