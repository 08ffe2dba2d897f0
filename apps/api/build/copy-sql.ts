import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// The compiler leaves behind what is not TypeScript.
const FOLDER = 'schema/repeatable';
const [from, to] = ['src', 'dist'].map((root) =>
  fileURLToPath(new URL(`../${root}/${FOLDER}`, import.meta.url)),
) as [string, string];

cpSync(from, to, { recursive: true, filter: (path) => !path.endsWith('.ts') });
