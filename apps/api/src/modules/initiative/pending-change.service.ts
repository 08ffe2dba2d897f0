import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { HistoryEvent, Initiative, InitiativeBody } from '@samhandling/contract';
import { splitChange, type Person } from '@samhandling/domain';
import type { Tx } from '../../platform/database/transaction.ts';
import { UnitOfWork } from '../../platform/database/unit-of-work.ts';
import { notFound } from '../../platform/errors/request-fault.ts';
import { History } from '../../platform/history/history.ts';
import { InitiativeMails } from '../initiative-mail/index.ts';
import { asMemberNow } from '../surviving-actor/index.ts';
import { bodyOfWritten, holdNamed } from './initiative-body.ts';
import type { StoredInitiative, WrittenInitiative } from './initiative-detail.repository.ts';
import { InitiativeWriter } from './initiative-writer.ts';
import { InitiativeAccess } from './initiative.access.ts';
import { presentInitiative } from './initiative.presenter.ts';
import { InitiativeRepository, type InitiativeHead } from './initiative.repository.ts';
import { PendingChangeRepository } from './pending-change.repository.ts';

/** Which change is decided about, in which version of the initiative. */
type Decided = { readonly id: string; readonly version: number };

/** Changes of published initiatives that ask the coordinator: kept, accepted, returned, withdrawn. */
@Injectable()
export class PendingChangeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly initiatives: InitiativeRepository,
    private readonly access: InitiativeAccess,
    private readonly writer: InitiativeWriter,
    private readonly changes: PendingChangeRepository,
    private readonly history: History,
    private readonly mails: InitiativeMails,
  ) {}

  /**
   * Changes a published initiative: what is minor goes through, what is major is kept for the coordinator. What
   * waited before and the body does not want is withdrawn.
   */
  async change(
    tx: Tx,
    head: InitiativeHead,
    before: WrittenInitiative,
    body: InitiativeBody,
    person: Person,
  ): Promise<StoredInitiative> {
    const { id } = head;
    const { minor, major } = splitChange(bodyOfWritten(before), body);
    const hasMajor = Object.keys(major).length > 0;
    // What goes through is checked where it is written.
    if (hasMajor) await this.writer.check(tx, head, before, body);
    const waiting = await this.changes.find(tx, id);
    // One that was returned is sent again, even as it was: its owner may have answered in another way.
    const isWaiting = waiting?.state === 'waiting' && isDeepStrictEqual(waiting.fields, major);
    if (hasMajor && !isWaiting) {
      await this.changes.keep(tx, id, major, person.accountId);
      await this.record(tx, head, person, 'initiative.change_proposed');
      await this.mails.tellOfChange(tx, head);
    }
    if (!hasMajor && waiting) {
      await this.changes.remove(tx, id);
      await this.record(tx, head, person, 'initiative.change_withdrawn');
    }
    if (isDeepStrictEqual(minor, bodyOfWritten(before))) {
      await this.initiatives.touch(tx, head);
      return this.writer.load(tx, id);
    }
    return this.writer.write(tx, head, before, minor, person.accountId);
  }

  /** What waits stands in place of what was public, in the name of who wrote it. */
  accept({ id, version }: Decided, caller: Person): Promise<Initiative> {
    return this.unitOfWork.run(async (tx) => {
      await holdNamed(tx, await this.wanted(tx, id));
      const { head, person } = await this.lock(tx, { id, version }, caller, 'acceptChange');
      const before = await this.writer.loadWritten(tx, id);
      const body = await this.wanted(tx, id);
      const change = await this.changes.find(tx, id);
      await this.changes.remove(tx, id);
      await this.record(tx, head, person, 'initiative.change_accepted');
      const author = change?.createdBy ?? person.accountId;
      return present(await this.writer.write(tx, head, before, body, author), person);
    });
  }

  /** The owner reads the comment, changes it and sends it again, or withdraws it. */
  return(decided: Decided, reason: string, caller: Person): Promise<Initiative> {
    return this.unitOfWork.run(async (tx) => {
      const { head, person } = await this.lock(tx, decided, caller, 'returnChange');
      await this.changes.return(tx, head.id, reason);
      await this.record(tx, head, person, 'initiative.change_returned', reason);
      return this.touched(tx, head, person);
    });
  }

  withdraw(decided: Decided, caller: Person): Promise<Initiative> {
    return this.unitOfWork.run(async (tx) => {
      const { head, person } = await this.lock(tx, decided, caller, 'withdrawChange');
      await this.changes.remove(tx, head.id);
      await this.record(tx, head, person, 'initiative.change_withdrawn');
      return this.touched(tx, head, person);
    });
  }

  /** The initiative as its owner wants it, with merged actors replaced. */
  private async wanted(tx: Tx, id: string): Promise<InitiativeBody> {
    const written = await this.writer.loadWritten(tx, id);
    const change = await this.changes.find(tx, id);
    return { ...bodyOfWritten(written), ...change?.fields };
  }

  private async lock(
    tx: Tx,
    { id, version }: Decided,
    caller: Person,
    act: 'acceptChange' | 'returnChange' | 'withdrawChange',
  ): Promise<{ head: InitiativeHead; person: Person }> {
    const found = await this.initiatives.findForChange(tx, id);
    const person = await asMemberNow(tx, caller);
    return { head: this.access.authorize(found, person, act, version), person };
  }

  private async touched(tx: Tx, head: InitiativeHead, person: Person): Promise<Initiative> {
    await this.initiatives.touch(tx, head);
    return present(await this.writer.load(tx, head.id), person);
  }

  private record(
    tx: Tx,
    head: InitiativeHead,
    person: Person,
    event: HistoryEvent,
    reason: string | null = null,
  ): Promise<void> {
    return this.history.record(tx, {
      subject: 'initiative',
      subjectId: head.id,
      event,
      accountId: person.accountId,
      actorId: head.owner.id,
      reason,
    });
  }
}

function present(stored: StoredInitiative, person: Person): Initiative {
  const initiative = presentInitiative(stored, person);
  if (!initiative) throw notFound();
  return initiative;
}
