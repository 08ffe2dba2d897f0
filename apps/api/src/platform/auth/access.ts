import './request-types.ts';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import type { Permission } from '@samhandling/domain';

/** How a route is reached: by anybody, or by a signed-in person for a named purpose. */
export type Access = { kind: 'public' } | { kind: 'permission'; permission: Permission };

export const ACCESS = Symbol('access');

/** Anybody may call the route; what they see is still decided row by row. */
export const Public = () =>
  applyDecorators(SetMetadata(ACCESS, { kind: 'public' } satisfies Access));

/**
 * 401 for a visitor, 403 for a person who could do this to no row at all. Whether this person may do
 * it to this row is the policy's answer in the service.
 */
export const Requires = (permission: Permission) =>
  applyDecorators(SetMetadata(ACCESS, { kind: 'permission', permission } satisfies Access));
