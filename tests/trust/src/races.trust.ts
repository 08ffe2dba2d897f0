import { initiativeExample } from '@samhandling/contract';
import type { Figure, TrustSuite } from './trust-suite.ts';
import { startTwoProcesses, type Person, type TwoProcesses } from './two-processes.ts';

const EIGHT = Array.from({ length: 8 }, (_, index) => index);

type Row = { id: string; version: number; publicationState: string; owner?: { id: string } };

/** Everything that a race needs: the processes, and who calls in all of them. */
type World = TwoProcesses & Readonly<{ coordinator: Person; administrator: Person }>;

const initiativeOf = (ownerActorId: string) => ({ ...initiativeExample(), ownerActorId });

export const suite: TrustSuite = {
  promise: 6,
  title: 'Of several who take the same step at once, in two processes, one does',
  async run() {
    const two = await startTwoProcesses();
    try {
      const world: World = {
        ...two,
        coordinator: await two.addPerson({ regionRole: 'coordinator' }),
        administrator: await two.addPerson({ regionRole: 'administrator' }),
      };
      const figures: Figure[] = [];
      for (const race of [merges, disablings, approvals, withdrawals, leads, claims, imports]) {
        figures.push(...(await race(world)));
      }
      figures.push(
        exactly('answers that say the product is at fault (5xx)', faultsOf(two), 0),
        await deadlocks(two),
      );
      return figures;
    } finally {
      await two.stop();
    }
  },
};

const exactly = (what: string, found: number, wanted: number): Figure => ({
  what,
  value: `${found} (${wanted})`,
  isKept: found === wanted,
});

const faultsOf = ({ statuses }: TwoProcesses): number =>
  [...statuses].reduce((sum, [status, times]) => sum + (status >= 500 ? times : 0), 0);

async function deadlocks({ owner }: TwoProcesses): Promise<Figure> {
  const { rows } = await owner.query<{ deadlocks: number }>(
    `select deadlocks::int from pg_stat_database where datname = current_database()`,
  );
  return exactly('deadlocks that PostgreSQL ended', Number(rows[0]?.deadlocks), 0);
}

async function draftOf(editor: Person, actorId: string): Promise<Row> {
  const answer = await editor.call<Row>(0, 'POST', '/initiatives', {
    body: initiativeOf(actorId),
  });
  if (answer.status !== 201) throw new Error(`A draft answered ${answer.status}.`);
  return answer.body;
}

async function submittedBy(editor: Person, actorId: string): Promise<Row> {
  const { id, version } = await draftOf(editor, actorId);
  const { body } = await editor.call<Row>(1, 'POST', `/initiatives/${id}/submission`, { version });
  return body;
}

const numberOf = (answers: readonly { status: number }[], status: number) =>
  answers.filter((answer) => answer.status === status).length;

/** Eight write drafts for an actor that is merged meanwhile. */
async function merges(world: World): Promise<Figure[]> {
  let [acknowledged, lost, merged] = [0, 0, 0];
  for (const round of EIGHT) {
    const [from, into] = [await world.addActor(), await world.addActor()];
    const editors = await Promise.all(EIGHT.map(() => world.addPerson({ actorIds: [from] })));
    const kept = new Map<string, Person>();
    let left = Number.POSITIVE_INFINITY;
    const writing = editors.map(async (editor, place) => {
      while (left > 0) {
        left -= 1;
        const body = initiativeOf(from);
        const answer = await editor.call<Row>(place, 'POST', '/initiatives', { body });
        if (answer.status === 201) kept.set(answer.body.id, editor);
      }
    });
    while (kept.size < 24) await new Promise((resolve) => setTimeout(resolve, 5));
    const { status } = await world.coordinator.call(round, 'POST', `/actors/${from}/merge`, {
      body: { intoActorId: into },
      version: 1,
    });
    left = 24;
    await Promise.all(writing);
    merged += status === 200 ? 1 : 0;
    acknowledged += kept.size;
    for (const [id, editor] of kept) {
      const { status: readable, body } = await editor.call<Row>(1, 'GET', `/initiatives/${id}`);
      if (readable !== 200 || body.owner?.id !== into) lost += 1;
    }
  }
  const orphans = await world.count(`
    select from actor where state = 'merged' and (
      exists (select from initiative where owner_actor_id = actor.id)
      or exists (select from initiative_partner where actor_id = actor.id)
      or exists (select from ownership where actor_id = actor.id)
      or exists (select from membership where actor_id = actor.id))`);
  return [
    exactly('merges while eight write: done', merged, EIGHT.length),
    exactly(`drafts acknowledged meanwhile (${acknowledged}): lost`, lost, 0),
    exactly('merged actors that something still refers to', orphans, 0),
  ];
}

