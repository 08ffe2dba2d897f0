import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Which kind of project may import which: imports go one way (docs/architecture.md). */
const depConstraints = [
  { sourceTag: 'type:domain', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'type:contract', onlyDependOnLibsWithTags: ['type:domain'] },
  { sourceTag: 'type:csv', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'type:messages', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'type:strategy-content', onlyDependOnLibsWithTags: ['type:domain'] },
  { sourceTag: 'type:stand-in-sources', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'type:local-postgres', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'type:ui', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'type:charts', onlyDependOnLibsWithTags: ['type:ui', 'type:csv'] },
  {
    sourceTag: 'type:api',
    onlyDependOnLibsWithTags: [
      ...['type:domain', 'type:contract', 'type:messages', 'type:strategy-content'],
      ...['type:stand-in-sources', 'type:csv'],
    ],
  },
  {
    sourceTag: 'type:web',
    onlyDependOnLibsWithTags: [
      'type:domain',
      'type:contract',
      'type:messages',
      'type:ui',
      'type:charts',
      'type:csv',
    ],
  },
  { sourceTag: 'type:tools', onlyDependOnLibsWithTags: ['type:local-postgres'] },
  { sourceTag: 'type:test-support', onlyDependOnLibsWithTags: ['type:local-postgres'] },
  { sourceTag: 'type:integration-tests', onlyDependOnLibsWithTags: ['*'] },
  { sourceTag: 'type:trust-tests', onlyDependOnLibsWithTags: ['*'] },
  { sourceTag: 'type:architecture-tests', onlyDependOnLibsWithTags: ['*'] },
  { sourceTag: 'type:e2e-tests', onlyDependOnLibsWithTags: ['*'] },
];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/.nx/**', '**/.data/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    plugins: { '@nx': nx },
    languageOptions: { globals: { ...globals.node } },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        // An application is not imported; its door for tests is.
        {
          allow: ['@samhandling/api/testing', '@samhandling/api/testing/workbooks'],
          enforceBuildableLibDependency: false,
          depConstraints,
        },
      ],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    // Nest reads the types of constructor parameters at run time, so there they stay values.
    files: ['apps/api/**/*.ts', 'tests/integration/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}', 'libs/ui/**/*.{ts,tsx}', 'libs/charts/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { globals: { ...globals.browser } },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    // A feature of the page never imports another: what they share is lifted out of both.
    files: ['apps/web/src/features/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex:
                '^(\\.\\./)+features/|^(\\.\\./){2,}(?!lib/|config/|\\.\\./lib/|\\.\\./config/)[a-z-]+/(api|components|hooks)/',
              message: 'A feature never imports another feature.',
            },
          ],
        },
      ],
    },
  },
  {
    // The repository and the entity are the only files of a slice that know TypeORM.
    files: ['apps/api/src/modules/**/*.ts'],
    ignores: ['**/*.repository.ts', '**/*.entity.ts', '**/*.module.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'typeorm', message: 'Only *.repository.ts and *.entity.ts import typeorm.' },
          ],
        },
      ],
    },
  },
  { files: ['tools/**', 'tests/trust/run.ts'], rules: { 'no-console': 'off' } },
  {
    // The shared Jest preset lies in the root, which is no project.
    files: ['**/jest.config.mjs'],
    rules: { '@nx/enforce-module-boundaries': 'off' },
  },
);
