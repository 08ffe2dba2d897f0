import type { Bench } from '../prepare.ts';
import type { PageRow } from '../rows/pages.ts';
import type { Answer, Client } from '../server/client.ts';
import type { Side } from '../server/sides.ts';
import { comparedSubjects, DONE, expecting, type Changes } from './compared.ts';
import { pageLimits } from './limits.ts';
import type { Subject, Thoroughness } from './measure.ts';
import type { Result } from './result.ts';

/** A page after a change, beside the answers that it is made of, from the same server; and the page again. */
export async function measurePage(
  bench: Bench,
  row: PageRow,
  how: Thoroughness,
  changes: Changes,
): Promise<Result[]> {
  const { ours } = bench;
  const sendTo = ({ subjects }: Side) =>
    expecting({ path: row.path(subjects), headers: { accept: 'text/html' } }, ...DONE);
  const before = changes.get(ours);
  const page = (side: Side): Subject => ({ side, send: sendTo(side), before, isLoaded: false });
  const answers = row.answers(ours.subjects).map((path) => expecting({ path }, ...DONE));
  const first = [page(ours)];
  if (!bench.isFloor) first.push({ ...page(bench.beside), before: changes.get(bench.beside) });
  else if (answers.length > 0) {
    first.push({ ...page(ours), send: (client: Client) => all(answers, client) });
  }
  const again = bench.isFloor ? [ours] : [ours, bench.beside];
  return [
    await comparedSubjects(bench, `${row.name}, first time`, how, first, (both) =>
      pageLimits(both, 'first after a change'),
    ),
    await comparedSubjects(
      bench,
      `${row.name}, the same again`,
      how,
      again.map((side) => ({ side, send: sendTo(side), isLoaded: true })),
      (both) => pageLimits(both, 'the same again'),
    ),
  ];
}

const EMPTY: Answer = { status: 200, headers: {}, body: Buffer.alloc(0) };

async function all(
  answers: readonly ((client: Client) => Promise<Answer>)[],
  client: Client,
): Promise<Answer> {
  let last = EMPTY;
  for (const answer of answers) last = await answer(client);
  return last;
}
