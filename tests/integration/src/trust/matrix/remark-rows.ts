import { randomUUID } from 'node:crypto';
import { plain, type Row, type World } from './world.ts';

/** What somebody said of the website; where it is handled, by a member of the actor. */
export async function makeRemark(
  { pool, marks, members }: World,
  relation: string,
  state: string,
): Promise<Row> {
  const id = randomUUID();
  const isHandled = state === 'handled';
  await pool.query(
    `insert into remark (id, text, page_address, email, handled_at, handled_by)
    values ($1, $2, $3, $4, case when $5::boolean then now() end, $6)`,
    [
      id,
      marks.make(relation, 'words'),
      `/${marks.make(relation, 'words')}`,
      `${marks.make(relation, 'words')}@example.org`,
      isHandled,
      isHandled ? members[0]?.accountId : null,
    ],
  );
  return { ...plain, id };
}
