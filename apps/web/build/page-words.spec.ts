import { describe, expect, it } from '@jest/globals';
import { namespacesIn, withItsWords } from './page-words.ts';

describe('the words of a module', () => {
  it('are those that its components ask for, each once', () => {
    const code = `const t = useTranslations("action"); const a = useTranslations('action.owners');
      const config = { namespace: "pages" }; const other = useTranslations('effect-goal.map');`;
    expect(namespacesIn(code)).toEqual(['action', 'pages', 'effect-goal']);
  });

  it.each(['useTranslations()', 'useTranslations(name)', 'useTranslations(`${name}.text`)'])(
    'cannot be read from %s, which stops the build',
    (code) => {
      expect(() => namespacesIn(code)).toThrow('needs its namespace as a text');
    },
  );

  it('are imported on lines of their own after the code', () => {
    expect(withItsWords(`const t = useTranslations('action');`)?.split('\n')).toEqual([
      `const t = useTranslations('action');`,
      `import 'virtual:words/action';`,
    ]);
  });

  it('come with what is imported later', () => {
    expect(withItsWords(`lazy(() => import('./tools.tsx'));`)).toMatch(
      /^lazy\(\(\) => withWords\(import\('\.\/tools\.tsx'\)\)\);\nimport { withWords } from ".*words\.ts";$/,
    );
  });

  it('are none where no component asks', () => {
    expect(withItsWords(`export const paths = {};`)).toBeNull();
  });
});
