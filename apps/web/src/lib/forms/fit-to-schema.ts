import type { FieldProblem } from '@samhandling/contract';

type Issue = {
  readonly path: readonly PropertyKey[];
  readonly code: string;
  readonly format?: string;
  readonly origin?: string;
  readonly maximum?: number | bigint;
};

/** What is needed of a schema of the contract. */
export type BodySchema = {
  readonly safeParse: (body: unknown) => { readonly error?: { readonly issues: readonly Issue[] } };
};

/** What is wrong with the shape of the body: pointer, and the schema's code for it. */
export function shapeFaults(schema: BodySchema, body: unknown): FieldProblem[] {
  const issues = schema.safeParse(body).error?.issues ?? [];
  return issues.map(({ path, code, format = '', origin, maximum }) => ({
    field: `/${path.map(String).join('/')}`,
    // As the API names it.
    code: format.endsWith('_text') || format === 'year' ? `invalid_${format}` : code,
    ...(code === 'too_big' && origin === 'string'
      ? { params: { origin, maximum: Number(maximum) } }
      : {}),
  }));
}

/**
 * What can be sent of a body: a field that is half-written (an address without its end) stays as the
 * server has it, so that it never keeps the others from being saved.
 */
export function fitToSchema<Body extends object>(schema: BodySchema, body: Body, base: Body): Body {
  const broken = new Set(shapeFaults(schema, body).map(({ field }) => field.split('/')[1]));
  if (broken.size === 0) return body;
  const fitting = Object.entries(body).filter(([field]) => !broken.has(field));
  return { ...base, ...Object.fromEntries(fitting) };
}
