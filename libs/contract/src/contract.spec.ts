import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import * as contract from './index.ts';
import { sampleOf } from './testing/index.ts';

const schemas = Object.entries(contract).filter(([, value]) => value instanceof z.ZodType) as [
  string,
  z.ZodType,
][];

describe('The contract', () => {
  it.each(schemas)(
    '%s can be written as JSON Schema, for the OpenAPI document',
    (_name, schema) => {
      expect(() => z.toJSONSchema(schema, { io: 'input' })).not.toThrow();
    },
  );

  const bodies = schemas.filter(([name]) => name.endsWith('BodySchema'));
  it.each(bodies)('%s has a description and examples that it accepts itself', (_name, schema) => {
    const meta = schema.meta();
    expect(meta?.description).toBeTruthy();
    expect(meta?.examples).toBeDefined();
    for (const example of meta?.examples as unknown[])
      expect(schema.safeParse(example).error).toBeUndefined();
  });

  it.each(bodies)('%s takes in no undeclared field', (_name, schema) => {
    const [example] = schema.meta()?.examples as object[];
    expect(schema.safeParse({ ...example, undeclared: 1 }).success).toBe(false);
  });

  it.each(bodies)('%s accepts what is made from its shape', (_name, schema) => {
    expect(schema.safeParse(sampleOf(schema)).error).toBeUndefined();
  });
});
