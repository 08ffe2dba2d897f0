import { Injectable } from '@nestjs/common';
import type {
  AspectKind,
  ContributionKind,
  ContributionReviewState,
  Sex,
  SizesBySex,
  WorkStatus,
} from '@samhandling/domain';
import { type Expression, sql } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { shaped } from '../../platform/database/statement.ts';
import { db, isForAspect, isPublished, isReportInForce, swedishDay } from '../../schema/index.ts';

/** Contributions of published work for the aspect that nobody questions; cancelled work changes nothing. */
const contributionsFor = (kind: AspectKind, code: Expression<string>) =>
  db
    .selectFrom('contribution')
    .innerJoin('initiative', 'initiative.id', 'contribution.initiative_id')
    .where(isPublished)
    .where((eb) => isForAspect(eb, kind, code))
    .where('initiative.work_status', '<>', sql.lit<WorkStatus>('cancelled'))
    .where('contribution.review_state', '<>', sql.lit<ContributionReviewState>('questioned'));

/** What each contribution is expected to change: a row for each part of the population. */
const expected = (kind: AspectKind, code: Expression<string>) =>
  contributionsFor(kind, code)
    .innerJoinLateral(
      (eb) =>
        sql<{ sex: Sex | null; birth: string | null; value: string }>`jsonb_to_recordset(${eb.ref(
          'contribution.expected',
        )}) `.as<'part'>(sql`part(sex text, birth text, value numeric)`),
      (join) => join.onTrue(),
    )
    .select((eb) => [
      sql<ContributionKind>`${sql.lit<ContributionKind>('expected')}::text`.as('kind'),
      'contribution.id',
      'contribution.initiative_id',
      'contribution.measure_id',
      'contribution.direction',
      'contribution.unit',
      eb.ref('contribution.by_year').as('year'),
      'part.sex',
      'part.birth',
      'part.value',
    ]);

/** What the latest report that says anything of it has seen of each contribution. */
const observed = (kind: AspectKind, code: Expression<string>) =>
  contributionsFor(kind, code)
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('status_report')
          .select((report) => [
            'status_report.id',
            sql<number>`extract(year from coalesce(${report.ref('status_report.period_to')},
              ${swedishDay(report.ref('status_report.filed_at'))}))::int`.as('year'),
          ])
          .where(isReportInForce)
          .where((report) =>
            report.exists(
              report
                .selectFrom('observed_effect')
                .whereRef('observed_effect.report_id', '=', 'status_report.id')
                .whereRef('observed_effect.contribution_id', '=', 'contribution.id')
                .where('observed_effect.value', 'is not', null),
            ),
          )
          .whereRef('status_report.initiative_id', '=', 'initiative.id')
          .orderBy('status_report.filed_at', 'desc')
          .limit(sql.lit(1))
          .as('report'),
      (join) => join.onTrue(),
    )
    .innerJoin('observed_effect', (join) =>
      join
        .onRef('observed_effect.contribution_id', '=', 'contribution.id')
        .onRef('observed_effect.report_id', '=', 'report.id'),
    )
    .select((eb) => [
      sql<ContributionKind>`${sql.lit<ContributionKind>('observed')}::text`.as('kind'),
      'contribution.id',
      'contribution.initiative_id',
      'contribution.measure_id',
      'contribution.direction',
      eb.ref('observed_effect.unit').as('unit'),
      'report.year',
      'observed_effect.sex',
      'observed_effect.birth',
      eb.ref('observed_effect.value').$castTo<string>().as('value'),
    ])
    .where('observed_effect.value', 'is not', null);

/** The size for a sex as a whole, whatever it says of where people are born. */
const sizeFor = (
  sex: Expression<Sex | null>,
  birth: Expression<string | null>,
  word: Sex,
  value: Expression<string>,
) =>
  sql<string | null>`max(${value}) filter (where ${sex} = ${sql.lit(word)} and ${birth} is null)`;

/**
 * Counts contributions by what they say of women and men: at most one row for each measure, unit, year and
 * direction, however many contributions there are. An initiative counts once in each.
 */
