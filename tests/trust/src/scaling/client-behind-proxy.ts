import {
  type ProductClient,
  type ProductAnswer,
  type ProductRequest,
} from '@samhandling/test-support';

/** What happened to requests on their way, beside their answers. */
export type Traffic = {
  requests: number;
  /** When nobody listened at the process that was chosen: the other was asked, as a proxy does. */
  readonly refusedAt: number[];
  /** When a process was gone before it had answered: such a request is sent again. */
  readonly cutAt: number[];
};

const LONGEST_MILLISECONDS = 10_000;

/**
 * A browser behind a proxy that gives each request to one of the processes, whichever answered the last: no
 * session sticks to a process.
 */
export class ClientBehindProxy {
  private readonly ways: readonly ProductClient[];
  private readonly traffic: Traffic;

  constructor(client: ProductClient, origins: readonly string[], traffic: Traffic) {
    this.traffic = traffic;
    this.ways = origins.map((origin) => client.at(origin));
  }

  async send<Body>(request: ProductRequest): Promise<ProductAnswer<Body>> {
    this.traffic.requests += 1;
    const end = performance.now() + LONGEST_MILLISECONDS;
    let place = Math.floor(Math.random() * this.ways.length);
    for (;;) {
      try {
        return await (this.ways[place] as ProductClient).send<Body>(request);
      } catch (fault) {
        if (performance.now() > end) throw fault;
        if (codeOf(fault) === 'ECONNREFUSED') this.traffic.refusedAt.push(performance.now());
        else this.traffic.cutAt.push(performance.now());
        place = (place + 1) % this.ways.length;
      }
    }
  }
}

function codeOf(fault: unknown): string {
  const cause = fault instanceof Error ? (fault.cause ?? fault) : fault;
  return (cause as { code?: string }).code ?? String(cause);
}
