import { randomUUID } from 'node:crypto';
import { makeAccount } from './account-rows.ts';
import { makeBreak, makeObservation, makeRun, makeSeries, makeSource } from './import-rows.ts';
import { makeInvitation, makeLink, makeOwnLink } from './invitation-rows.ts';
import { makeJob, makeLane } from './job-rows.ts';
import { makeRemark } from './remark-rows.ts';
import { plain, type Row, type World } from './world.ts';

/** Writes a row of that kind as the database would have it, past every rule of the API. */
export async function makeRow(world: World, relation: string): Promise<Row> {
  const [kind, state = ''] = relation.split('.');
  switch (kind) {
    case 'initiative':
      return makeInitiative(world, relation, state);
    case 'report':
      return makeReport(world, relation, state);
    case 'ownership':
      return makeOwnership(world, relation, state);
    case 'actor':
      return makeActor(world, relation, state);
    case 'account':
      // One's own is the caller's.
      return state === 'own' ? plain : makeAccount(world, relation);
    case 'invitation':
      return makeInvitation(world, relation, state);
    case 'ownLink':
      return makeOwnLink(world);
    case 'link':
    case 'reset':
      return makeLink(world, kind, state);
    case 'series':
      return { ...plain, id: await makeSeries(world) };
    case 'pendingChange':
      return makePendingChange(world);
    case 'republicationRequest':
      return makeRepublicationRequest(world, relation, state);
    case 'partnership':
      return makePartnership(world, relation, state);
    case 'observation':
      return makeObservation(world);
    case 'break':
      return makeBreak(world);
    case 'source':
      return makeSource(world, state);
    case 'remark':
      return makeRemark(world, relation, state);
    case 'job':
    case 'deadJobs':
      return makeJob(world, relation, state);
    case 'lane':
      return makeLane(world, state);
    case 'run':
      return makeRun(world, relation, state);
    default:
      return plain;
  }
}

/** A published initiative with a new title that waits for the coordinator. */
async function makePendingChange(world: World): Promise<Row> {
  const row = await makeInitiative(world, 'initiative.published', 'published');
  await world.pool.query(
    `insert into pending_change (initiative_id, fields, created_by)
    select $1, jsonb_build_object('title', $2::text), id from account order by created_at, id limit 1`,
    [row.id, 'Ett nytt namn'],
  );
  return row;
}

/** An archived initiative whose owner wants it published again. */
async function makeRepublicationRequest(
  world: World,
  relation: string,
  state: string,
): Promise<Row> {
  const row = await makeInitiative(world, 'initiative.archived', 'archived');
  const declineReason = state === 'declined' ? world.marks.make(relation, 'reason') : null;
  await world.pool.query(
    `insert into republication_request (initiative_id, state, reason, requested_by, decline_reason, answered_at)
    select $1, $2, $3, id, $4::text, case when $4::text is not null then clock() end
    from account order by created_at, id limit 1`,
    [row.id, state, world.marks.make(relation, 'reason'), declineReason],
  );
  return row;
}

/** The stranger's actor as a partner, or one that nobody signs in for. */
async function makePartnership(world: World, relation: string, state: string): Promise<Row> {
  const { pool, marks, strangerId } = world;
  const isUnread = state === 'unread';
  const { id: initiativeId } = await makeInitiative(
    world,
    isUnread ? 'initiative.submitted' : 'initiative.published',
    isUnread ? 'submitted' : 'published',
  );
  const id = randomUUID();
  const partnerId = state === 'alone' ? randomUUID() : strangerId;
  if (state === 'alone') {
    await pool.query(
      `insert into actor (id, name, type, state) values ($1, $2, 'civil_society', 'admitted')`,
      [partnerId, `Föreningen ${partnerId}`],
    );
  }
  await pool.query(
    `insert into initiative_partner (id, initiative_id, actor_id, role, position, review_state, decline_reason)
    values ($1, $2, $3, $4, 1, $5, $6)`,
    [
      id,
      initiativeId,
      partnerId,
      marks.make(relation, 'part'),
      state === 'accepted' || state === 'declined' ? state : 'asked',
      state === 'declined' ? marks.make(relation, 'reason') : null,
    ],
  );
  return { ...plain, id, parentId: initiativeId };
}

