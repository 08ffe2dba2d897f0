import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const HUMAN_ATTRIBUTES = 'alt|aria-label|description|errorMessage|label|placeholder|title';

/** Text that people read stands in libs/messages; what a person may do comes from abilities. */
const NO_TEXT_IN_CODE = [
  {
    selector: 'JSXText[value=/[A-Za-zÅÄÖåäö]/]',
    message: 'Text on the page stands in libs/messages, in every language.',
  },
  {
    selector: `JSXAttribute[name.name=/^(${HUMAN_ATTRIBUTES})$/] > Literal[value=/[A-Za-zÅÄÖåäö]/]`,
    message: 'Text on the page stands in libs/messages, in every language.',
  },
  {
    selector: ':matches(Literal[value=/[ÅÄÖåäö]/], TemplateElement[value.raw=/[ÅÄÖåäö]/])',
    message: 'Swedish text stands in libs/messages.',
  },
  {
    selector: 'Literal[value=/^(administrator|coordinator|councillor|editor)$/]',
    message: 'The page shows what abilities allow; it asks for no role by name.',
  },
];

const NO_SQL_REF = {
  selector: 'MemberExpression[object.name="sql"][property.name="ref"]',
  message: 'Name a column with eb.ref: the compiler does not read the text of sql.ref.',
};

/**
 * What is recorded and what is due is told by the product's clock, which the demo sets. The other functions
 * of PostgreSQL that tell the time are found in a query, and as the name of one that is called.
 */
const TIMES = '(now|(transaction|statement)_timestamp|timeofday)';
const TIMES_WITHOUT_CALL = '(current_(date|time|timestamp)|localtime(stamp)?)';
const noTime = (inQuery, called, message) => ({
  selector: `:matches(Literal[value=/${inQuery}/i], TemplateElement[value.raw=/${inQuery}/i], CallExpression[callee.property.name=/^(fn|agg)$/] > Literal[value=/^${called}$/i])`,
  message,
});
const NO_OTHER_CLOCK = noTime(
  `\\b(${TIMES}\\s*\\(|${TIMES_WITHOUT_CALL}\\b)`,
  TIMES,
  "Ask the product's clock(): the demo tells it the time.",
);
const NO_TRUE_TIME = noTime(
  '\\bclock_timestamp\\s*\\(',
  'clock_timestamp',
  "Ask the product's clock(); only a link that opens something lives by the true time.",
);

/** A link that opens something ends when its time is over, whatever time the product is told. */
const LIVES_BY_TRUE_TIME = [
  'apps/api/src/modules/account/password-reset.repository.ts',
  'apps/api/src/modules/actor/actor-merge.repository.ts',
  'apps/api/src/modules/demo/demo-removal.repository.ts',
  'apps/api/src/modules/invitation/invitation.repository.ts',
];

/** Questions about the role of a person. A policy of libs/domain asks them, about a row. */
const ROLES = ['isMember', 'isCoordinator', 'isActorAdministrator', 'isRegionAdministrator'];
const ASKS_FOR_NO_ROLE = {
  name: '@samhandling/domain',
  importNames: ROLES,
  message: 'Ask the policy of the noun (x.access.ts): it decides what a role may do.',
};

const NO_ROLE_BY_NAME = {
  selector: 'BinaryExpression[left.property.name="regionRole"] > Literal',
  message: 'Ask the policy of the noun (x.access.ts): it decides what a role may do.',
};

const IN_A_SLICE = [NO_SQL_REF, NO_ROLE_BY_NAME, NO_OTHER_CLOCK];

/** What a presenter lets out is named: a column that a row gets later does not go out by itself. */
const EACH_FIELD_BY_NAME = [
  {
    selector: 'ObjectExpression > SpreadElement[argument.type!="CallExpression"]',
    message: 'Name each field that goes out. Only the answer of another function is spread.',
  },
  {
    selector: ':not(VariableDeclarator[init.type="CallExpression"]) > ObjectPattern > RestElement',
    message: 'Name each field that goes out: the rest of a row holds what it gets later.',
  },
];
/** A literal that is spread says nothing that its own fields would not say in its place. */
const NO_SPREAD_OF_A_LITERAL = {
  selector:
    ':matches(SpreadElement, JSXSpreadAttribute) > :matches(ObjectExpression, ArrayExpression)',
  message: 'Write the fields in place of a literal that is spread.',
};

/** What a file may not write. The last rule of a name that matches a file is the one that holds. */
const noSyntax = (...restrictions) => ({
  'no-restricted-syntax': ['error', NO_SPREAD_OF_A_LITERAL, ...restrictions],
});

// Who may import whom is said and checked elsewhere: .dependency-cruiser.mjs.
export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/.nx/**', '**/.data/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    languageOptions: { globals: { ...globals.node } },
    rules: {
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-console': 'error',
      eqeqeq: 'error',
      ...noSyntax(),
    },
  },
  {
    // Nest reads the types of constructor parameters at run time, so there they stay values.
    files: ['apps/api/**/*.ts', 'tests/integration/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['apps/api/src/modules/**/*.ts'],
    rules: noSyntax(...IN_A_SLICE, NO_TRUE_TIME),
  },
  {
    files: LIVES_BY_TRUE_TIME,
    rules: noSyntax(...IN_A_SLICE),
  },
  {
    files: ['apps/api/src/modules/**/*.presenter.ts'],
    rules: noSyntax(...IN_A_SLICE, NO_TRUE_TIME, ...EACH_FIELD_BY_NAME),
  },
  {
    // A list says in SQL what the policy of initiatives says of one; a spec holds the two together.
    files: ['apps/api/src/modules/**/*.ts'],
    ignores: ['**/*.access.ts', '**/initiative-readable.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [ASKS_FOR_NO_ROLE] }] },
  },
  {
    // A migration that has landed is never changed.
    files: ['apps/api/src/schema/migrations/0022-closed-ways.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}', 'libs/ui/**/*.{ts,tsx}', 'libs/charts/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { globals: { ...globals.browser } },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}', 'libs/{ui,charts}/src/**/*.{ts,tsx}'],
    ignores: ['**/*.{spec,fixture}.{ts,tsx}', '**/testing/**'],
    rules: noSyntax(...NO_TEXT_IN_CODE),
  },
  {
    // Playwright reads from the pattern which fixtures are needed, and an empty one says none.
    files: ['tests/e2e/**/*.ts'],
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
  { files: ['tools/**', 'tests/{trust,benchmarks}/run.ts'], rules: { 'no-console': 'off' } },
);
