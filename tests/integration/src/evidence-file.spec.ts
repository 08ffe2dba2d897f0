import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  Contribution,
  EvidenceFile,
  HistoryEntry,
  Initiative,
  Problem,
} from '@samhandling/contract';
import { EVIDENCE_FILE_BYTES_OF_ACTOR, EVIDENCE_FILES_OF_ACTOR } from '@samhandling/domain';
import { seedAccount, seedActor, type TestClient } from '@samhandling/api/testing';
import pg from 'pg';
import { JPEG, OPEN_TEXT, PDF, PNG, SHEET, WORD, zip } from './evidence-file-fixtures.ts';
import { evidenceFileAddress, fileOf } from './file-fixtures.ts';
import {
  acceptChange,
  cast,
  completeBody,
  contribution,
  draft,
  filed,
  move,
  published,
  submitted,
  type TestPeople,
} from './initiative-fixtures.ts';
import { openTestApp, type PlatformTest } from './platform/open-test-app.ts';

let test: PlatformTest;
let people: TestPeople;
beforeAll(async () => {
  test = await openTestApp();
  people = await cast(test);
});
afterAll(() => test.close());

const contributionOf = ({ contributions: [first] }: Initiative) => first as Contribution;
const send = (initiative: Initiative, name: string, bytes: Buffer, client = people.editor) =>
  client.post<EvidenceFile & Problem>(
    evidenceFileAddress({ contributionId: contributionOf(initiative).id, name }),
    fileOf(bytes, 'application/pdf'),
  );
async function attach(initiative: Initiative, name = 'Utvärdering.pdf', bytes: Buffer = PDF) {
  const answer = await send(initiative, name, bytes);
  expect(answer).toMatchObject({ status: 201 });
  return answer.body;
}
const fileStatus = async (client: TestClient, { id }: EvidenceFile) =>
  (await client.get(`/evidence-files/${id}`)).status;
const seen = async (client: TestClient, { id }: Initiative) =>
  (await client.get<Initiative>(`/initiatives/${id}`)).body;
const filesOf = async (client: TestClient, initiative: Initiative) =>
  contributionOf(await seen(client, initiative)).files;
const fetched = (id: string) => fetch(`${test.origin}/api/v1/evidence-files/${id}`);

