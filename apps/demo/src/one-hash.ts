import { PasswordHasher } from '@samhandling/api/use-cases';

/** All people of the demo have the same password: it is hashed once. */
export class OneHash extends PasswordHasher {
  private readonly hashes = new Map<string, Promise<string>>();

  override hash(password: string): Promise<string> {
    const hash = this.hashes.get(password) ?? super.hash(password);
    this.hashes.set(password, hash);
    return hash;
  }
}
