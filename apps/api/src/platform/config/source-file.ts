import { fileURLToPath } from 'node:url';

/**
 * The path of a module beside the one that asks, to start as a process or a thread of its own: `.ts`
 * where the sources run as they are, `.js` where they are built.
 * @param askedBy `import.meta.url`
 */
export function sourceFile(askedBy: string, name: string): string {
  const ending = askedBy.endsWith('.ts') ? 'ts' : 'js';
  return fileURLToPath(new URL(`./${name}.${ending}`, askedBy));
}
