import type { openContext } from '@samhandling/api/use-cases';

/** The application without HTTP; gives the services of the product. */
export type UseCases = Pick<Awaited<ReturnType<typeof openContext>>, 'get'>;
