import { ASPECT_KINDS, type AspectKind } from '@samhandling/domain';
import { type Expression, sql, type SqlBool } from 'kysely';
import { db } from './db.ts';
import { elementsOf, type Of, textOf } from './fragments.ts';

/** The work is for any of these perspectives of the strategy. */
export const isForPerspective = (
  eb: Of<'initiative'>,
  codes: Expression<readonly string[]>,
): Expression<SqlBool> =>
  sql<SqlBool>`${eb.ref('initiative.perspective_codes')} && ${codes}::text[]`;

/** The work is for any of these goals of Agenda 2030. */
export const isForAgendaGoal = (
  eb: Of<'initiative'>,
  numbers: Expression<readonly number[]>,
): Expression<SqlBool> =>
  sql<SqlBool>`${eb.ref('initiative.agenda_goals')} && ${numbers}::integer[]`;

/** The work strengthens any of these areas of smart specialisation. */
export const isForSpecialisation = (
  eb: Of<'initiative'>,
  codes: Expression<readonly string[]>,
): Expression<SqlBool> =>
  sql<SqlBool>`${eb.ref('initiative.specialisation_codes')} && ${codes}::text[]`;

/** What a list or an overview asks of the aspects of its work, as the places of a query. */
export type AspectPlaces = {
  readonly perspective?: Expression<readonly string[]> | undefined;
  readonly agendaGoal?: Expression<readonly number[]> | undefined;
  readonly specialisation?: Expression<readonly string[]> | undefined;
};

/** One condition for each aspect that is asked for: any of its words, and every one of the aspects. */
export const aspectConditions = (
  eb: Of<'initiative'>,
  { perspective, agendaGoal, specialisation }: AspectPlaces,
): Expression<SqlBool>[] => [
  ...(perspective ? [isForPerspective(eb, perspective)] : []),
  ...(agendaGoal ? [isForAgendaGoal(eb, agendaGoal)] : []),
  ...(specialisation ? [isForSpecialisation(eb, specialisation)] : []),
];

const aspectsFrom = (
  kind: AspectKind,
  list: 'perspectives' | 'agenda_goals' | 'specialisations',
  code: 'code' | 'number',
  title: 'title' | 'name',
) =>
  db
    .selectFrom('strategy')
    .innerJoinLateral(
      (eb) => elementsOf(eb.ref(`strategy.${list}`)),
      (join) => join.onTrue(),
    )
    .select((eb) => {
      const item = eb.ref('listed.item');
      return [
        sql<AspectKind>`${sql.lit(kind)}::text`.as('kind'),
        textOf(item, code).as('code'),
        textOf(item, title).as('title'),
        sql<string>`coalesce(${textOf(item, 'shortTitle')}, ${textOf(item, title)})`.as(
          'short_title',
        ),
        sql<string[] | null>`${item} -> 'paragraphs'`.as('paragraphs'),
        'listed.position',
      ];
    })
    .where('strategy.is_current', '=', true);

/** The aspects that the current strategy names, of every kind; the code of a goal of Agenda 2030 is its number. */
export const aspectsOfStrategy = () =>
  aspectsFrom('perspective', 'perspectives', 'code', 'title')
    .unionAll(aspectsFrom('agenda_goal', 'agenda_goals', 'number', 'name'))
    .unionAll(aspectsFrom('specialisation', 'specialisations', 'code', 'title'));

/** Perspectives, then goals of Agenda 2030, then specialisations. */
export const inOrderOfKinds = (kind: Expression<AspectKind>) =>
  sql`array_position(array[${sql.join(ASPECT_KINDS.map((word) => sql.lit(word)))}]::text[], ${kind})`;

/** The initiative is for the aspect. */
export const isForAspect = (
  eb: Of<'initiative'>,
  kind: AspectKind,
  code: Expression<string>,
): Expression<SqlBool> => {
  const codes = sql<readonly string[]>`array[${code}]`;
  if (kind === 'perspective') return isForPerspective(eb, codes);
  if (kind === 'specialisation') return isForSpecialisation(eb, codes);
  return isForAgendaGoal(eb, sql<readonly number[]>`array[${code}::integer]`);
};
