import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { basename, join } from 'node:path';
import {
  FORM_PART,
  formNamespaceOf,
  inOrder,
  type Language,
  type MessageTree,
} from './language.ts';
import type { MailMessages, Messages } from './messages.ts';

const LOCALES = fileURLToPath(new URL('../locales/', import.meta.url));

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function readFolder(folder: string): MessageTree {
  const tree: MessageTree = {};
  if (!existsSync(folder)) return tree;
  for (const file of readdirSync(folder).sort()) {
    if (file.endsWith('.json') && file !== 'language.json') {
      const noun = basename(file, '.json');
      const { [FORM_PART]: form, ...messages } = readJson(join(folder, file)) as MessageTree;
      tree[noun] = messages;
      if (form !== undefined) tree[formNamespaceOf(noun)] = form;
    }
  }
  return tree;
}

/** Every language that has a folder. */
export function readLanguages(locales: string = LOCALES): Language[] {
  const folders = readdirSync(locales, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return inOrder(
    folders.map(({ name: code }) => ({
      ...(readJson(join(locales, code, 'language.json')) as Omit<Language, 'code'>),
      code,
    })),
  );
}

/** Every message of a language, those of the forms and of what is folded too. */
export function readMessages(code: string, locales: string = LOCALES): Messages {
  const folder = join(locales, code);
  return Object.assign(
    readFolder(folder),
    ...['forms', 'details'].map((name) => readFolder(join(folder, name))),
  ) as MessageTree & Messages;
}

/** The mails of a language; no page loads them. */
export function readMailMessages(code: string, locales: string = LOCALES): MailMessages {
  return readJson(join(locales, code, 'mail', 'mail.json')) as MailMessages;
}