describe('The type of a file', () => {
  it.each([
    ['rapport.pdf', PDF, 'application/pdf'],
    ['diagram.png', PNG, 'image/png'],
    ['foto.jpeg', JPEG, 'image/jpeg'],
    ['brev.docx', WORD, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['tabell.xlsx', SHEET, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['brev.odt', OPEN_TEXT, 'application/vnd.oasis.opendocument.text'],
  ])('comes from its content: %s', async (name, bytes, mediaType) => {
    const file = await attach(await draft(people), name, bytes);
    expect(file).toMatchObject({ name, mediaType, size: bytes.length });
  });

  it('never comes from its name, which ends as the content says', async () => {
    const file = await attach(await draft(people), 'sida.html', PDF);
    expect(file).toMatchObject({ name: 'sida.html.pdf', mediaType: 'application/pdf' });
  });

  it.each([
    ['a page named as a PDF', 'rapport.pdf', Buffer.from('<!doctype html><script>1</script>')],
    ['a picture that can hold a script', 'bild.svg', Buffer.from('<svg xmlns="x"/>')],
    ['a program', 'rapport.pdf', Buffer.from('MZ\x90\x00')],
    ['any zip', 'brev.docx', zip({ 'a.txt': 'a' })],
    [
      'a document with a macro',
      'brev.docx',
      zip({ '[Content_Types].xml': '', 'word/document.xml': '', 'word/vbaProject.bin': '' }),
    ],
    ['a broken zip', 'brev.docx', WORD.subarray(0, WORD.length - 40)],
    ['a signature and nothing more', 'rapport.pdf', Buffer.from('%PDF-')],
  ])('is refused where it is %s', async (_what, name, bytes) => {
    const initiative = await draft(people);
    const { status, body } = await send(initiative, name, bytes);
    expect([status, body.code]).toEqual([422, 'evidence_file.type_not_allowed']);
    expect(await filesOf(people.editor, initiative)).toEqual([]);
  });

  it('is refused above 5 MB, and no more than five are kept', async () => {
    const initiative = await draft(people);
    const big = Buffer.concat([PDF, Buffer.alloc(5_000_000 - PDF.length)]);
    expect((await attach(initiative, 'stor.pdf', big)).size).toBe(5_000_000);
    const bigger = await send(initiative, 'stor.pdf', Buffer.concat([big, PDF]));
    expect([bigger.status, bigger.body.code]).toEqual([413, 'evidence_file.too_large']);
    for (const name of ['2.pdf', '3.pdf', '4.pdf', '5.pdf']) await attach(initiative, name);
    const sixth = await send(initiative, '6.pdf', PDF);
    expect([sixth.status, sixth.body.code]).toEqual([409, 'evidence_file.too_many']);
    const [first] = await filesOf(people.editor, initiative);
    expect((await people.editor.delete(`/evidence-files/${first?.id}`)).status).toBe(204);
    await attach(initiative, '6.pdf');
  });

  it('is not taken under another media type than those, nor without one, nor in JSON', async () => {
    const contributionId = contributionOf(await draft(people)).id;
    const address = evidenceFileAddress({ contributionId, name: 'a.pdf' });
    for (const type of ['application/octet-stream', 'text/html', 'application/json', '']) {
      expect([type, (await people.editor.post(address, fileOf(PDF, type))).status]).toEqual([
        type,
        415,
      ]);
    }
    const inJson = { contributionId, name: 'a.pdf', content: PDF.toString('base64') };
    expect((await people.editor.post('/evidence-files', inJson)).status).toBe(415);
  });

  it('is refused where it is empty, or its name or contribution is missing', async () => {
    const contributionId = contributionOf(await draft(people)).id;
    const send = (address: string, content: Buffer) =>
      people.editor.post<Problem>(address, fileOf(content, 'application/pdf'));
    const empty = await send(evidenceFileAddress({ contributionId, name: 'a' }), Buffer.alloc(0));
    expect([empty.status, empty.body.code]).toEqual([422, 'evidence_file.type_not_allowed']);
    const nameless = await send('/evidence-files', PDF);
    expect([nameless.status, nameless.body.errors?.map(({ field }) => field)]).toEqual([
      400,
      ['/contributionId', '/name'],
    ]);
  });

  it('is saved once where the request is repeated with its key; another file under the key is refused', async () => {
    const initiative = await draft(people);
    const address = evidenceFileAddress({
      contributionId: contributionOf(initiative).id,
      name: 'a',
    });
    const headers = { 'idempotency-key': 'samma-fil-en-gang' };
    const repeat = (bytes: Buffer) =>
      people.editor.post<EvidenceFile & Problem>(address, fileOf(bytes, 'application/pdf'), {
        headers,
      });
    const [first, second] = [await repeat(PDF), await repeat(PDF)];
    expect([first.status, second.body.id]).toEqual([201, first.body.id]);
    expect(await filesOf(people.editor, initiative)).toHaveLength(1);
    expect((await repeat(PNG)).body.code).toBe('request.idempotency_key_reused');
  });
});

describe('A file that is fetched', () => {
  it('is what was sent, an attachment with its name in UTF-8, and nothing runs in it', async () => {
    const initiative = await published(people);
    const { id, createdAt } = await attach(initiative, "Utva\u0308rdering (d'été) åäö.pdf");
    const [kept] = await filesOf(people.visitor, initiative);
    const name = "Utvärdering (d'été) åäö.pdf";
    expect(kept).toEqual({ id, name, mediaType: 'application/pdf', size: PDF.length, createdAt });
    const response = await fetched(id);
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer()).equals(PDF)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition':
        "attachment; filename*=UTF-8''Utv%C3%A4rdering%20%28d%27%C3%A9t%C3%A9%29%20%C3%A5%C3%A4%C3%B6.pdf",
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
    });
  });

  it('is there for who may read the initiative, in each of its states', async () => {
    const initiative = await submitted(people);
    const withdrawn = await move(people.editor, initiative, 'withdrawal');
    const file = await attach(withdrawn);
    const { visitor, editor, otherEditor, councillor, coordinator, administrator } = people;
    const callers = [visitor, editor, otherEditor, councillor, coordinator, administrator];
    const statuses = () => Promise.all(callers.map((client) => fileStatus(client, file)));
    expect(await statuses()).toEqual([404, 200, 404, 404, 404, 404]);
    await move(editor, await seen(editor, initiative), 'submission');
    expect(await statuses()).toEqual([404, 200, 404, 404, 200, 404]);
    await move(coordinator, await seen(editor, initiative), 'publication');
    expect(await statuses()).toEqual([200, 200, 200, 200, 200, 200]);
    await move(coordinator, await seen(editor, initiative), 'archiving');
    // What has been published stays readable at its address.
    expect(await statuses()).toEqual([200, 200, 200, 200, 200, 200]);
  });
});

