/** A word with several meanings, which is written out in code: `effectGoal`, never `goal`. */
export type QualifiedWord = {
  readonly word: string;
  /** The names that it is a part of, with what each means. */
  readonly compounds: Readonly<Record<string, string>>;
  /** Folders below which it may not be used at all, because another word has that meaning there. */
  readonly notIn?: readonly string[];
};

/**
 * Words that would mean several things if they stood alone. Fields of the API keep the names that they
 * have in version 1.
 */
export const QUALIFIED_WORDS: readonly QualifiedWord[] = [
  {
    word: 'goal',
    compounds: {
      effectGoal: 'what the strategy wants to reach in a priority area',
      overallGoal: 'what the whole strategy is for',
      agendaGoal: 'one of the 17 goals of Agenda 2030',
    },
  },
  {
    word: 'evidence',
    compounds: {
      evidenceFile: 'a file that a contribution builds on',
      evidenceUrl: 'a link to what a contribution builds on',
      evidenceMediaType: 'what kind of file it is',
    },
  },
  {
    word: 'gap',
    compounds: {
      targetGap: 'what remains to a target',
      coverageGap: 'what is missing for an action',
    },
  },
  {
    word: 'step',
    compounds: {
      formStep: 'a page of the form of an initiative',
      importStep: 'one question to a source in an import',
      assessmentStep: 'one line of how a target was judged',
      invitationStep: 'what the invited person does next',
      progressStep: 'one of the steps shown at the top of a form',
      tickStep: 'the distance between two marks of an axis',
    },
  },
  {
    word: 'claim',
    compounds: { claim: 'an ownership that an actor has asked for' },
    notIn: [
      'apps/api/src/modules/contribution',
      'apps/api/src/modules/indicator',
      'apps/web/src/features/contribution',
      'apps/web/src/features/indicator',
      'libs/charts',
      'libs/domain/src/contribution',
      'libs/domain/src/indicator',
    ],
  },
];

/** A word that stands for no concept of the glossary, but is used by a protocol, a library or a source. */
export type TechnicalWord = {
  readonly word: string;
  readonly means: string;
  /** The folders and files that may use it; without them all may. */
  readonly onlyIn?: readonly string[];
};

/** Words that the glossary forbids for its concepts and that the code needs for something else. */
export const TECHNICAL_WORDS: readonly TechnicalWord[] = [
  { word: 'request', means: 'an HTTP request, or an actor that asks to take part' },
  { word: 'event', means: 'a line of the history, or an event of the browser' },
  { word: 'document', means: 'a strategy, search or OpenAPI document, or the page in a browser' },
  { word: 'update', means: 'to change a row, as in SQL' },
  {
    word: 'effect',
    means: 'what work changes: expected, stated or observed; or an effect of React',
  },
  { word: 'result', means: 'what a query, a command or a search gives' },
  {
    word: 'plan',
    means: 'what an import, a schedule or a form does next, or how PostgreSQL runs a query',
    onlyIn: [
      'apps/api/src/modules/import-run',
      'apps/api/src/platform/jobs',
      'apps/web/src/lib/forms',
      'tests',
    ],
  },
  {
    word: 'category',
    means: 'a dimension of JSON-stat, or a category that a source has',
    onlyIn: ['apps/api/src/modules/import-run', 'libs/stand-in-sources', 'tests'],
  },
  {
    word: 'kpi',
    means: 'what Kolada calls its series',
  },
  {
    word: 'task',
    means: 'a task of Nx or of the operating system',
    onlyIn: ['tools', 'tests'],
  },
  {
    word: 'user',
    means: 'a user of the operating system or of PostgreSQL, or the person a test plays',
    onlyIn: [
      'apps/api/src/platform/database',
      'apps/web',
      'libs/charts',
      'libs/local-postgres',
      'libs/ui',
      'tests',
      'tools',
    ],
  },
  {
    word: 'project',
    means: 'a project of Nx or of Playwright, or a workspace of npm',
    onlyIn: ['.dependency-cruiser.mjs', 'jest.preset.mjs', 'tests', 'tools'],
  },
];

/** The words of {@link QUALIFIED_WORDS} as the README shows them; a test compares the two. */
export function renderQualifiedWords(): string {
  const rows = QUALIFIED_WORDS.map(
    ({ word, compounds }) =>
      `| ${word} | ${Object.entries(compounds)
        .map(([compound, what]) => `\`${compound}\`: ${what}`)
        .join('; ')} |`,
  );
  return ['| word | is written |', '| --- | --- |', ...rows].join('\n');
}
