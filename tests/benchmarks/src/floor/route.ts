import type { IncomingHttpHeaders } from 'node:http';

/** Who asks, as the session says. */
export type FloorPerson = Readonly<{
  id: string;
  isCoordinator: boolean;
  actorIds: readonly string[];
  administeredActorIds: readonly string[];
}>;

export type FloorRequest = Readonly<{
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  person: FloorPerson | null;
  body: unknown;
}>;

/** The body as text of JSON, and the status; null is 404. */
export type FloorAnswer = Readonly<{ status: number; json: string; version?: number }> | null;

/** What answers a method and a path; its groups are given to it in their order. */
export type Route = Readonly<{
  method: 'GET' | 'POST' | 'PUT';
  path: RegExp;
  /** Whether a visitor is refused. */
  isForPeople?: boolean;
  answer(request: FloorRequest, ...groups: string[]): Promise<FloorAnswer>;
}>;

export const found = (json: string | null): FloorAnswer =>
  json === null ? null : { status: 200, json };

const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/** The Swedish day. */
export const today = (): string => dayFormat.format(new Date());
