import { OwnershipService } from '@samhandling/api/use-cases';
import { ownershipBodySchema, type Ownership } from '@samhandling/contract';
import type { DemoOwnership } from './demo-content.ts';
import type { Story } from './story.ts';

/** Claimed by the actor or proposed by the coordinator, then confirmed, and perhaps released again. */
export function addOwnership(story: Story, content: DemoOwnership): void {
  const { schedule, calendar, useCases, cast } = story;
  const ownerships = useCases.get(OwnershipService);
  const { action, actor, role, note, state, monthsAgo } = content;
  let opened: Ownership | undefined;
  const current = () => {
    if (!opened) throw new Error(`Nobody has asked for ${action} yet.`);
    return opened;
  };
  const actorsPerson = () => cast.administrators.get(actor);
  schedule.add(calendar.instant(monthsAgo), async () => {
    const person = state === 'proposed' ? cast.coordinator : actorsPerson();
    const actorId = cast.actorIds.get(actor);
    const body = ownershipBodySchema.parse({ actorId, role, note });
    opened = await ownerships.open(action, body, person);
  });
  if (state !== 'confirmed' && state !== 'released') return;
  schedule.add(calendar.instant(monthsAgo, 60), async () => {
    const { id, version } = current();
    opened = await ownerships.confirm(id, version, cast.coordinator);
  });
  if (state !== 'released') return;
  schedule.add(calendar.instant(Math.min(2, monthsAgo)), async () => {
    const { id, version } = current();
    await ownerships.release(id, version, content.releaseReason ?? '', actorsPerson());
  });
}
