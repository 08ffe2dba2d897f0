import { Injectable } from '@nestjs/common';
import { observedEffectBodySchema, type StatusReportBody } from '@samhandling/contract';
import type {
  CalendarDate,
  InitiativeFacts,
  MeasuredIndicator,
  StatusReportFacts,
} from '@samhandling/domain';
import { type Expression, sql } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import type { Reader } from '../../platform/database/database.ts';
import { shaped, type RowOf } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { actorRef, breakdownsOf, db, fieldsOf, type Of, rowListOf } from '../../schema/index.ts';
import { statedContributionsOf, type KeptContribution } from '../contribution/index.ts';
import { correctionOf, statusReportFields, storedReports } from './status-report-fragments.ts';

/** The fields of an initiative that its reports need. */
export type ReportedInitiative = RowOf<typeof initiativeById>['initiative'];

/** What the report showed beside its text when it was filed, so that it reads the same later. */
export type Snapshot = {
  readonly initiative: { readonly title: string; readonly owner: string };
  readonly contributions: readonly KeptContribution[];
};

/** A report with its initiative, before anybody's abilities are known. */
export type ReportRow = RowOf<typeof reportById>;

type Measure = MeasuredIndicator['measures'][number];
type Fields = Omit<StatusReportBody, 'observedEffects'>;

const reportedInitiative = (eb: Of<'initiative' | 'actor'>) =>
  jsonBuildObject({
    id: eb.ref('initiative.id'),
    title: eb.ref('initiative.title'),
    owner: actorRef(eb),
    publicationState: eb.ref('initiative.publication_state'),
    workStatus: eb.ref('initiative.work_status'),
    contributions: statedContributionsOf(eb),
  });

const reportById = shaped<{ id: string }>()(({ id }) =>
  storedReports()
    .innerJoin('initiative', 'initiative.id', 'status_report.initiative_id')
    .innerJoin('actor', 'actor.id', 'initiative.owner_actor_id')
    .select((eb) => [
      eb.ref('status_report.snapshot').$castTo<Snapshot | null>().as('snapshot'),
      reportedInitiative(eb).as('initiative'),
    ])
    .where('status_report.id', '=', id),
);

const initiativeById = shaped<{ id: string }>()(({ id }) =>
  db
    .selectFrom('initiative')
    .innerJoin('actor', 'actor.id', 'initiative.owner_actor_id')
    .select((eb) => reportedInitiative(eb).as('initiative'))
    .where('initiative.id', '=', id),
);

const factsById = shaped<{ id: string }>()(({ id }) =>
  db
    .selectFrom('status_report')
    .innerJoin('initiative', 'initiative.id', 'status_report.initiative_id')
    .select([
      'initiative.owner_actor_id as ownerActorId',
      'initiative.publication_state as publicationState',
      'status_report.state',
    ])
    .select((eb) => eb(correctionOf(eb), 'is not', null).$castTo<boolean>().as('isSuperseded'))
    .where('status_report.id', '=', id),
);

const initiativeFactsById = shaped<{ id: string }>()(({ id }) =>
  db
    .selectFrom('initiative')
    .select(['owner_actor_id as ownerActorId', 'publication_state as publicationState'])
    .where('id', '=', id),
);

const lockedInitiative = shaped<{ id: string }>()(({ id }) =>
  db.selectFrom('initiative').select('id').where('id', '=', id).forNoKeyUpdate(),
);

const lockedInitiativeOfReport = shaped<{ reportId: string }>()(({ reportId }) =>
  db
    .selectFrom('initiative')
    .select('initiative.id')
    .where('initiative.id', '=', (eb) =>
      eb
        .selectFrom('status_report')
        .select('status_report.initiative_id')
        .where('status_report.id', '=', reportId),
    )
    .forNoKeyUpdate(),
);

const lastPeriodEnd = shaped<{ initiativeId: string }>()(({ initiativeId }) =>
  db
    .selectFrom('status_report')
    .select((eb) => eb.fn.max('period_to').as('last'))
    .where('initiative_id', '=', initiativeId)
    .where('state', '=', 'filed'),
);

/** What is kept of a new report beside what its owner writes. */
type ReportToBegin = {
  readonly initiativeId: string;
  readonly supersedesId: string | null;
  readonly correctionReason: string | null;
  readonly accountId: string;
};

const inserted = shaped<Fields & ReportToBegin>()(
  ({ initiativeId, supersedesId, correctionReason, accountId, ...fields }) =>
    db
      .insertInto('status_report')
      .values({
        ...statusReportFields.toRow(fields),
        initiative_id: initiativeId,
        state: 'draft',
        supersedes_id: supersedesId,
        correction_reason: correctionReason,
        created_by: accountId,
      })
      .returning('id'),
);

type Version = { readonly id: string; readonly version: number };

