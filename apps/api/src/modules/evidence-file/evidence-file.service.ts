import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EvidenceFile, EvidenceFileQuery } from '@samhandling/contract';
import {
  CONTRIBUTION_REVIEW_LIFE_CYCLE,
  EVIDENCE_FILE_COUNT,
  evidenceFileName,
  evidenceFileRoom,
  hasRoomForEvidenceFile,
  transitionOfChange,
  type Caller,
  type Person,
} from '@samhandling/domain';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/errors/request-fault.ts';
import { History } from '../../platform/history/history.ts';
import { Housekeeping } from '../../platform/jobs/housekeeping.ts';
import { asMemberNow } from '../surviving-actor/index.ts';
import { EvidenceFileAccess } from './evidence-file.access.ts';
import { quotaExceeded, tooMany, typeNotAllowed } from './evidence-file.errors.ts';
import {
  EvidenceFileRepository,
  type ContributionOfFiles,
  type NewFile,
  type StoredFile,
} from './evidence-file.repository.ts';
import { evidenceMediaType } from './evidence-media-type.ts';

/**
 * Stores files that a contribution builds on, as they were sent; they are never opened. Those who
 * may change the initiative add them.
 */
@Injectable()
export class EvidenceFileService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly files: EvidenceFileRepository,
    private readonly access: EvidenceFileAccess,
    private readonly history: History,
    housekeeping: Housekeeping,
  ) {
    housekeeping.add((tx) => files.deleteForgotten(tx));
  }

  /** Read by whoever may read its initiative: by everybody while that is published. */
  async get(id: string, person: Caller): Promise<StoredFile> {
    return this.access.authorize(await this.files.find(this.database, id), person, 'view');
  }

  add(
    { contributionId, name }: EvidenceFileQuery,
    content: Buffer,
    person: Person,
  ): Promise<EvidenceFile> {
    return this.unitOfWork.run(async (tx) => {
      const under = await this.loadForChange(tx, contributionId, person);
      const file = readFile(name, content);
      if (under.count >= EVIDENCE_FILE_COUNT) throw tooMany();
      const kept = await this.files.amountOf(tx, under.ownerActorId);
      if (!hasRoomForEvidenceFile(kept, file.size)) throw quotaExceeded(evidenceFileRoom(kept));
      const made = await this.files.insert(tx, under, file, person.accountId);
      await this.recordChange(tx, under, person, 'evidence_file.added', {
        to: { contributionId, fileId: made.id, name: made.name, sha256: file.sha256 },
      });
      return made;
    });
  }

  remove(id: string, person: Person): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const contributionId = await this.files.contributionOf(tx, id);
      if (contributionId === undefined) throw notFound();
      const under = await this.loadForChange(tx, contributionId, person);
      if ((await this.files.remove(tx, under, id)) === 0) throw notFound();
      await this.recordChange(tx, under, person, 'evidence_file.removed', {
        from: { contributionId, fileId: id },
      });
    });
  }

  private async loadForChange(tx: Tx, contributionId: string, caller: Person) {
    const under = await this.files.findContribution(tx, contributionId);
    const person = await asMemberNow(tx, caller);
    return this.access.authorize(under, person, 'update');
  }

  /** Records the change. As a change of the text does, it answers a question and reopens what was accepted. */
  private async recordChange(
    tx: Tx,
    under: ContributionOfFiles,
    person: Person,
    event: 'evidence_file.added' | 'evidence_file.removed',
    values: { from?: object; to?: object },
  ): Promise<void> {
    const about = {
      subject: 'initiative',
      subjectId: under.initiativeId,
      accountId: person.accountId,
      actorId: under.ownerActorId,
    } as const;
    await this.history.record(tx, { ...about, event, ...values });
    const { contributionId, reviewState } = under;
    const transition = transitionOfChange(reviewState);
    const to = transition && CONTRIBUTION_REVIEW_LIFE_CYCLE.transition(reviewState, transition);
    await this.files.revise(tx, under, to);
    if (to === null) return;
    await this.history.record(tx, {
      ...about,
      event: transition === 'answer' ? 'contribution.answered' : 'contribution.reopened',
      from: { contributionId, reviewState },
      to: { contributionId, reviewState: to },
    });
  }
}

function readFile(name: string, content: Buffer): NewFile {
  const mediaType = evidenceMediaType(content);
  if (mediaType === null) throw typeNotAllowed();
  return {
    name: evidenceFileName(name, mediaType),
    mediaType,
    size: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    content,
  };
}