const bySex = shaped<{ code: string }>()(({ code }, kind: AspectKind) =>
  db
    .with('part', () => expected(kind, code).unionAll(observed(kind, code)))
    .with('stated', (query) =>
      query
        .selectFrom('part')
        .select((eb) => [
          'part.kind',
          'part.id',
          'part.initiative_id',
          'part.measure_id',
          // Without a measure nobody knows whether two contributions count the same.
          eb.fn.coalesce('part.measure_id', 'part.id').as('counted'),
          'part.direction',
          'part.unit',
          'part.year',
          sizeFor(eb.ref('part.sex'), eb.ref('part.birth'), 'women', eb.ref('part.value')).as(
            'women',
          ),
          sizeFor(eb.ref('part.sex'), eb.ref('part.birth'), 'men', eb.ref('part.value')).as('men'),
          sql<boolean>`coalesce(bool_or(${eb.ref('part.sex')} = 'women'), false)`.as('names_women'),
          sql<boolean>`coalesce(bool_or(${eb.ref('part.sex')} = 'men'), false)`.as('names_men'),
        ])
        .groupBy([
          'part.kind',
          'part.id',
          'part.initiative_id',
          'part.measure_id',
          'part.direction',
          'part.unit',
          'part.year',
        ]),
    )
    .with('once', (query) =>
      query
        .selectFrom('stated')
        .selectAll()
        .distinctOn([
          'stated.kind',
          'stated.counted',
          'stated.unit',
          'stated.year',
          'stated.direction',
          'stated.initiative_id',
        ])
        .orderBy('stated.kind')
        .orderBy('stated.counted')
        .orderBy('stated.unit')
        .orderBy('stated.year')
        .orderBy('stated.direction')
        .orderBy('stated.initiative_id')
        .orderBy('stated.id', 'desc'),
    )
    .selectFrom('once')
    .leftJoin('measure', 'measure.id', 'once.measure_id')
    .select((eb) => {
      const women = eb.ref('once.women');
      const men = eb.ref('once.men');
      const namesWomen = eb.ref('once.names_women');
      const namesMen = eb.ref('once.names_men');
      const isBoth = sql<boolean>`(${women} is not null and ${men} is not null)`;
      const count = (condition: Expression<unknown>) =>
        sql<number>`(count(*) filter (where ${condition}))::int`;
      const sum = (size: Expression<string | null>) =>
        sql<string>`coalesce(sum(${size}) filter (where ${isBoth}), 0)::text`;
      return [
        'once.kind',
        sql<SizesBySex['measure']>`case when ${eb.ref('measure.id')} is not null then
          json_build_object('code', ${eb.ref('measure.code')}, 'name', ${eb.ref('measure.name')}) end`.as(
          'measure',
        ),
        'once.unit',
        'once.year',
        'once.direction',
        count(sql`${women} > ${men}`).as('moreForWomen'),
        count(sql`${women} = ${men}`).as('asMuch'),
        count(sql`${women} < ${men}`).as('moreForMen'),
        count(sql`${namesWomen} and ${namesMen} and not ${isBoth}`).as('notCompared'),
        count(sql`${namesWomen} and not ${namesMen}`).as('onlyWomen'),
        count(sql`${namesMen} and not ${namesWomen}`).as('onlyMen'),
        count(sql`not ${namesMen} and not ${namesWomen}`).as('notSaid'),
        sum(women).as('women'),
        sum(men).as('men'),
      ];
    })
    .groupBy([
      'once.kind',
      'once.measure_id',
      'measure.id',
      'once.unit',
      'once.year',
      'once.direction',
    ])
    .orderBy('measure.position')
    .orderBy('once.year'),
);

/** Reads what contributions of an aspect say of women and men, counted. */
@Injectable()
export class SizesBySexRepository {
  find(reader: Reader, kind: AspectKind, code: string): Promise<SizesBySex[]> {
    return reader.rows(bySex({ code }, kind));
  }
}
