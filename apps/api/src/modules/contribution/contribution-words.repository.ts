import { Injectable } from '@nestjs/common';
import type { ContributionBody } from '@samhandling/contract';
import type { ContributionReviewState } from '@samhandling/domain';
import { type Expression, sql } from 'kysely';
import { shaped } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { anyId, db, rowListOf } from '../../schema/index.ts';
import { contributionFields } from './contribution-fragments.ts';

/** A contribution as its owner writes it, with the ids of what it names. */
export type ResolvedContribution = ContributionBody & {
  readonly effectGoalId: string;
  readonly indicatorId: string | null;
  readonly measureId: string | null;
};

const contributions = rowListOf('contribution', [
  ...contributionFields.names,
  'id',
  'initiative_id',
  'effect_goal_id',
  'indicator_id',
  'measure_id',
  'position',
]);

type ToSave = { readonly initiativeId: string; readonly rows: string };

const saved = shaped<ToSave>()(({ initiativeId, rows }) =>
  contributions.save(rows, ['id'], {}, (kept) =>
    kept.where('contribution.initiative_id', '=', initiativeId),
  ),
);

type ToRemove = { readonly initiativeId: string; readonly ids: readonly string[] };

const removed = shaped<ToRemove>()(({ initiativeId, ids }) =>
  db
    .deleteFrom('contribution')
    .where('initiative_id', '=', initiativeId)
    .where('id', '=', anyId(ids)),
);

/** Observed effects of these contributions in reports that are drafts. */
const draftedEffectsRemoved = shaped<ToRemove>()(({ initiativeId, ids }) =>
  db
    .deleteFrom('observed_effect')
    .where('contribution_id', '=', anyId(ids))
    .where('report_id', 'in', (eb) =>
      eb
        .selectFrom('status_report')
        .select('status_report.id')
        .where('status_report.initiative_id', '=', initiativeId)
        .where('status_report.state', '=', 'draft'),
    ),
);

type ToRevise = {
  readonly id: string;
  readonly version: number;
  readonly to: ContributionReviewState | undefined;
};

const revised = shaped<ToRevise>()(({ id, version, to }) =>
  db
    .updateTable('contribution')
    .set({ version: sql`version + 1` })
    .$if(to !== undefined, (update) =>
      update.set((eb) => ({
        review_state: to as Expression<ContributionReviewState>,
        question: sql`case when ${to} = 'open' then null else ${eb.ref('contribution.question')} end`,
        review_changed_at: sql`clock()`,
      })),
    )
    .where('id', '=', id)
    .where('version', '=', version),
);

/** Writes the contributions of an initiative. */
@Injectable()
export class ContributionWordsRepository {
  /**
   * Contributions keep their rows, since reports point at them and reviews are about them. Says
   * whether all could be saved: an id may be another initiative's.
   */
  async save(
    tx: Tx,
    initiativeId: string,
    bodies: readonly ResolvedContribution[],
  ): Promise<boolean> {
    if (bodies.length === 0) return true;
    const rows = bodies.map(({ effectGoalId, indicatorId, measureId, id, ...body }, index) => ({
      ...contributionFields.toRow(body),
      expected: body.expected,
      id,
      initiative_id: initiativeId,
      effect_goal_id: effectGoalId,
      indicator_id: indicatorId,
      measure_id: measureId,
      position: index + 1,
    }));
    const count = await tx.run(saved({ initiativeId, rows: contributions.toJson(rows) }));
    return count === bodies.length;
  }

  /** Deletes the contributions and what draft reports say of them. */
  async remove(tx: Tx, initiativeId: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await tx.run(draftedEffectsRemoved({ initiativeId, ids }));
    await tx.run(removed({ initiativeId, ids }));
  }

  /** The change is a new version, and its review goes where a change leads it; the question stays with an answer. */
  revise(
    tx: Tx,
    { id, version }: { readonly id: string; readonly version: number },
    to: ContributionReviewState | null,
  ): Promise<void> {
    return tx.runVersioned(revised({ id, version, to: to ?? undefined }));
  }
}
