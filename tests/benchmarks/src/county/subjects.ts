import type pg from 'pg';

/** Whom and what requests are about, of a filled county. */
export type Subjects = Readonly<{
  /** An actor with much work: the municipality of Luleå. */
  actorId: string;
  /** An initiative as most are: ongoing, with contributions and reports. */
  initiativeId: string;
  /** The one that has reported most. */
  reportingId: string;
  /** The page in the middle of the list. */
  deepPage: number;
}>;

const SUBJECTS = `
  select (select id from actor where name = 'Luleå kommun') as "actorId",
    (select id from initiative
      where publication_state = 'published' and work_status = 'ongoing'
        and (select count(*) from contribution where initiative_id = initiative.id) = 2
        and (select count(*) from status_report where initiative_id = initiative.id) between 3 and 20
      order by id limit 1) as "initiativeId",
    (select initiative_id from status_report join initiative on initiative.id = initiative_id
      where publication_state = 'published' group by 1 order by count(*) desc, 1 limit 1) as "reportingId",
    (select ceil(count(*) / 40.0)::int from initiative where publication_state = 'published')
      as "deepPage"`;

export async function findSubjects(client: pg.Client): Promise<Subjects> {
  const { rows } = await client.query<Subjects>(SUBJECTS);
  const [subjects] = rows;
  if (!subjects) throw new Error('The county is empty.');
  return subjects;
}
