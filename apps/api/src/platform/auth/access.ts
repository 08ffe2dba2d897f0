import './request-types.ts';
import { applyDecorators, SetMetadata, type Type } from '@nestjs/common';
import type { Permission } from '@samhandling/domain';
import type { Door } from './row-access.ts';

/** The row that a route is about: how it is decided about, what is done with it, and which part of the address has its id. */
export type AboutRow<Act extends string = string> = Readonly<{
  access: Type<Door<Act>>;
  act: Act;
  parameter: string;
}>;

/** How a route is reached: by anybody, or by a signed-in person for a named purpose. */
export type Access =
  | { kind: 'public'; mayLag: boolean }
  | { kind: 'same_for_all' }
  | { kind: 'permission'; permission: Permission; row: AboutRow | null };

export const ACCESS = Symbol('access');

/**
 * Anybody may call the route; what they see is still decided row by row. With `mayLag` a visitor's answer may be
 * read from a replica, where there is one (docs/decisions/reads-from-a-replica.md); never that of somebody who
 * may be signed in.
 */
export const Public = ({ mayLag = false }: { mayLag?: boolean } = {}) =>
  applyDecorators(SetMetadata(ACCESS, { kind: 'public', mayLag } satisfies Access));

/**
 * Anybody may call the route, and everybody gets the same answer: the route is not told who calls, and the
 * answer is kept ready (platform/ready-answers). It may depend on the language and the day, and on rows of tables
 * that leave marks (schema/repeatable/change.sql), and on nothing else. It may be read from a replica.
 */
export const SameForAll = () =>
  applyDecorators(SetMetadata(ACCESS, { kind: 'same_for_all' } satisfies Access));

/**
 * 401 for a visitor, 403 for a person who could do this to no row at all. A route with a row in its
 * address names how it is decided about: `@Requires('ownership:confirm', { access: OwnershipAccess,
 * act: 'confirm' })`. Then 404 and 403 are answered before anything that was sent is read.
 */
export const Requires = <Act extends string>(
  permission: Permission,
  row?: { access: Type<Door<Act>>; act: 'view' | NoInfer<Act>; parameter?: string },
) =>
  applyDecorators(
    SetMetadata(ACCESS, {
      kind: 'permission',
      permission,
      row: row ? { parameter: 'id', ...row } : null,
    } satisfies Access),
  );

/** Whether what a visitor reads by the route may come from a replica. */
export const mayLag = (access: Access): boolean =>
  access.kind === 'same_for_all' || (access.kind === 'public' && access.mayLag);
