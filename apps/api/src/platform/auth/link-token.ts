import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** The secret at the end of a link, in characters that an address may hold. */
export const newLinkToken = (): string => randomBytes(32).toString('base64url');

/** Only this hash is kept: somebody who reads the database can't make a link of it. */
export const hashOfLinkToken = (token: string): Buffer =>
  createHash('sha256').update(token).digest();

/** The shape of a token, for the routes that take one. */
export const linkTokenSchema = z
  .string()
  .regex(/^[\w-]{43}$/)
  .describe('The last part of the link.');
