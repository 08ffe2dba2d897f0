import type { QueryRunner } from 'typeorm';

/** The trigger's name is also how the grants find the tables that may only grow. */
export const APPEND_ONLY_TRIGGER = 'append_only';

/** Makes a table that may only grow: nobody changes or removes a row, its owner neither. */
export async function makeAppendOnly(runner: QueryRunner, table: string): Promise<void> {
  await runner.query(`
    create trigger ${APPEND_ONLY_TRIGGER} before update or delete on ${table}
      for each row execute function refuse_rewrite();
    create trigger ${APPEND_ONLY_TRIGGER}_truncate before truncate on ${table}
      for each statement execute function refuse_rewrite();`);
}
