import { randomUUID } from 'node:crypto';
import type { Subjects } from '../county/subjects.ts';
import type { Asked, Client } from '../server/client.ts';
import { asCoordinator, initiativeBody, publish, write } from './change.ts';

type Written = { id: string; version: number };

/** A write: what has to be there before is made and not counted. */
export type WriteRow = Readonly<{
  name: string;
  /** For a side: each call gives the next request. */
  prepare(client: Client, subjects: Subjects): Promise<() => Promise<Asked>>;
  /** Of an answer, what both have to say alike. */
  said(answer: never): unknown;
}>;

type Initiative = Written & {
  publicationState: string;
  workStatus: string;
  actions: { code: string }[];
  contributions: unknown[];
  municipalities: { code: string }[];
};

const ofInitiative = (one: Initiative) => ({
  publicationState: one.publicationState,
  workStatus: one.workStatus,
  version: one.version,
  actions: one.actions.map(({ code }) => code).sort(),
  contributions: one.contributions.length,
  municipalities: one.municipalities.map(({ code }) => code),
});

const initiatives = '/api/v1/initiatives';
export const bodyFor = ({ actorId }: Subjects) =>
  initiativeBody(actorId, `Mätning ${randomUUID()}`);

const begun = (client: Client, subjects: Subjects): Promise<Written> =>
  write(client, {
    ...asCoordinator,
    method: 'POST',
    path: initiatives,
    body: bodyFor(subjects),
  });

const moved = (row: Written, transition: string): Asked => ({
  ...asCoordinator,
  method: 'POST',
  path: `${initiatives}/${row.id}/${transition}`,
  version: row.version,
});

const DAY = 86_400_000;
const dayBefore = (days: number) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);

/** What people write: as the coordinator, who also writes for an actor, so that one person may do it all. */
export const WRITES: readonly WriteRow[] = [
  {
    name: 'write create',
    prepare: async (_client, subjects) => async () => ({
      ...asCoordinator,
      method: 'POST',
      path: initiatives,
      body: bodyFor(subjects),
    }),
    said: ofInitiative,
  },
  {
    name: 'write edit',
    async prepare(client, subjects) {
      const body = bodyFor(subjects);
      const { id } = await publish(client, body);
      let turn = 0;
      return async () => {
        turn += 1;
        const { version } = await write(client, { ...asCoordinator, path: `${initiatives}/${id}` });
        return {
          ...asCoordinator,
          method: 'PUT',
          path: `${initiatives}/${id}`,
          version,
          body: { ...body, workStatus: turn % 2 === 0 ? 'ongoing' : 'paused' },
        };
      };
    },
    said: ofInitiative,
  },
  {
    name: 'write submit',
    prepare: async (client, subjects) => async () =>
      moved(await begun(client, subjects), 'submission'),
    said: ofInitiative,
  },
  {
    name: 'write publish',
    prepare: async (client, subjects) => async () =>
      moved(await write(client, moved(await begun(client, subjects), 'submission')), 'publication'),
    said: ofInitiative,
  },
  {
    name: 'write report',
    async prepare(client, subjects) {
      const initiative = await publish(client, bodyFor(subjects));
      return async () => {
        const draft = await write(client, {
          ...asCoordinator,
          method: 'POST',
          path: `${initiatives}/${initiative.id}/reports`,
        });
        const report = await write(client, {
          ...asCoordinator,
          method: 'PUT',
          path: `/api/v1/reports/${draft.id}`,
          version: draft.version,
          body: {
            periodFrom: dayBefore(30),
            periodTo: dayBefore(1),
            workStatus: 'ongoing',
            progressPercent: 40,
            done: 'Vi mätte 400 km väg.',
            achieved: 'En karta finns.',
            deviations: '',
            nextSteps: 'Vi mäter vägarna i norr.',
            observedEffects: [],
          },
        });
        return {
          ...asCoordinator,
          method: 'POST',
          path: `/api/v1/reports/${report.id}/filing`,
          version: report.version,
        };
      };
    },
    said: ({ state, version }: { state: string; version: number }) => ({ state, version }),
  },
  {
    name: 'write claim',
    prepare: async (client, { actorId }) => {
      let claimed: Written | undefined;
      return async () => {
        const { items } = await write<{ items: (Written & { state: string })[] }>(client, {
          ...asCoordinator,
          path: `/api/v1/ownerships?action=${CLAIMED}&actor=${actorId}`,
        });
        claimed = items.find(({ state }) => state !== 'released');
        if (claimed) {
          await write(client, {
            ...asCoordinator,
            method: 'POST',
            path: `/api/v1/ownerships/${claimed.id}/release`,
            version: claimed.version,
            body: { reason: 'Mätningen är klar.' },
          });
        }
        return {
          ...asCoordinator,
          method: 'POST',
          path: `/api/v1/actions/${CLAIMED}/ownerships`,
          body: { actorId, role: 'contributing', note: 'Vi samordnar arbetet.' },
        };
      };
    },
    said: ({ state, role, note }: Record<'state' | 'role' | 'note', string>) => ({
      state,
      role,
      note,
    }),
  },
  {
    name: 'write observation',
    prepare: async () => {
      let value = 200_000;
      return async () => {
        value += 1;
        return {
          ...asCoordinator,
          method: 'POST',
          path: '/api/v1/measures/l-e1-1-invanare/observations',
          body: {
            placeCode: '25',
            sex: null,
            birth: null,
            ageGroup: null,
            unit: 'persons',
            period: '2024',
            value: String(value),
            status: 'final',
            source: 'Mätning',
            method: 'Påhittat värde.',
            note: '',
            reason: 'Prov.',
          },
        };
      };
    },
    said: ({
      isRecorded,
      observation,
    }: {
      isRecorded: boolean;
      observation: { period: string; value: string; revision: number };
    }) => ({
      isRecorded,
      period: observation.period,
      value: observation.value,
      revision: observation.revision,
    }),
  },
];

/** An action that the actor of the benchmark has nothing to do with. */
const CLAIMED = 'l09';
