import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { statusReportExample } from '@samhandling/contract';
import { addActor, addPerson, initiativeBody } from './people.ts';
import { ProductClient, type ProductAnswer, type ProductRequest } from './product-client.ts';

/** What was acknowledged about one initiative. */
export type AcknowledgedWrites = {
  readonly title: string;
  version: number;
  summary: string;
  /** How often each event was acknowledged that leaves a row in the history. */
  readonly events: Record<string, number>;
  readonly reports: Map<string, { done: string; isFiled: boolean }>;
};

/** What the writers were told, to be compared with what the database holds in the end. */
export type Ledger = {
  /** Only the writers write for these actors. */
  readonly actorIds: string[];
  readonly initiatives: Map<string, AcknowledgedWrites>;
  /** Creations with their key, to be repeated later. */
  readonly creations: { id: string; request: ProductRequest; writer: ProductClient }[];
  acknowledged: number;
  /** Requests that got no answer or a 503 and were sent again. */
  retried: number;
  inFlight: number;
  /** Answers that must not come: a write that was acknowledged and is lost, a 500. */
  readonly faults: string[];
};

export type Writers = Readonly<{
  ledger: Ledger;
  /** Resolves once so many more writes are acknowledged. */
  untilAcknowledged(more: number): Promise<void>;
  /** Lets each writer finish what it has begun. */
  stop(): Promise<void>;
}>;

type Answer = ProductAnswer<{ id: string; version: number; summary: string; code?: string }>;

/**
 * People who write as fast as they are answered: create initiatives, change them, have them published,
 * report. What gets no answer is sent again with the same Idempotency-Key until it gets one.
 */
export async function startWriters(
  ownerUrl: string,
  origin: string,
  { writers: count, hasKeys = true }: { writers: number; hasKeys?: boolean },
): Promise<Writers> {
  const ledger: Ledger = {
    actorIds: [],
    initiatives: new Map(),
    creations: [],
    faults: [],
    acknowledged: 0,
    retried: 0,
    inFlight: 0,
  };
  let isStopping = false;
  const signedIn = async (options: Parameters<typeof addPerson>[1]) =>
    new ProductClient(origin).signIn(await addPerson(ownerUrl, options));
  const partnerId = await addActor(ownerUrl);
  const coordinator = await signedIn({ regionRole: 'coordinator' });
  const writers: Writer[] = [];
  for (let index = 0; index < count; index += 1) {
    const actorId = await addActor(ownerUrl);
    ledger.actorIds.push(actorId);
    const editor = await signedIn({ actorId });
    writers.push(new Writer({ editor, coordinator, actorId, partnerId, ledger, hasKeys }));
  }
  const running = writers.map(async (writer) => {
    while (!isStopping) await writer.writeOne(() => isStopping);
  });
  // Faults are thrown when the writers are stopped; until then one must not end the process.
  for (const each of running) each.catch(() => undefined);
  return {
    ledger,
    async untilAcknowledged(more) {
      const wanted = ledger.acknowledged + more;
      const ended = Promise.all(running).then(() => {
        throw new Error('The writers have ended.');
      });
      const reached = (async () => {
        while (ledger.acknowledged < wanted) await sleep(5);
      })();
      await Promise.race([reached, ended]);
    },
    async stop() {
      isStopping = true;
      await Promise.all(running);
    },
  };
}

type WriterOptions = Readonly<{
  editor: ProductClient;
  coordinator: ProductClient;
  actorId: string;
  partnerId: string;
  ledger: Ledger;
  hasKeys: boolean;
}>;

class Writer {
  private readonly editor: ProductClient;
  private readonly coordinator: ProductClient;
  private readonly ledger: Ledger;
  private readonly options: WriterOptions;

  constructor(options: WriterOptions) {
    this.editor = options.editor;
    this.coordinator = options.coordinator;
    this.ledger = options.ledger;
    this.options = options;
  }

  /** All steps of one initiative, or as many as are done before the writers are stopped. */
  async writeOne(isStopping: () => boolean): Promise<void> {
    const { actorId, partnerId } = this.options;
    const body = initiativeBody(actorId, { partnerId, title: `Initiativ ${randomUUID()}` });
    const id = await this.create(body);
    if (id === undefined) return;
    const acts = [
      () => this.edit(id, body, null),
      () => this.act(id, this.editor, 'submission', 'initiative.submitted'),
      () => this.act(id, this.coordinator, 'publication', 'initiative.published'),
      () => this.edit(id, body, 'initiative.changed'),
      () => this.report(id),
      () => this.edit(id, body, 'initiative.changed'),
    ];
    for (const act of acts) if (isStopping() || !(await act())) return;
  }

