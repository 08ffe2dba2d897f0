import { type Expression, type ExpressionBuilder, sql } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import type { Tables } from './tables.ts';

/** A place in a query where these tables can be named: a fragment says so in its type. */
export type Of<Names extends keyof Tables> = ExpressionBuilder<Tables, Names>;

/** An actor as links name it. */
export const actorRef = (eb: Of<'actor'>) =>
  jsonBuildObject({
    id: eb.ref('actor.id'),
    name: eb.ref('actor.name'),
    type: eb.ref('actor.type'),
  });

/** Everybody may read the initiative. */
export const isPublished = (eb: Of<'initiative'>) =>
  eb('initiative.publication_state', '=', 'published');

/** The report is filed, and no filed correction stands in its place: what it says counts. */
export const isReportInForce = (eb: Of<'status_report'>) =>
  eb.and([
    eb('status_report.state', '=', 'filed'),
    eb.not(
      eb.exists(
        eb
          .selectFrom('status_report as correction')
          .whereRef('correction.supersedes_id', '=', 'status_report.id')
          .where('correction.state', '=', 'filed'),
      ),
    ),
  ]);

/** By what a measure is split: as its series are. */
export const breakdownsOf = (eb: Of<'measure'>) => {
  const series = eb.selectFrom('series').whereRef('series.measure_id', '=', 'measure.id');
  return jsonBuildObject({
    sex: eb.exists(series.where('series.sex', 'is not', null)).$castTo<boolean>(),
    birth: eb.exists(series.where('series.birth', 'is not', null)).$castTo<boolean>(),
  });
};

/** A number as it goes into JSON: as text, without losing a digit. */
export const exact = <Value extends string | null>(value: Expression<Value>) =>
  sql<Value>`${value}::text`;

/** A point in time as it goes into JSON: RFC 3339 in UTC. */
export const instant = <Time extends Date | null>(time: Expression<Time>) =>
  sql<
    null extends Time ? string | null : string
  >`to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