/** An account writes without a pause when it is disabled. */
async function disablings(world: World): Promise<Figure[]> {
  let [disabled, late] = [0, 0];
  for (const round of EIGHT) {
    const actorId = await world.addActor();
    const writer = await world.addPerson({ actorIds: [actorId] });
    let isDisabled = false;
    const writing = EIGHT.map(async (place) => {
      for (let status = 201; status === 201;) {
        const isLate = isDisabled;
        const body = initiativeOf(actorId);
        ({ status } = await writer.call(place, 'POST', '/initiatives', { body }));
        if (isLate && status === 201) late += 1;
        if (isLate) break;
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const { status } = await world.administrator.call(
      round,
      'PATCH',
      `/accounts/${writer.accountId}`,
      { body: { regionRole: null, isDisabled: true }, version: 1 },
    );
    isDisabled = true;
    await Promise.all(writing);
    disabled += status === 200 ? 1 : 0;
  }
  return [
    exactly('accounts that write all the time: disabled at the first try', disabled, EIGHT.length),
    exactly('their writes accepted after that', late, 0),
  ];
}

/** Ten coordinators publish the same initiative. */
async function approvals(world: World): Promise<Figure[]> {
  const rounds = 20;
  const actorId = await world.addActor();
  const editor = await world.addPerson({ actorIds: [actorId] });
  let [winners, refused, told] = [0, 0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const { id, version } = await submittedBy(editor, actorId);
    const answers = await Promise.all(
      EIGHT.map((place) =>
        world.coordinator.call(place, 'POST', `/initiatives/${id}/publication`, { version }),
      ),
    );
    winners += numberOf(answers, 200);
    refused += numberOf(answers, 412);
    told += await world.count(
      `select from history_entry where subject_id = $1 and event = 'initiative.published'`,
      [id],
    );
  }
  return [
    exactly(`eight approvals at once, ${rounds} rounds: winners`, winners, rounds),
    exactly('the others, told that it has changed', refused, 7 * rounds),
    exactly('publications in the history', told, rounds),
  ];
}

/** Who withdraws and who publishes, and who submits and who withdraws, meet. */
async function withdrawals(world: World): Promise<Figure[]> {
  const rounds = 20;
  const actorId = await world.addActor();
  const editor = await world.addPerson({ actorIds: [actorId] });
  const stateOf = async (id: string) =>
    (await editor.call<Row>(0, 'GET', `/initiatives/${id}`)).body.publicationState;
  let [winners, wrong] = [0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const { id, version } = await submittedBy(editor, actorId);
    const [withdrawn, published] = await Promise.all([
      editor.call(round, 'POST', `/initiatives/${id}/withdrawal`, { version }),
      world.coordinator.call(round + 1, 'POST', `/initiatives/${id}/publication`, { version }),
    ]);
    winners += numberOf([withdrawn, published], 200);
    if ((await stateOf(id)) !== (withdrawn.status === 200 ? 'draft' : 'published')) wrong += 1;
  }
  for (let round = 0; round < rounds; round += 1) {
    const { id, version } = await draftOf(editor, actorId);
    const [submitted, withdrawn] = await Promise.all([
      editor.call(round, 'POST', `/initiatives/${id}/submission`, { version }),
      editor.call(round + 1, 'POST', `/initiatives/${id}/withdrawal`, { version: version + 1 }),
    ]);
    const last = withdrawn.status === 200 ? 'draft' : 'submitted';
    if (submitted.status !== 200 || (await stateOf(id)) !== last) wrong += 1;
  }
  return [
    exactly(`withdrawn and published at once, ${rounds} rounds: winners`, winners, rounds),
    exactly('states other than the last that was acknowledged', wrong, 0),
  ];
}

/** Two actors are confirmed to lead the same action. */
async function leads(world: World): Promise<Figure[]> {
  const codes = await actionCodes(world, 'order by code limit 20');
  const owners = await claimants(world);
  let [winners, refused] = [0, 0];
  for (const code of codes) {
    const opened = await Promise.all(owners.map((owner, place) => claim(owner, place, code)));
    const answers = await Promise.all(
      opened.map(({ body: { id, version } }, place) =>
        world.coordinator.call(place, 'POST', `/ownerships/${id}/confirmation`, { version }),
      ),
    );
    winners += numberOf(answers, 200);
    refused += numberOf(answers, 409);
  }
  const leading = await world.count(
    `select from ownership where state = 'confirmed' and role = 'lead'`,
  );
  return [
    exactly(
      `two claims to lead one action confirmed at once, ${codes.length} actions: winners`,
      winners,
      codes.length,
    ),
    exactly('the others, told that somebody leads it', refused, codes.length),
    exactly('actions that have one lead', leading, codes.length),
  ];
}

/** One actor claims the same action in both processes. */
async function claims(world: World): Promise<Figure[]> {
  const codes = await actionCodes(world, 'order by code desc limit 20');
  const [owner] = (await claimants(world)) as [Claimant, ...Claimant[]];
  let [winners, refused] = [0, 0];
  for (const code of codes) {
    const answers = await Promise.all(EIGHT.map((place) => claim(owner, place, code)));
    winners += numberOf(answers, 201);
    refused += numberOf(answers, 409);
  }
  return [
    exactly(`eight equal claims at once, ${codes.length} actions: winners`, winners, codes.length),
    exactly('the others, told that it is claimed', refused, 7 * codes.length),
  ];
}

type Claimant = { actorId: string; person: Person };

const claimants = (world: World): Promise<Claimant[]> =>
  Promise.all(
    [0, 1].map(async () => {
      const actorId = await world.addActor();
      const rights = { actorIds: [actorId], membershipRole: 'administrator' as const };
      return { actorId, person: await world.addPerson(rights) };
    }),
  );

const claim = ({ actorId, person }: Claimant, place: number, code: string) =>
  person.call<Row>(place, 'POST', `/actions/${code}/ownerships`, {
    body: { actorId, role: 'lead', note: '' },
  });

async function actionCodes({ owner }: World, which: string): Promise<string[]> {
  const { rows } = await owner.query<{ code: string }>(
    `select code from action where retired_at is null ${which}`,
  );
  return rows.map(({ code }) => code);
}

/** Files with values of one series are read and stored at once. */
async function imports(world: World): Promise<Figure[]> {
  const rounds = 20;
  let [read, winners, refused] = [0, 0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const runs = await Promise.all(
      EIGHT.map((place) =>
        world.coordinator.call<Row>(place, 'POST', '/import-files', {
          body: valuesFile(`År;Andel\n2019;${round},${place}\n${2020 + round};1${place}\n`),
        }),
      ),
    );
    read += numberOf(runs, 201);
    const answers = await Promise.all(
      runs.map(({ body: { id, version } }, place) =>
        world.coordinator.call(place, 'POST', `/import-runs/${id}/storing`, { version }),
      ),
    );
    winners += numberOf(answers, 200);
    refused += numberOf(answers, 409);
  }
  const twice = await world.count(
    `select from observation where origin = 'hand' group by series_id, period, revision
    having count(*) > 1`,
  );
  const revisions = await world.count(
    `select from observation where origin = 'hand' and period = '2019'`,
  );
  return [
    exactly(`eight files with one series at once, ${rounds} rounds: read`, read, 8 * rounds),
    exactly('stored at once: winners', winners, rounds),
    exactly('the others, told that they are outdated', refused, 7 * rounds),
    exactly('revisions that were written', revisions, rounds),
    exactly('revisions that are there twice', twice, 0),
  ];
}

const valuesFile = (text: string) => ({
  fileName: 'resvanor.csv',
  encoding: 'text',
  text,
  source: 'Enkät',
  method: 'Enkät.',
  measureCode: 't-e1-1-kollektivtrafik',
  unit: 'percent',
  columns: {
    place: null,
    sex: null,
    birth: null,
    status: null,
    note: null,
    period: 'År',
    value: 'Andel',
  },
  defaults: { placeCode: '25', sex: null, birth: null, ageGroup: null },
});
