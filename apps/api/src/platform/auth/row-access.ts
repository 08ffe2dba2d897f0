import { idSchema } from '@samhandling/contract';
import type { Caller, Policy } from '@samhandling/domain';
import type { Reader } from '../database/database.ts';
import { denied, notFound, requireVersion } from '../errors/request-fault.ts';

type Versioned = { readonly version: number };

/** What the door of a route asks about the row in its address. */
export type Door<Act extends string> = {
  canBeId(text: string): boolean;
  refusalAtDoor(
    reader: Reader,
    id: string,
    person: Caller,
    act: 'view' | Act,
  ): Promise<Error | null>;
};

/**
 * How rows of one noun are decided about. Its policy is asked twice for a write: at the door, before a
 * body is read, and again under the row's lock. Refusals come in one order: 404 for what the caller may
 * not read, 403 for what the caller may not do, then 400 and 428 for what was sent, 412 for a version
 * that is no longer the row's, 409 for a state in which nobody can do it, 422 for what the rules refuse.
 */
export abstract class RowAccess<
  Row extends object,
  Facts,
  Act extends string,
> implements Door<Act> {
  protected abstract readonly policy: Policy<Facts, Act>;

  /** What the policy has to know of the row, read without the rest of it; undefined where there is none. */
  protected abstract findFacts(reader: Reader, id: string): Promise<Facts | undefined>;

  /** The same, of a row that is loaded. */
  protected abstract factsOf(row: Row): Facts;

  /** The refusal for a state in which nobody can do this. A policy with `when` needs one of its own. */
  protected notNow(_row: Row, act: 'view' | Act): Error {
    return new Error(`No refusal says that ${act} is not possible now.`);
  }

  /** Whether the text can be an id of these rows; what can't is refused as bad input. */
  canBeId(text: string): boolean {
    return idSchema.safeParse(text).success;
  }

  /** The refusal that nothing of what is sent with the request can change: 404, 403, or none. */
  async refusalAtDoor(
    reader: Reader,
    id: string,
    person: Caller,
    act: 'view' | Act,
  ): Promise<Error | null> {
    const facts = await this.findFacts(reader, id);
    return facts === undefined ? notFound() : this.refusalFor(facts, person, act);
  }

  /**
   * The row, for somebody who may do this with it. Call it when the row is locked.
   * @throws the refusal: 404, 403, 412 where `version` is not the row's, or the one of its state
   */
  authorize<Loaded extends Row>(row: Loaded | undefined, person: Caller, act: 'view' | Act): Loaded;
  authorize<Loaded extends Row & Versioned>(
    row: Loaded | undefined,
    person: Caller,
    act: Act,
    version: number,
  ): Loaded;
  authorize<Loaded extends Row & Partial<Versioned>>(
    row: Loaded | undefined,
    person: Caller,
    act: 'view' | Act,
    version?: number,
  ): Loaded {
    if (row === undefined) throw notFound();
    const facts = this.factsOf(row);
    const refusal = this.refusalFor(facts, person, act);
    if (refusal !== null) throw refusal;
    if (version !== undefined) requireVersion({ version: row.version ?? 0 }, version);
    if (this.policy.decide(person, facts, act) !== 'allowed') throw this.notNow(row, act);
    return row;
  }

  private refusalFor(facts: Facts, person: Caller, act: 'view' | Act): Error | null {
    const decision = this.policy.decide(person, facts, act);
    if (decision === 'hidden') return notFound();
    return decision === 'denied' ? denied() : null;
  }
}
