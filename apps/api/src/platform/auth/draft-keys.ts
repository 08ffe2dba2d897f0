import { createHmac } from 'node:crypto';
import type { Config } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import { signingSecret } from './session-store.ts';

/**
 * The key that a browser encrypts unsaved text with, one for each account. It is given only to the one who is
 * signed in, and is always the same: whoever uses the computer after a sign-out cannot read the text, and
 * its writer finds it again after the next log-in. A new SESSION_SECRET makes old drafts unreadable.
 */
export class DraftKeys {
  private constructor(private readonly key: Buffer) {}

  static async open(config: Config, database: Database): Promise<DraftKeys> {
    const secret = await signingSecret(config, database);
    return new DraftKeys(createHmac('sha256', secret).update('draft keys').digest());
  }

  /** 32 bytes in hexadecimal. */
  of(accountId: string): string {
    return createHmac('sha256', this.key).update(accountId).digest('hex');
  }
}
