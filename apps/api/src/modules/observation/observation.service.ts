import { Injectable } from '@nestjs/common';
import type {
  ObservationBody,
  ObservationPage,
  ObservationsQuery,
  RecordedObservation,
  RetractionBody,
  SeriesBody,
} from '@samhandling/contract';
import {
  isSame,
  observationProblems,
  periodFormOf,
  revisionToRestore,
  valueDoubts,
  type PeriodValue,
  type Person,
} from '@samhandling/domain';
import { Database } from '../../platform/database/database.ts';
import { mapPage } from '../../platform/database/page.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound, RequestFault } from '../../platform/errors/request-fault.ts';
import { History } from '../../platform/history/history.ts';
import { Clock } from '../../platform/time/clock.ts';
import {
  MeasureAccess,
  SeriesRepository,
  SeriesValuesRepository,
  type StoredSeries,
} from '../series/index.ts';
import { unknownSeries } from './observation.errors.ts';
import { presentRevision } from './observation.presenter.ts';
import { ObservationRepository } from './observation.repository.ts';

/** Saves values entered by hand, and lists the revisions of any value. */
@Injectable()
export class ObservationService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly observations: ObservationRepository,
    private readonly series: SeriesRepository,
    private readonly values: SeriesValuesRepository,
    private readonly access: MeasureAccess,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Every revision, the latest first within its period. */
  async list(measureCode: string, query: ObservationsQuery): Promise<ObservationPage> {
    if (!(await this.series.findMeasure(this.database, measureCode))) throw notFound();
    const page = await this.observations.list(this.database, measureCode, query);
    return mapPage(page, presentRevision);
  }

  /** Writes the next revision of the period; none where nothing differs from what is known. */
  record(measureCode: string, body: ObservationBody, person: Person): Promise<RecordedObservation> {
    return this.unitOfWork.run(async (tx) => {
      const series = await this.findSeries(tx, measureCode, body, person);
      const known = (await this.values.ofSeries(tx, [series.ref.id])).get(series.ref.id) ?? [];
      this.refuseUnsuitable(body, series, known);
      const doubts = valueDoubts(body, body.unit, known);
      const latest = await this.observations.findLatest(tx, series.ref.id, body.period);
      const isRecorded = !latest || !isEqual(latest, body);
      const revision = (latest?.revision ?? 0) + (isRecorded ? 1 : 0);
      if (isRecorded) {
        await this.observations.insert(tx, {
          seriesId: series.ref.id,
          period: body.period,
          value: body.value,
          asWritten: body.value ?? '',
          status: body.status,
          origin: 'hand',
          revision,
          source: body.source,
          method: body.method,
          note: body.note || null,
          doubts,
          reason: body.reason || null,
          isRetracted: false,
          restoredRevision: null,
          accountId: person.accountId,
        });
        await this.history.record(tx, {
          subject: 'series',
          subjectId: series.ref.id,
          event: 'observation.recorded',
          accountId: person.accountId,
          from: latest && valueOf(latest),
          to: { period: body.period, revision, ...valueOf(body) },
          reason: body.reason || null,
        });
      }
      const row = await this.observations.find(tx, series.ref.id, body.period, revision);
      if (!row) throw notFound();
      return { isRecorded, observation: presentRevision(row) };
    });
  }

  /**
   * Takes back the latest value of a period that was entered by hand: the one before it holds again, or
   * there is none any more. What was taken back stays to be read.
   * @throws RequestFault 409 where it is no longer the latest, or a source published it
   */
  retract(measureCode: string, body: RetractionBody, person: Person): Promise<RecordedObservation> {
    return this.unitOfWork.run(async (tx) => {
      const { ref } = await this.findSeries(tx, measureCode, body, person);
      const revisions = await this.observations.allOfPeriod(tx, ref.id, body.period);
      const latest = revisions.at(-1);
      if (latest?.revision !== body.revision) throw new RequestFault('observation.outdated');
      if (latest.origin !== 'hand' || latest.isRetracted) {
        throw new RequestFault('observation.not_by_hand');
      }
      const restoredRevision = revisionToRestore(revisions);
      const restored = revisions.find(({ revision }) => revision === restoredRevision);
      const revision = latest.revision + 1;
      await this.observations.insert(tx, {
        seriesId: ref.id,
        period: body.period,
        value: restored?.value ?? null,
        asWritten: restored?.asWritten ?? '',
        status: restored?.status ?? 'missing',
        origin: restored?.origin ?? 'hand',
        revision,
        source: restored?.source ?? latest.source,
        method: restored?.method ?? latest.method,
        note: restored?.note ?? null,
        doubts: restored?.doubts ?? [],
        reason: body.reason,
        isRetracted: !restored,
        restoredRevision,
        accountId: person.accountId,
      });
      await this.history.record(tx, {
        subject: 'series',
        subjectId: ref.id,
        event: 'observation.retracted',
        accountId: person.accountId,
        from: { period: body.period, ...valueOf({ ...latest, note: latest.note ?? '' }) },
        to: { period: body.period, revision, value: restored?.value ?? null },
        reason: body.reason,
      });
      const row = await this.observations.find(tx, ref.id, body.period, revision);
      if (!row) throw notFound();
      return { isRecorded: true, observation: presentRevision(row) };
    });
  }

  private async findSeries(
    tx: Tx,
    measureCode: string,
    body: SeriesBody,
    person: Person,
  ): Promise<StoredSeries> {
    const series = await this.series.findLockedByKey(tx, measureCode, body);
    this.access.authorize(await this.series.findMeasure(tx, measureCode), person, 'record');
    if (series) return series;
    throw unknownSeries(body, await this.series.ofMeasure(tx, measureCode));
  }

  /** @throws RequestFault 422 with what fits, by field */
  private refuseUnsuitable(
    body: ObservationBody,
    { ref, somePeriod }: StoredSeries,
    known: readonly PeriodValue[],
  ): void {
    const problems = observationProblems(body, {
      unit: ref.unit,
      periodForm: somePeriod === null ? null : periodFormOf(somePeriod),
      known,
      today: this.clock.today(),
    });
    if (problems.length === 0) return;
    throw new RequestFault('observation.unsuitable', {
      errors: problems.map(({ params, ...problem }) => ({
        ...problem,
        ...(params ? { params: { ...params } } : {}),
      })),
    });
  }
}

type StatedFields = Pick<ObservationBody, 'value' | 'status' | 'note' | 'source' | 'method'>;

const isEqual = (a: StatedFields, b: StatedFields): boolean =>
  isSame(a, b) && a.note === b.note && a.source === b.source && a.method === b.method;

const valueOf = ({ value, status, source, method, note }: StatedFields): StatedFields => ({
  value,
  status,
  source,
  method,
  note,
});
