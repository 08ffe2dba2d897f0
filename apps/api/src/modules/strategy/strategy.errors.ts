import { RequestFault } from '../../platform/errors/request-fault.ts';

type TakenCode = {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly owner: string;
};

/** Codes of the document belong to other strategies: each with its place, as a JSON pointer. */
export function codesTaken(taken: readonly TakenCode[]): RequestFault {
  return new RequestFault('strategy.code_taken', {
    errors: taken.map(({ code, path, owner }) => ({
      field: `/${path.map(String).join('/')}`,
      code: 'strategy.code_taken',
      params: { code, strategy: owner },
    })),
  });
}
