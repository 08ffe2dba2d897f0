/** A node of a plan, as PostgreSQL writes it in JSON. */
export type PlanNode = Readonly<{
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Actual Total Time'?: number;
  'Subplan Name'?: string;
  Plans?: readonly PlanNode[];
}>;

/** A statement as it was run, with its plan. */
export type ExplainedStatement = Readonly<{ text: string; ms: number; plan: PlanNode }>;

type Entry = Readonly<{ 'Query Text': string; Plan: PlanNode }>;

const ENTRY = /duration: ([\d.]+) ms {2}plan:\n((?:\t.*\n?)+)/g;

/** Reads what auto_explain has written into the log of a server. */
export function statementsIn(log: string): ExplainedStatement[] {
  return [...log.matchAll(ENTRY)].map(([, ms = '0', json = '{}']) => {
    const { 'Query Text': text, Plan: plan } = JSON.parse(json.replaceAll('\n\t', '\n')) as Entry;
    return { text, ms: Number(ms), plan };
  });
}

/** The slowest run of each statement, the slowest first. */
export function heaviest(
  statements: readonly ExplainedStatement[],
  most: number,
): ExplainedStatement[] {
  const slowest = new Map<string, ExplainedStatement>();
  for (const statement of statements) {
    const known = slowest.get(statement.text);
    if (!known || statement.ms > known.ms) slowest.set(statement.text, statement);
  }
  return [...slowest.values()].sort((one, other) => other.ms - one.ms).slice(0, most);
}

/** Tables that a plan reads from end to end. */
export function scannedTables(node: PlanNode): string[] {
  const own = node['Node Type'] === 'Seq Scan' ? [node['Relation Name'] ?? ''] : [];
  return [...own, ...(node.Plans ?? []).flatMap(scannedTables)];
}

const timeOf = (node: PlanNode): number =>
  (node['Actual Total Time'] ?? 0) * (node['Actual Loops'] ?? 1);

/**
 * A plan as lines of text: what each step does, its rows, how often it ran, and how long all of that took.
 * Steps that took less than so many milliseconds are left out, with what is below them.
 */
export function planInWords(node: PlanNode, least = 0, depth = 0): string[] {
  const loops = node['Actual Loops'] ?? 1;
  const rows = Math.round(node['Actual Rows'] ?? 0);
  const name = [node['Node Type'], node['Relation Name'], node['Index Name']].filter(Boolean);
  const line = `${'  '.repeat(depth)}${name.join(' ')}  (${rows} rows × ${loops}, ${timeOf(node).toFixed(1)} ms)`;
  const inside = (node.Plans ?? []).filter((below) => timeOf(below) >= least);
  return [line, ...inside.flatMap((below) => planInWords(below, least, depth + 1))];
}