const updated = shaped<Fields & Version>()(({ id, version, ...fields }) =>
  db
    .updateTable('status_report')
    .set({
      ...statusReportFields.toRow(fields),
      updated_at: sql`clock()`,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'draft'),
);

const effectFields = fieldsOf('observed_effect', observedEffectBodySchema, [
  'id',
  'report_id',
  'position',
]);

const effects = rowListOf('observed_effect', [...effectFields.names, 'report_id', 'position']);

const effectsInserted = shaped<{ rows: string }>()(({ rows }) => effects.insert(rows));

const effectsDeleted = shaped<{ reportId: string }>()(({ reportId }) =>
  db.deleteFrom('observed_effect').where('report_id', '=', reportId),
);

const discarded = shaped<{ id: string }>()(({ id }) =>
  db.deleteFrom('status_report').where('id', '=', id).where('state', '=', 'draft'),
);

const filed = shaped<Version & { snapshot: string }>()(({ id, version, snapshot }) =>
  db
    .updateTable('status_report')
    .set({
      state: 'filed',
      filed_at: sql`clock()`,
      snapshot,
      updated_at: sql`clock()`,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'draft'),
);

type CarriedOver = Pick<ReportRow, 'workStatus' | 'supersedesId'> & {
  readonly initiativeId: string;
  readonly today: CalendarDate;
};

const carriedOver = shaped<CarriedOver>()(({ initiativeId, workStatus, supersedesId, today }) =>
  db
    .updateTable('initiative')
    .set((eb) => ({
      work_status: eb
        .case()
        .when(eb.exists(laterReports(eb, supersedesId)))
        .then(eb.ref('initiative.work_status'))
        .else(workStatus)
        .end(),
      last_report_on: sql`case when ${supersedesId}::uuid is null then ${today}::date
        else ${eb.ref('initiative.last_report_on')} end`,
      updated_at: sql`clock()`,
      version: sql`version + 1`,
    }))
    .where('initiative.id', '=', initiativeId),
);

/** Reports that are no corrections and were filed after the corrected one. */
const laterReports = (eb: Of<'initiative'>, correctedId: Expression<string | null>) =>
  eb
    .selectFrom('status_report as later')
    .innerJoin('status_report as corrected', (join) => join.on('corrected.id', '=', correctedId))
    .whereRef('later.initiative_id', '=', 'initiative.id')
    .where('later.state', '=', 'filed')
    .where('later.supersedes_id', 'is', null)
    .whereRef('later.filed_at', '>', 'corrected.filed_at');

const measures = shaped<{ initiativeId: string }>()(({ initiativeId }) =>
  db
    .selectFrom('contribution')
    .select((eb) => [
      'contribution.id',
      eb
        .selectFrom('measure')
        .select((measure) =>
          jsonBuildObject({
            code: measure.ref('measure.code'),
            unit: measure.ref('measure.unit'),
            breakdowns: breakdownsOf(measure),
          }).as('measure'),
        )
        .whereRef('measure.id', '=', 'contribution.measure_id')
        .as('measure'),
    ])
    .where('contribution.initiative_id', '=', initiativeId),
);

/** Writes status reports. The tables themselves refuse to change a filed one. */
@Injectable()
export class StatusReportRepository {
  find(reader: Reader, id: string): Promise<ReportRow | undefined> {
    return reader.row(reportById({ id }));
  }

  /** What decides about the report. */
  findFacts(reader: Reader, id: string): Promise<StatusReportFacts | undefined> {
    return reader.row(factsById({ id }));
  }

  /** What decides whether a report is begun about the initiative. */
  findInitiativeFacts(reader: Reader, id: string): Promise<InitiativeFacts | undefined> {
    return reader.row(initiativeFactsById({ id }));
  }

  /** Locks the report's initiative first, so that filing, correcting and archiving wait for each other. */
  async findForChange(tx: Tx, id: string): Promise<ReportRow | undefined> {
    await tx.run(lockedInitiativeOfReport({ reportId: id }));
    return this.find(tx, id);
  }

  async findInitiativeForChange(tx: Tx, id: string): Promise<ReportedInitiative | undefined> {
    await tx.run(lockedInitiative({ id }));
    const row = await tx.row(initiativeById({ id }));
    return row?.initiative;
  }

  /** The last day that a filed report covers. */
  async findLastPeriodEnd(reader: Reader, initiativeId: string): Promise<CalendarDate | null> {
    const { last } = await reader.onlyRow(lastPeriodEnd({ initiativeId }));
    return last;
  }

  async insert(
    tx: Tx,
    { observedEffects, ...fields }: StatusReportBody,
    about: ReportToBegin,
  ): Promise<string> {
    const { id } = await tx.onlyRow(inserted({ ...fields, ...about }));
    await this.insertEffects(tx, id, observedEffects);
    return id;
  }

  async update(
    tx: Tx,
    { id, version }: Version,
    { observedEffects, ...fields }: StatusReportBody,
  ): Promise<void> {
    await tx.runVersioned(updated({ ...fields, id, version }));
    await tx.run(effectsDeleted({ reportId: id }));
    await this.insertEffects(tx, id, observedEffects);
  }

  private async insertEffects(
    tx: Tx,
    reportId: string,
    observedEffects: StatusReportBody['observedEffects'],
  ): Promise<void> {
    if (observedEffects.length === 0) return;
    const rows = observedEffects.map((effect, index) => ({
      ...effectFields.toRow(effect),
      report_id: reportId,
      position: index + 1,
    }));
    await tx.run(effectsInserted({ rows: effects.toJson(rows) }));
  }

  discard(tx: Tx, { id }: ReportRow): Promise<void> {
    return tx.runVersioned(discarded({ id }));
  }

  file(tx: Tx, { id, version }: ReportRow, snapshot: Snapshot): Promise<void> {
    return tx.runVersioned(filed({ id, version, snapshot: JSON.stringify(snapshot) }));
  }

  /**
   * Gives the initiative the report's work status and the day of its latest report. A correction does
   * not change that day, and a correction of an older report does not change the status either.
   */
  async carryOver(tx: Tx, report: ReportRow, today: CalendarDate): Promise<void> {
    const { workStatus, supersedesId, initiative } = report;
    await tx.run(carriedOver({ initiativeId: initiative.id, workStatus, supersedesId, today }));
  }

  /** The measure of each of the initiative's contributions; null where one names no measure. */
  async findMeasures(
    reader: Reader,
    initiativeId: string,
  ): Promise<ReadonlyMap<string, Measure | null>> {
    const rows = await reader.rows(measures({ initiativeId }));
    return new Map(rows.map(({ id, measure }) => [id, measure]));
  }
}
