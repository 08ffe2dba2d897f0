import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { StrategyLoader } from '@samhandling/api/testing';
import type { PlatformTest } from './platform/open-test-app.ts';

export type StrategyDocument = Parameters<StrategyLoader['load']>[0];

const FILE = '../../../libs/strategy-content/strategies/rus-norrbotten-2030.json';
const json = readFileSync(fileURLToPath(new URL(FILE, import.meta.url)), 'utf8');

/** The strategy that comes with the product, to be changed at will. */
export const bundledStrategy = (): StrategyDocument => JSON.parse(json) as StrategyDocument;

export const loaderOf = ({ app }: PlatformTest): StrategyLoader => app.get(StrategyLoader);

/** The same strategy as another one: every code, and what refers to it, gets a prefix. */
export function anotherStrategy(prefix: string): StrategyDocument {
  const { region, ...rest } = bundledStrategy();
  const codes = new Set<string>();
  walk(rest, (key, value) => {
    if (key === 'code') codes.add(value);
    return value;
  });
  const rename = (_key: string, value: string) => (codes.has(value) ? `${prefix}-${value}` : value);
  return {
    ...(walk(rest, rename) as typeof rest),
    region: walk(region, rename) as typeof region,
    title: `Strategin ${prefix}`,
  };
}

/** A copy in which every text is what `change` makes of it. */
function walk(value: unknown, change: (key: string, text: string) => string, key = ''): unknown {
  if (typeof value === 'string') return change(key, value);
  if (Array.isArray(value)) return value.map((item) => walk(item, change, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [name, walk(child, change, name)]),
  );
}

/** Every row of what the strategy says, without what a load stamps on it. */
export async function strategyRows({ database }: PlatformTest, code: string): Promise<string> {
  const { rows } = await database.pool.query(
    `select (select json_build_object('title', title, 'checksum', checksum, 'current', is_current)
        from strategy where code = $1) as strategy,
      (select json_agg(a order by id) from priority_area a) as areas,
      (select json_agg(s order by id) from section s) as sections,
      (select json_agg(a order by id) from action a) as actions,
      (select json_agg(g order by id) from effect_goal g) as goals,
      (select json_agg(i order by id) from indicator i) as indicators,
      (select json_agg(m order by id) from measure m) as measures,
      (select json_agg(s order by id) from series s) as series,
      (select count(*) from observation) as observations,
      (select count(*) from target) as targets,
      (select count(*) from history_entry where event = 'strategy.loaded') as history`,
    [code],
  );
  return JSON.stringify(rows[0]);
}
