import { randomUUID } from 'node:crypto';
import { emptyContribution, initiativeExample } from '@samhandling/contract';
import type { Subjects } from '../county/subjects.ts';
import { bodyOf, jsonOf, type Asked, type Client } from '../server/client.ts';

type Written = { id: string; version: number };

/** Sends a write that has to succeed; what it made or changed. */
export async function write<Answered = Written>(client: Client, asked: Asked): Promise<Answered> {
  const answer = await client.send(asked);
  if (answer.status >= 300) {
    const said = bodyOf(answer).toString();
    throw new Error(`${asked.method ?? 'GET'} ${asked.path} answered ${answer.status}: ${said}`);
  }
  return jsonOf(answer) as Answered;
}

/** An initiative that is complete enough to be published. */
export function initiativeBody(actorId: string, title: string): Record<string, unknown> {
  return {
    ...initiativeExample(),
    ownerActorId: actorId,
    title,
    description: 'Frivilliga kör med mätutrustning.',
    workStatus: 'ongoing',
    actions: [
      { code: 'l09', isPrimary: true },
      { code: 'l08', isPrimary: false },
    ],
    contributions: [contribution()],
    perspectiveCodes: ['perspektiv-hela-lanet'],
  };
}

const contribution = () => ({
  ...emptyContribution(randomUUID(), 'l-e1'),
  indicatorCode: 'l-e1-1',
  measureCode: 'l-e1-1-invanare',
  direction: 'increase',
  unit: 'persons',
  expected: [{ sex: null, birth: null, value: '12' }],
  mechanism: 'Fler kan bo kvar.',
  confidence: 'medium',
  byYear: 2028,
});

export const asCoordinator = { as: 'coordinator' } as const;

/** Makes an initiative public, by the coordinator, who also writes for its owner. */
export async function publish(client: Client, body: object): Promise<Written> {
  let row = await write(client, {
    ...asCoordinator,
    method: 'POST',
    path: '/api/v1/initiatives',
    body,
  });
  for (const transition of ['submission', 'publication']) {
    row = await write(client, {
      ...asCoordinator,
      method: 'POST',
      path: `/api/v1/initiatives/${row.id}/${transition}`,
      version: row.version,
    });
  }
  return row;
}

/**
 * A small change that every overview has to tell: an initiative stops and goes on, in another place, for
 * another action and another effect goal. Each call makes the next.
 */
export async function changeOfCounty(
  client: Client,
  { actorId }: Subjects,
): Promise<() => Promise<void>> {
  const one = initiativeBody(actorId, `Mätning ${randomUUID()}`);
  const other = {
    ...one,
    workStatus: 'paused',
    municipalityCodes: ['2580'],
    actions: [{ code: 'l10', isPrimary: true }],
    contributions: [],
    agendaGoals: [11],
  };
  let row = await publish(client, one);
  let turn = 0;
  return async () => {
    turn += 1;
    row = await write(client, {
      ...asCoordinator,
      method: 'PUT',
      path: `/api/v1/initiatives/${row.id}`,
      version: row.version,
      body: turn % 2 === 0 ? { ...one, contributions: [contribution()] } : other,
    });
  };
}
