import { SQL_TAG_FILES } from './apps/api/sql-tag-files.mjs';

/**
 * Who may import whom, in one place. `npm run lint` checks it; tests/architecture plants a violation
 * of every rule below and sees it reported.
 */

/** What each project may import from the others. What is not named here (the tests) may import all. */
const PROJECTS = {
  'libs/domain': [],
  'libs/csv': [],
  'libs/messages': [],
  'libs/stand-in-sources': [],
  'libs/local-postgres': [],
  'libs/ui': [],
  'libs/contract': ['libs/domain'],
  'libs/strategy-content': ['libs/domain'],
  'libs/simulated-county': ['libs/domain'],
  'libs/charts': ['libs/ui', 'libs/csv'],
  'apps/api': [
    'libs/domain',
    'libs/contract',
    'libs/messages',
    'libs/strategy-content',
    'libs/stand-in-sources',
    'libs/csv',
  ],
  'apps/demo': [
    'apps/api',
    'libs/domain',
    'libs/contract',
    'libs/simulated-county',
    'libs/strategy-content',
    'libs/stand-in-sources',
  ],
  'apps/web': [
    'libs/domain',
    'libs/contract',
    'libs/messages',
    'libs/ui',
    'libs/charts',
    'libs/csv',
  ],
  tools: ['libs/local-postgres'],
  'tests/support': ['libs/contract', 'libs/local-postgres'],
};

const oneOf = (folders) => `^(${folders.join('|')})/`;

const projectRules = Object.entries(PROJECTS).map(([project, allowed]) => ({
  name: `${project.replace('/', '-')}-imports`,
  severity: 'error',
  comment: `${project} may import ${allowed.length === 0 ? 'no other project' : allowed.join(', ')}.`,
  from: { path: `^${project}/` },
  to: { path: '^(apps|libs|tests|tools)/', pathNot: oneOf([project, ...allowed]) },
}));

export default {
  forbidden: [
    ...projectRules,
    {
      name: 'no-relative-import-of-another-project',
      severity: 'error',
      comment: 'Another project is imported by its name, so that its exports decide what is open.',
      from: { path: '^(apps|libs|tests)/([^/]+)/' },
      to: {
        path: '^(apps|libs|tests|tools)/',
        pathNot: '^$1/$2/',
        dependencyTypes: ['local'],
      },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'libs/domain knows no framework, does no I/O and imports no package.',
      from: { path: '^libs/domain/src/', pathNot: '\\.spec\\.ts$' },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg', 'unknown'],
      },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      comment: 'platform imports no module and no table; what it needs is handed to it.',
      from: { path: '^apps/api/src/platform/' },
      to: { path: '^apps/api/src/(modules|schema|testing)/' },
    },
    {
      name: 'schema-knows-only-words',
      severity: 'error',
      comment:
        'The description of the tables uses words of the domain and the contract, nothing else of ours.',
      from: { path: '^apps/api/src/schema/' },
      to: {
        path: '^(apps/api/src/|libs/)',
        pathNot: '^(apps/api/src/schema|libs/domain|libs/contract)/',
      },
    },
    {
      name: 'slice-only-through-its-index',
      severity: 'error',
      comment: 'Of another slice only index.ts and, in specs, *.fixture.ts is imported.',
      from: { path: '^apps/api/src/modules/([^/]+)/' },
      to: {
        path: '^apps/api/src/modules/[^/]+/',
        pathNot: [
          '^apps/api/src/modules/$1/',
          '^apps/api/src/modules/[^/]+/(index|[^/]+\\.fixture)\\.ts$',
        ],
      },
    },
    {
      name: 'slice-only-through-its-index-from-outside',
      severity: 'error',
      comment:
        'From outside modules/ only index.ts, *.cli.ts and, in tests, *.fixture.ts of a slice are imported.',
      from: { path: '^(apps/api/src/[^/]+\\.ts|apps/api/src/testing/|tests/)' },
      to: { path: '^apps/api/src/modules/[^/]+/', pathNot: '/(index|[^/]+\\.(cli|fixture))\\.ts$' },
    },
    {
      name: 'database-driver-only-in-platform',
      severity: 'error',
      comment: 'pg is used by platform/database only; a slice asks through Reader and Tx.',
      from: { path: '^apps/api/src/', pathNot: '^apps/api/src/(platform/database|testing)/' },
      to: { path: '(^|/)node_modules/(pg|pg-[^/]+)/' },
    },
    {
      name: 'typeorm-only-in-schema',
      severity: 'error',
      comment: 'Only platform/database and schema import typeorm.',
      from: { path: '^apps/api/src/', pathNot: '^apps/api/src/(platform/database|schema)/' },
      to: { path: '(^|/)node_modules/(typeorm|@nestjs/typeorm)/' },
    },
    {
      name: 'sql-tag-only-in-listed-files',
      severity: 'error',
      comment: 'Queries are built from the entities; what still uses sql`…` is listed.',
      from: {
        path: '^apps/api/src/',
        pathNot: [
          '^apps/api/src/platform/database/',
          ...SQL_TAG_FILES.map((file) => `^${file.replaceAll('.', '\\.')}$`),
        ],
      },
      to: { path: '^apps/api/src/platform/database/sql\\.ts$' },
    },
    {
      name: 'feature-imports-no-other-feature',
      severity: 'error',
      comment: 'What two features of the page share is lifted out of both.',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'feature-imports-no-app',
      severity: 'error',
      comment: 'Routes compose features, never the other way round.',
      from: { path: '^apps/web/src/(features|lib|config)/' },
      to: { path: '^apps/web/src/app/' },
    },
    {
      name: 'lib-imports-no-feature',
      severity: 'error',
      comment: 'lib is what features stand on.',
      from: { path: '^apps/web/src/(lib|config)/' },
      to: { path: '^apps/web/src/features/' },
    },
    {
      name: 'production-imports-no-test-support',
      severity: 'error',
      comment: 'What only tests use stays out of what is shipped.',
      from: {
        path: '^(apps|libs)/',
        pathNot: '(\\.(spec|fixture)\\.tsx?$|/testing/|\\.config\\.mjs$)',
      },
      to: { path: '(^tests/|^apps/(api|web)/src/testing/|\\.fixture\\.tsx?$)' },
    },
    {
      name: 'stand-ins-only-for-demo-and-tests',
      severity: 'error',
      comment: 'What is shipped asks the real sources.',
      from: { path: '^apps/api/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/stand-in-sources/' },
    },
    {
      name: 'no-cycle-of-files',
      severity: 'error',
      comment: 'Files that need each other are one file, or a third one holds what they share.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-cycle-of-folders',
      severity: 'error',
      comment: 'Two folders never import each other.',
      scope: 'folder',
      from: { path: '^(libs|apps/api/src)' },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    // `default` last: our libraries export their TypeScript source.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
