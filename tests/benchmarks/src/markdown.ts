import { cpus, totalmem } from 'node:os';
import type { Result } from './measuring/result.ts';

const HEAD = `| row | ours ms | floor ms | ratio | p95 ms | kB | held against |
| --- | --- | --- | --- | --- | --- | --- |`;

/** Results as a table for docs/performance.md, with the day and the machine. */
export function asMarkdown(results: readonly Result[]): string {
  const sizes = [...new Set(results.map(({ size }) => size))];
  const day = new Date().toISOString().slice(0, 10);
  const memory = Math.round(totalmem() / 1024 ** 3);
  const machine = `${cpus().length} processors (${cpus()[0]?.model.trim() ?? 'unknown'}), ${memory} GB`;
  return sizes
    .map((size) => {
      const lines = results.filter((result) => result.size === size).map(lineOf);
      return `### ${size}, ${day}, ${machine}\n\n${HEAD}\n${lines.join('\n')}\n`;
    })
    .join('\n');
}

function lineOf({ name, ours, floor, cpuRatio, error, limits }: Result): string {
  const number = (value: number | null | undefined, digits = 1) => value?.toFixed(digits) ?? '';
  const missed = limits.filter(({ isMet }) => !isMet);
  const said = error
    ? `**${error}**`
    : missed.map(({ limit, by }) => `${limit}: **${by}**`).join('; ') || 'met';
  const cells = [
    name,
    number(ours?.cpuMs),
    number(floor?.cpuMs),
    number(cpuRatio, 2),
    ours && ours.rps > 0 ? number(ours.p95, 0) : '',
    number(ours ? ours.bytes / 1000 : null, 0),
    limits.length > 0 || error ? said : '',
  ];
  return `| ${cells.join(' | ')} |`;
}
