import { randomUUID } from 'node:crypto';
import { plain, type Row, type World } from './world.ts';

export async function makeAccount(
  { pool, marks }: World,
  relation: string,
  field = 'words',
  email = `${marks.make(relation, field)}@example.org`,
): Promise<Row> {
  const id = randomUUID();
  await pool.query(`insert into account (id, email, name) values ($1, $2, $3)`, [
    id,
    email,
    marks.make(relation, field),
  ]);
  return { ...plain, id };
}
