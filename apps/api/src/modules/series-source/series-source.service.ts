import { Injectable } from '@nestjs/common';
import type {
  NewSeriesSourceBody,
  SeriesSource,
  SeriesSourceBody,
  SeriesSourcePage,
  SeriesSourcesQuery,
} from '@samhandling/contract';
import type { Person } from '@samhandling/domain';
import { Database, type Reader } from '../../platform/database/database.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound, RequestFault } from '../../platform/errors/request-fault.ts';
import { changedFields, History } from '../../platform/history/history.ts';
import { Clock } from '../../platform/time/clock.ts';
import { SeriesRepository, type StoredSeries } from '../series/index.ts';
import { SeriesSourceAccess } from './series-source.access.ts';
import { refuseOtherPart, refuseOtherUnit } from './series-source.errors.ts';
import { presentSource } from './series-source.presenter.ts';
import {
  SeriesSourceRepository,
  sourceFields,
  type StoredSource,
} from './series-source.repository.ts';

/** Reads and changes the sources of series, with what is stale and what is fetched next. */
@Injectable()
export class SeriesSourceService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly sources: SeriesSourceRepository,
    private readonly access: SeriesSourceAccess,
    private readonly series: SeriesRepository,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** Those that are stale come first. Their number is small: each is judged before it is paged. */
  async list(query: SeriesSourcesQuery, person: Person): Promise<SeriesSourcePage> {
    const { page, limit, isStale: wanted } = query;
    const all = (await this.sources.list(this.database, query))
      .map((row) => presentSource(row, person, this.clock.today()))
      .filter(({ isStale }) => wanted === undefined || isStale === (wanted === 'true'))
      .sort((a, b) => Number(b.isStale) - Number(a.isStale));
    const items = all.slice((page - 1) * limit, page * limit);
    return { items, page, limit, total: all.length, isTotalExact: true };
  }

  async find(id: string, person: Person): Promise<SeriesSource> {
    return presentSource(await this.load(this.database, id), person, this.clock.today());
  }

  add({ seriesId, ...body }: NewSeriesSourceBody, person: Person): Promise<SeriesSource> {
    return this.unitOfWork.run(async (tx) => {
      const series = await this.series.findLocked(tx, seriesId);
      if (!series) throw new RequestFault('series.unknown');
      refuseUnsuitable(body, series);
      const id = await this.sources.insert(tx, seriesId, body, person.accountId);
      await this.history.record(tx, {
        subject: 'series_source',
        subjectId: id,
        event: 'series_source.added',
        accountId: person.accountId,
        to: { seriesId, ...body },
      });
      return presentSource(await this.load(tx, id), person, this.clock.today());
    });
  }

  change(
    id: string,
    version: number,
    body: SeriesSourceBody,
    person: Person,
  ): Promise<SeriesSource> {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.sources.findLocked(tx, id);
      const row = this.access.authorize(found, person, 'update', version);
      const isSameMapping = isEqual(row.mapping, body.mapping);
      if (!isSameMapping && row.hasOpenRun) throw new RequestFault('series_source.in_use');
      const series = await this.series.find(tx, row.series.id);
      if (!series) throw notFound();
      refuseUnsuitable(body, series);
      await this.sources.update(tx, row, body, isSameMapping);
      await this.history.record(tx, {
        subject: 'series_source',
        subjectId: id,
        event: 'series_source.changed',
        accountId: person.accountId,
        ...changedFields<SeriesSourceBody>(sourceFields.pick(row), body),
      });
      return presentSource(await this.load(tx, id), person, this.clock.today());
    });
  }

  async remove(id: string, version: number, person: Person): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const found = await this.sources.findLocked(tx, id);
      const row = this.access.authorize(found, person, 'remove', version);
      await this.sources.remove(tx, id);
      await this.history.record(tx, {
        subject: 'series_source',
        subjectId: id,
        event: 'series_source.removed',
        accountId: person.accountId,
        from: { seriesId: row.series.id, ...sourceFields.pick(row) },
      });
    });
  }

  private async load(reader: Reader, id: string): Promise<StoredSource> {
    const row = await this.sources.find(reader, id);
    if (!row) throw notFound();
    return row;
  }
}

function refuseUnsuitable(body: SeriesSourceBody, series: StoredSeries): void {
  refuseOtherUnit(body.unit, series);
  refuseOtherPart(body.mapping, series);
}

/** Whether both are the same, in whatever order their keys come (the database keeps its own). */
function isEqual(a: object, b: object): boolean {
  const text = (value: object) =>
    JSON.stringify(value, (_key, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
        : part,
    );
  return text(a) === text(b);
}