async function makeInitiative(
  { pool, marks, actorId }: World,
  relation: string,
  state: string,
): Promise<Row> {
  const [id, contributionId] = [randomUUID(), randomUUID()];
  const word = marks.make(relation, 'words');
  const text = () => marks.make(relation, 'words');
  await pool.query(
    `insert into initiative (id, owner_actor_id, title, summary, description, place_scope, starts_on,
      ends_on, work_status, publication_state, contact_email, web_address, budget_total,
      reference_number, perspective_codes, agenda_goals, specialisation_codes, return_reason, submitted_at, published_at)
    values ($1, $2, $3, $4, $5, 'county', '2024-01-01', '2029-12-31', 'ongoing', $6, $7, $8, $11, $9,
      '{perspektiv-hela-lanet}', '{9}', '{fokus-rymd}', $10, $12, case when $6 in ('published', 'archived') then now() - interval '3 years' end)`,
    [
      id,
      actorId,
      word,
      text(),
      text(),
      state === 'archived' ? 'published' : state,
      `${marks.make(relation, 'mailbox')}@example.org`,
      `https://${text()}.example`,
      text(),
      state === 'returned' ? marks.make(relation, 'reason') : null,
      marks.makeNumber(relation, 'words'),
      marks.makeInstant(relation, 'moment'),
    ],
  );
  await pool.query(
    `insert into initiative_action select $1, id, true from action where code = 'l09'`,
    [id],
  );
  await pool.query(
    `insert into contribution (id, initiative_id, effect_goal_id, indicator_id, measure_id, direction,
      unit, expected, mechanism, confidence, by_year, position)
    select $1, $2, indicator.effect_goal_id, indicator.id, measure.id, 'increase', 'percent',
      jsonb_build_array(jsonb_build_object('sex', null, 'birth', null, 'value', $4::text)), $3,
      'medium', 2028, 0
    from indicator join measure on measure.indicator_id = indicator.id
    where indicator.code = 'k-e1-1' and measure.code = 'k-e1-1-sysselsatta'`,
    [contributionId, id, text(), marks.makeNumber(relation, 'words')],
  );
  const fileId = randomUUID();
  await pool.query(
    `insert into evidence_file (id, initiative_id, contribution_id, name, media_type, size, sha256, content)
    select $1, $2, $3, $4, 'application/pdf', octet_length(pdf), '', pdf
    from (select convert_to($5, 'UTF8') as pdf) held`,
    [fileId, id, contributionId, `${text()}.pdf`, `%PDF-1.7 ${text()}`],
  );
  const wasPublic = state === 'published' || state === 'archived';
  const questionedId = wasPublic ? randomUUID() : contributionId;
  if (wasPublic) {
    await pool.query(
      `insert into contribution (id, initiative_id, effect_goal_id, direction, confidence, expected, mechanism,
        counterfactual, evidence_url, review_state, question, review_changed_at, position)
      select $1, $2, id, 'increase', 'medium', '[]', $3, $4, $5, 'questioned', $6, now(), 1
      from effect_goal where code = 'k-e1'`,
      [
        questionedId,
        id,
        text(),
        text(),
        `https://${text()}.example`,
        marks.make(relation, 'reason'),
      ],
    );
  }
  for (const event of wasPublic ? PUBLIC_LIFE : PRIVATE_LIFE) {
    const isReasoned = event === 'initiative.returned' || event === 'contribution.questioned';
    const reason = isReasoned ? marks.make(relation, 'reason') : null;
    await pool.query(
      `insert into history_entry (subject_type, subject_id, event, actor_id, reason)
      values ('initiative', $1, $2, $3, $4)`,
      [id, event, actorId, reason],
    );
  }
  // What is archived takes no contributions any more.
  if (state === 'archived') {
    await pool.query(`update initiative set publication_state = 'archived' where id = $1`, [id]);
  }
  return { ...plain, id, word, contributionId, questionedId, fileId };
}

const PRIVATE_LIFE = [
  'initiative.created',
  'initiative.submitted',
  'initiative.withdrawn',
  'initiative.returned',
];
const PUBLIC_LIFE = [...PRIVATE_LIFE, 'initiative.published', 'contribution.questioned'];

