import { Injectable } from '@nestjs/common';
import type { Contribution, ContributionOfInitiative } from '@samhandling/contract';
import type { Reader } from '../../platform/database/database.ts';
import { sql, type Sql } from '../../platform/database/sql.ts';
import {
  actorRef,
  contributesTo,
  contributionsOfInitiative,
  isPublished,
  isReportInForce,
} from '../initiative/index.ts';

type StoredRow = Pick<ContributionOfInitiative, 'initiative' | 'actor'> & {
  contributions: Contribution[];
};

/** Whether something was seen of a `contribution`, by a report in force. */
export const isObserved: Sql = sql`exists (
  select from observed_effect effect join status_report report on report.id = effect.report_id
  where effect.contribution_id = contribution.id and ${isReportInForce})`;

/** What published initiatives say they change. */
@Injectable()
export class ContributionRepository {
  /** Contributions to the effect goal, whatever its indicator, by the initiative's title. */
  async ofEffectGoal(reader: Reader, code: string): Promise<ContributionOfInitiative[]> {
    const rows = await reader.query<StoredRow>(sql`
      select json_build_object('id', initiative.id, 'title', initiative.title) as initiative,
        ${actorRef(sql`owner`)} as actor, ${contributionsOfInitiative} as contributions
      from initiative join actor owner on owner.id = initiative.owner_actor_id
      where ${isPublished} and ${contributesTo(sql`goal.code = ${code}`)}
      order by initiative.title collate "sv-SE-x-icu", initiative.id`);
    return rows.flatMap(({ initiative, actor, contributions }) =>
      contributions
        .filter(({ effectGoal }) => effectGoal.code === code)
        .map((contribution) => ({ ...contribution, initiative, actor })),
    );
  }
}
