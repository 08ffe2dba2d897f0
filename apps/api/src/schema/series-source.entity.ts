import { type SourceMapping } from '@samhandling/contract';
import {
  SOURCE_INTERVALS,
  SOURCE_PROVIDERS,
  type SourceInterval,
  type SourceProvider,
} from '@samhandling/domain';
import type { Generated } from 'kysely';
import { Check, Entity, ForeignKey, Unique } from 'typeorm';
import { AccountEntity } from './account.entity.ts';
import { ColumnOf, type Json, oneOf } from './column.ts';
import { SeriesEntity } from './series.entity.ts';

@Entity('series_source')
@Check('series_source_interval_check', oneOf('interval', SOURCE_INTERVALS))
@Check('series_source_provider_check', oneOf('provider', SOURCE_PROVIDERS))
@Unique('series_source_series_key', ['seriesId'])
export class SeriesSourceEntity {
  @ColumnOf('uuid', { key: 'series_source_pkey', generated: 'uuid' })
  id!: Generated<string>;

  @ForeignKey(() => SeriesEntity, { name: 'series_source_series_fkey' })
  @ColumnOf('uuid')
  seriesId!: string;

  @ColumnOf('text')
  provider!: SourceProvider;

  @ColumnOf('jsonb')
  mapping!: Json<SourceMapping>;

  @ColumnOf('text')
  unit!: string;

  @ColumnOf('text')
  interval!: SourceInterval;

  @ColumnOf('boolean')
  storesWithoutReview!: boolean;

  @ColumnOf('text')
  credit!: string;

  @ColumnOf('date', { nullable: true })
  nextPublicationOn!: string | null;

  @ColumnOf('timestamptz', { nullable: true })
  fetchedAt!: Date | null;

  @ColumnOf('date', {
    nullable: true,
    comment:
      'All that the provider had on this day is stored here: later runs ask for what changed since.',
  })
  changesSince!: string | null;

  @ForeignKey(() => AccountEntity, { name: 'series_source_created_by_fkey' })
  @ColumnOf('uuid', { nullable: true })
  createdBy!: string | null;

  @ColumnOf('timestamptz', { default: () => 'clock()' })
  createdAt!: Generated<Date>;

  @ColumnOf('integer', { default: 1 })
  version!: Generated<number>;
}