describe('A file that is removed', () => {
  it('can be fetched by nobody; of what was published row and content are kept', async () => {
    const initiative = await published(people);
    const file = await attach(initiative);
    expect((await people.editor.delete(`/evidence-files/${file.id}`)).status).toBe(204);
    expect((await people.editor.delete(`/evidence-files/${file.id}`)).status).toBe(404);
    expect(await fileStatus(people.visitor, file)).toBe(404);
    expect(await fileStatus(people.editor, file)).toBe(404);
    expect(await filesOf(people.editor, initiative)).toEqual([]);
    const { rows } = await test.database.pool.query<{ sha256: string; content: Buffer }>(
      'select sha256, content from evidence_file where id = $1 and removed_at is not null',
      [file.id],
    );
    expect(rows[0]?.content.equals(PDF)).toBe(true);
    expect(rows[0]?.sha256).toBe(createHash('sha256').update(PDF).digest('hex'));
    const history = await people.editor.get<{ items: HistoryEntry[] }>(
      `/initiatives/${initiative.id}/history`,
    );
    const events = history.body.items.map(({ event }) => event);
    expect(events.slice(0, 2)).toEqual(['evidence_file.removed', 'evidence_file.added']);
    const open = await people.visitor.get<{ items: HistoryEntry[] }>(
      `/initiatives/${initiative.id}/history`,
    );
    expect(JSON.stringify(open.body)).not.toContain('evidence_file');
  });

  it('is deleted with its content where it never was published', async () => {
    const rowsOf = async ({ id }: EvidenceFile) =>
      (await test.database.pool.query('select from evidence_file where id = $1', [id])).rowCount;
    const initiative = await draft(people);
    const [file, kept] = [await attach(initiative), await attach(initiative)];
    expect((await people.editor.delete(`/evidence-files/${file.id}`)).status).toBe(204);
    expect([await rowsOf(file), await rowsOf(kept)]).toEqual([0, 1]);
    expect((await people.editor.delete(`/evidence-files/${file.id}`)).status).toBe(404);
    const { body } = await people.editor.get<{ items: HistoryEntry[] }>(
      `/initiatives/${initiative.id}/history`,
    );
    expect(body.items[0]?.event).toBe('evidence_file.removed');
  });

  it('is deleted a month after its contribution was dropped from a draft', async () => {
    const initiatives = await Promise.all([draft(people), draft(people), published(people)]);
    const files = await Promise.all(initiatives.map((initiative) => attach(initiative)));
    for (const initiative of initiatives) {
      const { version } = await seen(people.editor, initiative);
      const body = completeBody(people.actorId, { contributions: [contribution()] });
      const { body: saved } = await people.editor.put<Initiative>(
        `/initiatives/${initiative.id}`,
        body,
        { version },
      );
      await acceptChange(people, saved);
    }
    const [old, , public_] = initiatives;
    await test.database.pool.query(
      `update initiative set updated_at = now() - interval '31 days' where id = any($1)`,
      [[old.id, public_.id]],
    );
    await test.runScheduled('housekeeping');
    const { rows } = await test.database.pool.query<{ id: string }>(
      'select id from evidence_file where id = any($1)',
      [files.map(({ id }) => id)],
    );
    const left = new Set(rows.map(({ id }) => id));
    expect(files.map(({ id }) => left.has(id))).toEqual([false, true, true]);
  });

  it('cannot be changed by anybody, not even in the database', async () => {
    const file = await attach(await draft(people));
    await expect(
      test.database.pool.query(`update evidence_file set content = '', size = 0 where id = $1`, [
        file.id,
      ]),
    ).rejects.toThrow();
  });
});

describe('The room of an actor', () => {
  /** A new actor with two drafts, which has so many files and bytes already. */
  async function crowded(files: number, bytesOfEach: number) {
    const { id: actorId } = await seedActor(test);
    const account = await seedAccount(test, { memberships: [{ actorId, role: 'editor' }] });
    const editor = await test.as(account);
    const drafts = await Promise.all([draft({ editor, actorId }), draft({ editor, actorId })]);
    const owner = new pg.Client({ connectionString: test.postgres.ownerUrl(test.databaseName) });
    await owner.connect();
    await owner.query(
      `insert into evidence_file (initiative_id, contribution_id, name, media_type, size, sha256, content)
      select $1, gen_random_uuid(), 'a.pdf', 'application/pdf', $3, '', $4
      from generate_series(1, $2)`,
      [drafts[0].id, files, bytesOfEach, Buffer.alloc(bytesOfEach)],
    );
    await owner.end();
    return { editor, drafts };
  }
  const sendAll = (count: number, { editor, drafts }: Awaited<ReturnType<typeof crowded>>) =>
    Promise.all(
      Array.from({ length: count }, (_each, index) =>
        send(drafts[index % 2] as Initiative, `${index}.pdf`, PDF, editor),
      ),
    );

  it('takes as many files as it has room for, of many that are sent at once', async () => {
    const actor = await crowded(EVIDENCE_FILES_OF_ACTOR - 3, 1);
    const answers = await sendAll(8, actor);
    const [taken, refused] = [201, 409].map((status) =>
      answers.filter((answer) => answer.status === status),
    );
    expect([taken?.length, refused?.length]).toEqual([3, 5]);
    const { code, params } = refused?.[0]?.body as Problem;
    expect([code, params?.filesLeft]).toEqual(['evidence_file.quota_exceeded', 0]);
    expect((await actor.editor.delete(`/evidence-files/${taken?.[0]?.body.id}`)).status).toBe(204);
    expect((await sendAll(1, actor))[0]?.status).toBe(201);
    const [other] = await sendAll(1, await crowded(0, 0));
    expect(other?.status).toBe(201);
  });

  it('takes no more bytes than it has room for', async () => {
    const each = 5_000_000;
    const actor = await crowded(EVIDENCE_FILE_BYTES_OF_ACTOR / each - 1, each - 1);
    const big = Buffer.concat([PDF, Buffer.alloc(each - PDF.length)]);
    const [initiative] = actor.drafts;
    const sent = await Promise.all(
      ['a.pdf', 'b.pdf'].map((name) => send(initiative, name, big, actor.editor)),
    );
    expect(sent.map(({ status }) => status).sort()).toEqual([201, 409]);
    const refused = sent.find(({ status }) => status === 409);
    expect(refused?.body.params).toEqual({ filesLeft: 400, megabytesLeft: 0 });
    expect((await send(initiative, 'c.pdf', PDF, actor.editor)).status).toBe(201);
  }, 60_000);
});