  private async create(body: Record<string, unknown>): Promise<string | undefined> {
    const path = '/api/v1/initiatives';
    const request = { method: 'POST', path, body, key: this.key() } as const;
    const answer = await this.insist(this.editor, request, 201);
    if (!answer) return undefined;
    const { id, version, summary } = answer.body;
    const title = String(body.title);
    const events = { 'initiative.created': 1 };
    this.ledger.initiatives.set(id, { title, version, summary, events, reports: new Map() });
    this.ledger.creations.push({ id, request, writer: this.editor });
    return id;
  }

  private async edit(
    id: string,
    body: Record<string, unknown>,
    event: string | null,
  ): Promise<boolean> {
    const known = this.known(id);
    const summary = `Ändrad ${randomUUID()}`;
    const path = `/api/v1/initiatives/${id}`;
    const answer = await this.insist(
      this.editor,
      { method: 'PUT', path, body: { ...body, summary }, version: known.version },
      200,
      summary,
    );
    if (!answer) return false;
    if (answer.body.version !== known.version + 1) {
      this.ledger.faults.push(`${id}: version ${answer.body.version} after ${known.version}`);
    }
    Object.assign(known, { summary, version: answer.body.version });
    if (event) countEvent(known, event);
    return true;
  }

  private async act(
    id: string,
    client: ProductClient,
    name: string,
    event: string,
  ): Promise<boolean> {
    const known = this.known(id);
    const answer = await this.insist(
      client,
      {
        method: 'POST',
        path: `/api/v1/initiatives/${id}/${name}`,
        version: known.version,
        key: this.key(),
      },
      200,
    );
    if (!answer) return false;
    known.version = answer.body.version;
    countEvent(known, event);
    return true;
  }

  private async report(initiativeId: string): Promise<boolean> {
    const known = this.known(initiativeId);
    const open = await this.insist(
      this.editor,
      { method: 'POST', path: `/api/v1/initiatives/${initiativeId}/reports`, key: this.key() },
      201,
    );
    if (!open) return false;
    const path = `/api/v1/reports/${open.body.id}`;
    const report = { done: '', isFiled: false };
    known.reports.set(open.body.id, report);
    const done = `Gjort ${randomUUID()}`;
    const written = await this.insist(
      this.editor,
      { method: 'PUT', path, body: reportBody(done), version: open.body.version },
      200,
      done,
    );
    if (!written) return false;
    report.done = done;
    const filed = await this.insist(
      this.editor,
      { method: 'POST', path: `${path}/filing`, version: written.body.version, key: this.key() },
      200,
    );
    if (!filed) return false;
    report.isFiled = true;
    countEvent(known, 'status_report.filed');
    const now = await this.insist(
      this.editor,
      { method: 'GET', path: `/api/v1/initiatives/${initiativeId}` },
      200,
    );
    if (!now) return false;
    known.version = now.body.version;
    return true;
  }

  private key(): string | undefined {
    return this.options.hasKeys ? randomUUID() : undefined;
  }

  private known(id: string): AcknowledgedWrites {
    return this.ledger.initiatives.get(id) as AcknowledgedWrites;
  }

  /**
   * Sends until there is an answer. A PUT that is sent again and finds a newer version was done the first
   * time if what it wrote (`mark`) is there. Any other answer than `wanted` is a fault.
   */
  private async insist(
    client: ProductClient,
    request: ProductRequest,
    wanted: number,
    mark?: string,
  ): Promise<Answer | undefined> {
    const answer = await this.untilAnswered(client, request);
    let settled = answer;
    if (answer.status === 412 && answer.wasRepeated && mark !== undefined) {
      const now = await this.untilAnswered(client, { method: 'GET', path: request.path });
      if (JSON.stringify(now.body).includes(mark)) settled = now;
    }
    if (settled.status !== wanted && settled === answer) {
      const { status, body } = answer;
      this.ledger.faults.push(`${request.method} ${request.path}: ${status} ${body.code ?? ''}`);
      return undefined;
    }
    if (request.method !== 'GET') this.ledger.acknowledged += 1;
    return settled;
  }

  private async untilAnswered(
    client: ProductClient,
    request: ProductRequest,
  ): Promise<Answer & { wasRepeated: boolean }> {
    for (let tries = 0; ; tries += 1) {
      this.ledger.inFlight += 1;
      const answer = await client
        .send<Answer['body']>(request)
        .catch(() => undefined)
        .finally(() => (this.ledger.inFlight -= 1));
      if (answer && answer.status !== 503) return { ...answer, wasRepeated: tries > 0 };
      this.ledger.retried += 1;
      await sleep(20 + Math.random() * 80);
    }
  }
}

function countEvent({ events }: AcknowledgedWrites, event: string): void {
  events[event] = (events[event] ?? 0) + 1;
}

function reportBody(done: string): Record<string, unknown> {
  return { ...statusReportExample(), done };
}
