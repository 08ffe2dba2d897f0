import type { RouteInventory } from '../auth/route-inventory.ts';
import { addressOf } from '../http/api-info.ts';

type KeptRoute = Readonly<{ segments: readonly string[]; parameters: ReadonlySet<string> }>;

/**
 * The routes whose answers are the same for all, by their addresses. Whether the route that answers is such a
 * one is decided by the router; this only says for which addresses it is worth asking.
 */
export class KeptRoutes {
  private readonly routes: readonly KeptRoute[];

  constructor(inventory: RouteInventory) {
    this.routes = inventory
      .list()
      .filter(({ method, access }) => method === 'GET' && access?.kind === 'same_for_all')
      .map(({ path, parameters }) => ({
        segments: addressOf(path).split('/'),
        parameters: new Set(parameters),
      }));
  }

  /**
   * The address with its parameters in a fixed order, or null where its answer is not kept: another route, a
   * parameter that the route does not know or that comes twice.
   */
  keyOf(path: string, query: string): string | null {
    const segments = path.split('/');
    const route = this.routes.find((candidate) => isRouteOf(candidate, segments));
    if (!route) return null;
    if (query === '') return path;
    const given = new URLSearchParams(query);
    given.sort();
    const names = [...given.keys()];
    const isKnown = names.every(
      (name, place) => route.parameters.has(name) && name !== names[place - 1],
    );
    return isKnown ? `${path}?${given.toString()}` : null;
  }
}

function isRouteOf({ segments }: KeptRoute, asked: readonly string[]): boolean {
  return (
    segments.length === asked.length &&
    segments.every((segment, place) => segment.startsWith(':') || segment === asked[place])
  );
}
