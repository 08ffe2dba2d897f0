import type { Generated } from 'kysely';
import { Entity, Index, Unique } from 'typeorm';
import { ColumnOf, type Computed, type Json } from './column.ts';

@Entity('strategy')
@Unique('strategy_code_key', ['code'])
@Index('strategy_current_key', ['isCurrent'], { unique: true, where: 'is_current' })
export class StrategyEntity {
  @ColumnOf('uuid', { key: 'strategy_pkey', generated: 'uuid' })
  id!: Generated<string>;

  @ColumnOf('text')
  code!: string;

  @ColumnOf('text')
  title!: string;

  @ColumnOf('text')
  edition!: string;

  @ColumnOf('text')
  decidedBy!: string;

  @ColumnOf('text')
  decidedOn!: string;

  @ColumnOf('boolean', { default: false })
  isCurrent!: Generated<boolean>;

  @ColumnOf('jsonb')
  content!: Json<object>;

  @ColumnOf('text')
  checksum!: string;

  @ColumnOf('timestamptz', { default: () => 'now()' })
  loadedAt!: Generated<Date>;

  @ColumnOf('jsonb', {
    asExpression: `(content #> '{perspectives,items}'::text[])`,
    generatedType: 'STORED',
    nullable: true,
  })
  perspectives!: Computed<unknown | null>;

  @ColumnOf('jsonb', {
    asExpression: `(content #> '{agenda,goals}'::text[])`,
    generatedType: 'STORED',
    nullable: true,
  })
  agendaGoals!: Computed<unknown | null>;

  @ColumnOf('jsonb', {
    asExpression: `(content #> '{smartSpecialisation,focusAreas}'::text[])`,
    generatedType: 'STORED',
    nullable: true,
  })
  specialisations!: Computed<unknown | null>;

  @ColumnOf('text', {
    asExpression: `(content #>> '{region,countyCode}'::text[])`,
    generatedType: 'STORED',
    nullable: true,
  })
  countyCode!: Computed<string | null>;

  @ColumnOf('text', {
    asExpression: `(content #>> '{region,name}'::text[])`,
    generatedType: 'STORED',
    nullable: true,
  })
  regionName!: Computed<string | null>;

  @ColumnOf('text', {
    asExpression: `(content #>> '{region,nationCode}'::text[])`,
    generatedType: 'STORED',
    nullable: true,
  })
  nationCode!: Computed<string | null>;

  @ColumnOf('text', {
    asExpression: `(content #>> '{region,nationName}'::text[])`,
    generatedType: 'STORED',
    nullable: true,
  })
  nationName!: Computed<string | null>;

  @ColumnOf('text', {
    asExpression: `(content #>> '{region,inhabitantsMeasure}'::text[])`,
    generatedType: 'STORED',
    nullable: true,
  })
  inhabitantsMeasure!: Computed<string | null>;

  @ColumnOf('jsonb', {
    asExpression: `(content #> '{region,municipalities}'::text[])`,
    generatedType: 'STORED',
    nullable: true,
  })
  municipalities!: Computed<unknown | null>;

  @ColumnOf('jsonb', {
    asExpression: `(content #> '{region,neighbours}'::text[])`,
    generatedType: 'STORED',
    nullable: true,
  })
  neighbours!: Computed<unknown | null>;
}
