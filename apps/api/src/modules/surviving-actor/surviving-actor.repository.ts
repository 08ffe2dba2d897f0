import { memberActorIds, type Membership, type Person } from '@samhandling/domain';
import { sql } from 'kysely';
import type { Reader } from '../../platform/database/database.ts';
import { shaped } from '../../platform/database/statement.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { anyId, db } from '../../schema/index.ts';

const held = shaped<{ id: string }>()(({ id }) =>
  db.selectNoFrom(sql<string | null>`hold_actor(${id}::uuid)`.as('held')),
);

const heldToMerge = shaped<{ id: string }>()(({ id }) =>
  db.selectNoFrom(sql`hold_actor_to_merge(${id}::uuid)`.as('held')),
);

const mergedAmong = shaped<{ ids: readonly string[] }>()(({ ids }) =>
  db
    .selectFrom('actor')
    .select(['id', 'merged_into_id as intoId'])
    .where((eb) => eb('id', '=', anyId(ids)))
    .where('state', '=', 'merged'),
);

/**
 * Holds the actor against a merge until the end of the transaction, and gives the id of the actor that
 * it is now: its own, or that of the one it was merged into. Undefined where there is no such actor.
 *
 * Call it before any row is locked and before a row that names the actor is written. A merge waits for
 * all who hold the actor; whoever asks while it runs waits for the merge.
 */
export async function holdActor(tx: Tx, id: string): Promise<string | undefined> {
  return (await holdActors(tx, [id])).get(id);
}

/** {@link holdActor} for several, in the order of their ids, so that two transactions can't deadlock. */
export async function holdActors(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const survivors = new Map<string, string>();
  for (const id of [...new Set(ids)].sort()) {
    const { held: survivor } = await tx.onlyRow(held({ id }));
    if (survivor !== null) survivors.set(id, survivor);
  }
  return survivors;
}

/** Waits for all who hold the actor, and holds the one that it is merged into, in the same order. */
export async function holdActorToMerge(tx: Tx, id: string, intoId: string): Promise<void> {
  for (const each of [id, intoId].sort()) {
    await tx.run(each === id ? heldToMerge({ id }) : held({ id: intoId }));
  }
}

/**
 * The person with the memberships that a merge has moved since the request began. Call it after the row
 * that is decided about is locked.
 */
export async function asMemberNow(reader: Reader, person: Person): Promise<Person> {
  if (person.memberships.length === 0) return person;
  const merged = await reader.rows(mergedAmong({ ids: memberActorIds(person) }));
  if (merged.length === 0) return person;
  const intoIds = new Map(merged.map(({ id, intoId }) => [id, intoId]));
  const [moved, kept] = [true, false].map((isMoved) =>
    person.memberships.filter(({ actorId }) => intoIds.has(actorId) === isMoved),
  ) as [Membership[], Membership[]];
  // As in the merge itself: who was a member of the other already keeps the role there.
  const following = moved
    .map(({ actorId, role }) => ({ actorId: intoIds.get(actorId) ?? actorId, role }))
    .filter(({ actorId }) => !kept.some((membership) => membership.actorId === actorId));
  return { ...person, memberships: [...kept, ...following] };
}
