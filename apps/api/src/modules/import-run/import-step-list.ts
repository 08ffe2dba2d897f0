import type { ImportFault } from '@samhandling/domain';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import { shaped } from '../../platform/database/statement.ts';
import { db, type Of, rowCount, textOf } from '../../schema/index.ts';

const faultOf = (eb: Of<'import_step'>) =>
  eb
    .case()
    .when('import_step.fault_code', 'is not', null)
    .then(
      jsonBuildObject({
        code: eb.ref('import_step.fault_code').$castTo<ImportFault>(),
        params: eb.ref('import_step.fault_params').$notNull(),
      }),
    )
    .end();

/** The steps of a run as its page shows them. */
export const importStepsOfRun = shaped<{ id: string }>()(({ id }) =>
  db
    .selectFrom('import_step')
    .select([
      'import_step.position',
      'import_step.provider',
      'import_step.state',
      'import_step.requests',
    ])
    .select((eb) => [
      textOf(eb.ref('import_step.request'), 'asked').as('asked'),
      eb
        .selectFrom('import_step_source')
        .select(rowCount.as('count'))
        .whereRef('import_step_source.step_id', '=', 'import_step.id')
        .$asScalar()
        .$notNull()
        .as('series'),
      eb
        .selectFrom('import_value')
        .select(rowCount.as('count'))
        .whereRef('import_value.step_id', '=', 'import_step.id')
        .$asScalar()
        .$notNull()
        .as('values'),
      faultOf(eb).as('fault'),
    ])
    .where('import_step.run_id', '=', id)
    .orderBy('import_step.position'),
);