describe('What is saved about the initiative', () => {
  const save = async (initiative: Initiative, contributions: object[]) => {
    const { version } = await seen(people.editor, initiative);
    const body = { ...completeBody(people.actorId), contributions };
    const path = `/initiatives/${initiative.id}`;
    const answer = await people.editor.put<Initiative>(path, body, { version });
    expect(answer).toMatchObject({ status: 200 });
    await acceptChange(people, answer.body);
  };

  it('never loses a file: a contribution that goes and comes back has its own', async () => {
    const initiative = await draft(people);
    const file = await attach(initiative);
    await save(initiative, [
      contribution({ id: contributionOf(initiative).id, mechanism: 'Nytt' }),
    ]);
    expect(await filesOf(people.editor, initiative)).toMatchObject([{ id: file.id }]);
    await save(initiative, []);
    expect(await fileStatus(people.editor, file)).toBe(404);
    await save(initiative, [contribution({ id: contributionOf(initiative).id })]);
    expect(await filesOf(people.editor, initiative)).toMatchObject([{ id: file.id }]);
    expect(await fileStatus(people.editor, file)).toBe(200);
  });

  it('does not reach another that takes the id of the contribution', async () => {
    const initiative = await draft(people);
    const file = await attach(initiative);
    await save(initiative, []);
    const { id } = contributionOf(initiative);
    const body = { ...completeBody(people.otherActorId), contributions: [contribution({ id })] };
    const taken = await people.otherEditor.post<Initiative>('/initiatives', body);
    expect(taken.status).toBe(201);
    expect(await filesOf(people.otherEditor, taken.body)).toEqual([]);
    expect(await fileStatus(people.otherEditor, file)).toBe(404);
    expect((await people.otherEditor.delete(`/evidence-files/${file.id}`)).status).toBe(404);
  });

  it('deletes the files of a draft that is discarded', async () => {
    const initiative = await draft(people);
    const { id } = await attach(initiative);
    const { version } = initiative;
    const discarded = await people.editor.delete(`/initiatives/${initiative.id}`, { version });
    expect(discarded.status).toBe(204);
    const { rowCount } = await test.database.pool.query('select from evidence_file where id = $1', [
      id,
    ]);
    expect(rowCount).toBe(0);
  });

  it('leaves a filed report as it was', async () => {
    const initiative = await published(people);
    await attach(initiative);
    const report = await filed(people, initiative.id);
    const { status, body } = await people.visitor.get(`/reports/${report.id}`);
    expect([status, JSON.stringify(body).includes('Utvärdering.pdf')]).toEqual([200, false]);
  });
});

describe('The review of the contribution', () => {
  it('starts again with a file: a question is answered, what was accepted is open', async () => {
    const initiative = await published(people);
    const review = (transition: string, version: number, body?: object) =>
      people.coordinator.post(
        `/initiatives/${initiative.id}/contributions/${contributionOf(initiative).id}/${transition}`,
        body,
        { version },
      );
    const now = async () => contributionOf(await seen(people.editor, initiative));
    expect((await review('questioning', 1, { question: 'Vad bygger det på?' })).status).toBe(200);
    const file = await attach(initiative);
    expect(await now()).toMatchObject({ version: 3, review: { state: 'answered' } });
    expect((await review('acceptance', 2)).status).toBe(412);
    expect((await review('acceptance', 3)).status).toBe(200);
    expect((await people.editor.delete(`/evidence-files/${file.id}`)).status).toBe(204);
    expect(await now()).toMatchObject({ isAccepted: false, review: { state: 'open' } });
  });
});