async function makeReport(world: World, relation: string, state: string): Promise<Row> {
  const { pool, marks } = world;
  const isOfArchived = state.startsWith('archived');
  const initiative = await makeInitiative(
    world,
    `initiative.${isOfArchived ? 'archived' : 'published'}`,
    isOfArchived ? 'archived' : 'published',
  );
  const id = await insertReport(world, relation, initiative, null);
  if (!/draft$/i.test(state)) {
    await pool.query(`update status_report set state = 'filed', filed_at = now() where id = $1`, [
      id,
    ]);
  }
  if (state === 'corrected') {
    const correction = await insertReport(world, 'report.filed', initiative, id);
    await pool.query(
      `update status_report set state = 'filed', filed_at = now(), correction_reason = $2 where id = $1`,
      [correction, marks.make('report.filed', 'words')],
    );
  }
  return { ...plain, id, parentId: initiative.id, contributionId: initiative.contributionId };
}

async function insertReport(
  { pool, marks }: World,
  relation: string,
  initiative: Row,
  supersedesId: string | null,
): Promise<string> {
  const id = randomUUID();
  const text = () => marks.make(relation, 'words');
  await pool.query(
    `insert into status_report (id, initiative_id, state, period_from, period_to, work_status,
      progress_percent, done, achieved, deviations, next_steps, supersedes_id)
    values ($1, $2, 'draft', '2026-01-01', '2026-06-30', 'ongoing', 40, $3, $4, $5, $6, $7)`,
    [id, initiative.id, text(), text(), text(), text(), supersedesId],
  );
  await pool.query(
    `insert into observed_effect (report_id, contribution_id, value, unit, note, confidence, position)
    values ($1, $2, $4, 'percent', $3, 'medium', 0)`,
    [id, initiative.contributionId, text(), marks.makeNumber(relation, 'words')],
  );
  return id;
}

async function makeOwnership(world: World, relation: string, state: string): Promise<Row> {
  const { pool, marks, actorId } = world;
  const id = randomUUID();
  const code = world.takeAction();
  await pool.query(
    `insert into ownership (id, action_id, actor_id, role, state, note, opened_on, confirmed_on,
      released_on, release_reason)
    select $1, id, $2, 'contributing', $3, $4, '2026-01-01',
      case when $3 in ('confirmed', 'released') then date '2026-02-01' end,
      case when $3 = 'released' then date '2026-03-01' end, $5 from action where code = $6`,
    [
      id,
      actorId,
      state,
      marks.make(relation, 'note'),
      state === 'released' ? marks.make(relation, 'reason') : null,
      code,
    ],
  );
  return { ...plain, id, parentId: code };
}

async function makeActor(world: World, relation: string, state: string): Promise<Row> {
  const { pool, marks, targetId, members } = world;
  const id = randomUUID();
  const word = marks.make(relation, 'words');
  const request = () => marks.make(relation, 'request');
  await pool.query(
    `insert into actor (id, name, type, state, web_address, description, contact_email,
      requester_name, requester_email, request_message, merged_into_id)
    values ($1, $2, 'company', $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      word,
      state,
      `https://${marks.make(relation, 'words')}.example`,
      marks.make(relation, 'words'),
      `${marks.make(relation, 'mailbox')}@example.org`,
      request(),
      `${request()}@example.org`,
      request(),
      state === 'merged' ? targetId : null,
    ],
  );
  const { id: accountId } = await makeAccount(world, relation, 'member');
  // One that was merged has no members: they are members of the actor that is left.
  const joining = state === 'merged' ? [] : [...members, { accountId, role: 'editor' }];
  for (const member of joining) {
    await pool.query(`insert into membership (account_id, actor_id, role) values ($1, $2, $3)`, [
      member.accountId,
      id,
      member.role,
    ]);
  }
  const invitation =
    state === 'admitted'
      ? await makeInvitation(world, 'invitation.ofActor', 'ofActor', id)
      : undefined;
  return { ...plain, id, word, parentId: accountId, invitationId: invitation?.id ?? '', state };
}
