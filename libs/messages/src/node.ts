import { readdirSync, readFileSync } from 'node:fs';
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

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== 'language.json')
    .sort()
    .map((file) => join(folder, file));
}

type NamespaceFile = { readonly code: string; readonly path: string; readonly isForm: boolean };

/** Where the messages of each namespace of the pages stand, in every language. */
export function namespaceFiles(locales: string = LOCALES): Map<string, NamespaceFile[]> {
  const found = new Map<string, NamespaceFile[]>();
  for (const { code } of readLanguages(locales)) {
    for (const path of filesIn(join(locales, code))) {
      const noun = basename(path, '.json');
      const add = (namespace: string, isForm: boolean) =>
        found.set(namespace, [...(found.get(namespace) ?? []), { code, path, isForm }]);
      add(noun, false);
      if (FORM_PART in (readJson(path) as MessageTree)) add(formNamespaceOf(noun), true);
    }
  }
  return found;
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

/** Every message of a language, those of the forms too. */
export function readMessages(code: string, locales: string = LOCALES): Messages {
  const tree: MessageTree = {};
  for (const path of filesIn(join(locales, code))) {
    const noun = basename(path, '.json');
    const { [FORM_PART]: form, ...messages } = readJson(path) as MessageTree;
    tree[noun] = messages;
    if (form !== undefined) tree[formNamespaceOf(noun)] = form;
  }
  return tree as MessageTree & Messages;
}

/** The mails of a language; no page loads them. */
export function readMailMessages(code: string, locales: string = LOCALES): MailMessages {
  return readJson(join(locales, code, 'mail', 'mail.json')) as MailMessages;
}
