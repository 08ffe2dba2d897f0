import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** With 2,000 classes two are called the same once in 450 times; the build says so. */
const SIGNS = 5;

/**
 * Names the classes of the style sheets so that a page with thousands of them stays small: by a few signs made
 * of the file and the name, the same in the browser's build and in the server's. Throws where two classes
 * would have the same name.
 */
export function shortClassNames(signs = SIGNS): (name: string, file: string) => string {
  const given = new Map<string, string>();
  return (name, file) => {
    const of = `${relative(ROOT, file.split('?')[0] ?? file)} ${name}`;
    const short = `_${createHash('sha256').update(of).digest('base64url').replace(/[-_]/g, '').slice(0, signs)}`;
    const other = given.get(short);
    if (other !== undefined && other !== of) {
      throw new Error(`The classes "${other}" and "${of}" would both be called "${short}".`);
    }
    given.set(short, of);
    return short;
  };
}
