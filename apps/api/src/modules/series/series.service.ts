import { Injectable } from '@nestjs/common';
import type {
  KeptSeriesBreak,
  SeriesBody,
  SeriesBreakBody,
  SeriesPage,
  SeriesQuery,
  SeriesRow,
} from '@samhandling/contract';
import {
  PERIOD_EXAMPLES,
  periodFormOf,
  unitsThatFit,
  type Caller,
  type Person,
} from '@samhandling/domain';
import { Database } from '../../platform/database/database.ts';
import { mapPage } from '../../platform/database/page.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/errors/request-fault.ts';
import { History } from '../../platform/history/history.ts';
import { SeriesBreakRepository } from './series-break.repository.ts';
import { MeasureAccess, SeriesBreakAccess } from './series.access.ts';
import { unfitting } from './series.errors.ts';
import { presentBreak, presentSeries } from './series.presenter.ts';
import { SeriesRepository, type StoredMeasure } from './series.repository.ts';

/** Adds series to measures, and marks breaks in them. */
@Injectable()
export class SeriesService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly series: SeriesRepository,
    private readonly breaks: SeriesBreakRepository,
    private readonly access: MeasureAccess,
    private readonly breakAccess: SeriesBreakAccess,
    private readonly history: History,
  ) {}

  async list(query: SeriesQuery, person: Caller): Promise<SeriesPage> {
    const page = await this.series.list(this.database, query);
    return mapPage(page, (row) => presentSeries(row, person));
  }

  /** A unit of the same thing as the measure's may be chosen: nothing is converted between them. */
  add(measureCode: string, body: SeriesBody, person: Person): Promise<SeriesRow> {
    return this.unitOfWork.run(async (tx) => {
      const measure = await this.authorize(tx, measureCode, person, 'add');
      const units = unitsThatFit(measure.unit);
      if (!units.includes(body.unit)) {
        throw unfitting('series.unit_differs', '/unit', units.join(', '));
      }
      if (!(await this.series.isPlace(tx, measureCode, body.placeCode))) {
        const places = [...new Set((await this.series.places(tx)).map(({ code }) => code))].sort();
        throw unfitting('series.place_unknown', '/placeCode', places.join(', '));
      }
      const id = await this.series.insert(tx, measure.id, body);
      await this.history.record(tx, {
        subject: 'series',
        subjectId: id,
        event: 'series.added',
        accountId: person.accountId,
        to: { measureCode, ...body },
      });
      const stored = await this.series.find(tx, id);
      if (!stored) throw notFound();
      return presentSeries(
        { ...stored, measureUnit: measure.unit, latest: null, source: null },
        person,
      );
    });
  }

  async listBreaks(measureCode: string, person: Caller): Promise<{ items: KeptSeriesBreak[] }> {
    if (!(await this.series.findMeasure(this.database, measureCode))) throw notFound();
    const rows = await this.breaks.ofMeasure(this.database, measureCode);
    return { items: rows.map((row) => presentBreak(row, person)) };
  }

  keepBreak(measureCode: string, body: SeriesBreakBody, person: Person): Promise<KeptSeriesBreak> {
    return this.unitOfWork.run(async (tx) => {
      const measure = await this.authorize(tx, measureCode, person, 'keepBreaks');
      refuseOtherForm(body.period, measure);
      const id = await this.breaks.save(tx, measure.id, body, person.accountId);
      await this.history.record(tx, {
        subject: 'measure',
        subjectId: measureCode,
        event: 'series_break.kept',
        accountId: person.accountId,
        to: body,
      });
      const row = await this.breaks.find(tx, id);
      if (!row) throw notFound();
      return presentBreak(row, person);
    });
  }

  async removeBreak(id: string, person: Person): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const found = await this.breaks.find(tx, id);
      const row = this.breakAccess.authorize(found, person, 'keepBreaks');
      await this.breaks.remove(tx, id);
      await this.history.record(tx, {
        subject: 'measure',
        subjectId: row.measureCode,
        event: 'series_break.removed',
        accountId: person.accountId,
        from: { period: row.period, note: row.note },
      });
    });
  }

  private async authorize(
    tx: Tx,
    code: string,
    person: Person,
    act: 'add' | 'keepBreaks',
  ): Promise<StoredMeasure> {
    return this.access.authorize(await this.series.findMeasure(tx, code), person, act);
  }
}

/** A break is written as the periods that the measure has; where it has none, as any period. */
function refuseOtherForm(period: string, { somePeriod }: StoredMeasure): void {
  const form = periodFormOf(period);
  const expected = somePeriod === null ? form : periodFormOf(somePeriod);
  if (form !== null && form === expected) return;
  const fits = expected ? PERIOD_EXAMPLES[expected] : Object.values(PERIOD_EXAMPLES).join(', ');
  throw unfitting('series_break.period_differs', '/period', fits);
}
