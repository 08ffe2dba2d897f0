import { randomUUID } from 'node:crypto';
import {
  addMonths,
  PLACE_SCOPES,
  stockholmDate,
  timelinessOf,
  WORK_STATUSES,
  type InitiativePlace,
  type InitiativePulse,
  type WorkStatus,
} from '@samhandling/domain';
import { seedActor } from '@samhandling/api/testing';
import type { PlatformTest } from './platform/open-test-app.ts';
import { atTime } from './told-time.ts';

export const today = stockholmDate(new Date());
export const monthsAgo = (months: number) => addMonths(today, -months);

/** The day on which the work status of some of them was changed. */
const CHANGED_ON = monthsAgo(2);

/** An initiative that is published and serves one action. */
export type MadeUp = InitiativePlace & {
  readonly id: string;
  readonly ownerActorId: string;
  readonly action: string;
  readonly workStatus: WorkStatus;
  /** What it was before the change; null where there was none. */
  readonly formerStatus: WorkStatus | null;
  readonly publishedOn: string;
};

export const MUNICIPALITIES = [
  '2505',
  '2506',
  '2510',
  '2513',
  '2514',
  '2518',
  '2521',
  '2523',
  '2560',
  '2580',
  '2581',
  '2582',
  '2583',
  '2584',
];

/** The same numbers from 0 to 1 every time ("mulberry32"). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Every combination of how wide it reaches, whether it names municipalities, who leads it, work status and
 * whether its report is late: 288 initiatives, with actions and municipalities at random.
 */
export async function makeUpInitiatives(
  test: PlatformTest,
  actions: readonly string[],
  seed: number,
): Promise<MadeUp[]> {
  const random = randomNumbers(seed);
  const anyOf = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const leaders = await leadersOf(test);
  const made = [null, ...PLACE_SCOPES].flatMap((placeScope) =>
    [true, false].flatMap((isNamed) =>
      leaders.flatMap((kind) =>
        WORK_STATUSES.flatMap((workStatus) =>
          [true, false].map((isLate): MadeUp => {
            const leader = anyOf(kind);
            const named = Array.from({ length: isNamed ? 1 + Math.floor(random() * 3) : 0 }, () =>
              anyOf(MUNICIPALITIES),
            );
            return {
              id: randomUUID(),
              ...leader,
              placeScope,
              municipalityCodes: [...new Set(named)],
              workStatus,
              formerStatus: random() < 0.3 ? anyOf(WORK_STATUSES) : null,
              publishedOn: monthsAgo(isLate ? 30 : 4),
              action: anyOf(actions),
            };
          }),
        ),
      ),
    ),
  );
  await insert(test, made);
  return made;
}

/** What it was at the end of the day, or undefined where it was not published yet. */
export function pulseOn(
  { workStatus, formerStatus, publishedOn }: MadeUp,
  day: string,
): InitiativePulse | undefined {
  if (publishedOn > day) return undefined;
  const then = day < CHANGED_ON && formerStatus ? formerStatus : workStatus;
  const { timeliness } = timelinessOf({
    workStatus: then,
    publicationState: 'published',
    publishedOn,
    lastReportOn: null,
    today: day,
  });
  return { workStatus: then, isOverdue: timeliness === 'overdue' };
}

type Leader = Pick<MadeUp, 'ownerActorId' | 'leadingMunicipality'>;

/** The municipalities themselves, companies that are seated in one, and associations that are not. */
async function leadersOf(test: PlatformTest): Promise<Leader[][]> {
  const { rows: municipalities } = await test.database.pool.query<Leader>(
    `select id as "ownerActorId", municipality_code as "leadingMunicipality" from actor
     where type = 'municipality' and municipality_code = any($1) order by municipality_code`,
    [MUNICIPALITIES],
  );
  const others: Leader[][] = [[], []];
  for (const [index, type] of (['company', 'civil_society'] as const).entries()) {
    for (const code of MUNICIPALITIES.slice(0, 5)) {
      const { id } = await seedActor(test, { type });
      if (type === 'company') {
        await test.database.pool.query(`update actor set municipality_code = $2 where id = $1`, [
          id,
          code,
        ]);
      }
      others[index]?.push({ ownerActorId: id, leadingMunicipality: null });
    }
  }
  return [municipalities, ...others];
}

async function insert(test: PlatformTest, made: readonly MadeUp[]): Promise<void> {
  await test.database.pool.query(
    `with given as (
      select * from jsonb_to_recordset($1) as one(id uuid, "ownerActorId" uuid, action text,
        "workStatus" text, "publishedOn" text, "placeScope" text, "municipalityCodes" jsonb)
    ), made as (
      insert into initiative (id, owner_actor_id, title, summary, description, work_status,
        publication_state, contact_email, web_address, reference_number, perspective_codes,
        agenda_goals, published_at, place_scope)
      select id, "ownerActorId", 'Påhittat', '', '', "workStatus", 'published', '', '', '', '{}', '{}',
        ("publishedOn" || ' 12:00')::timestamp at time zone 'Europe/Stockholm', "placeScope" from given
    ), served as (
      insert into initiative_action (initiative_id, action_id, is_primary)
      select given.id, action.id, true from given join action on action.code = given.action
    )
    insert into initiative_municipality (initiative_id, municipality_code)
    select id, code from given, jsonb_array_elements_text("municipalityCodes") as code`,
    [JSON.stringify(made)],
  );
  await atTime(
    test,
    `${CHANGED_ON}T12:00:00Z`,
    `insert into history_entry (subject_type, subject_id, event, from_value)
     select 'initiative', id, 'initiative.changed', jsonb_build_object('workStatus', "formerStatus")
     from jsonb_to_recordset($1) as one(id text, "formerStatus" text)
     where "formerStatus" is not null`,
    [JSON.stringify(made)],
  );
}
