import type { openContext } from '@samhandling/api/use-cases';

/** The product without HTTP: gives its services. */
export type UseCases = Pick<Awaited<ReturnType<typeof openContext>>, 'get'>;
