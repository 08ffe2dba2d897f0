import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import { RouteInventory } from '@samhandling/api/testing';
import { openTestApp, type PlatformTest } from './open-test-app.ts';

type Operation = {
  operationId: string;
  description: string;
  responses: Record<string, { description: string }>;
  requestBody?: { content: Record<string, { schema: { $ref: string } }> };
};
type Document = {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { description?: string; example?: unknown }> };
};

let test: PlatformTest;
let document: Document;
beforeAll(async () => {
  test = await openTestApp();
  document = (await test.visitor.get<Document>('/openapi.json')).body;
}, 60_000);
afterAll(() => test.close());

const operations = () =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );

describe('the API document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(document);
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
  });

  it('has every route of the router, and no other', () => {
    const routes = test.app
      .get(RouteInventory)
      .list()
      .filter(({ path }) => !path.startsWith('health'))
      .map(({ method, path }) => `${method} /api/v1/${path.replace(/:(\w+)/g, '{$1}')}`);
    const described = operations().map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(described.sort()).toEqual(routes.sort());
  });

  it('keeps the API profile: paths, descriptions, examples', () => {
    for (const { path, operation } of operations()) {
      expect(path.replace(/\{\w+\}/g, 'id')).toMatch(/^\/api\/v1(\/[a-z0-9.~-]+)+$/);
      expect(operation.description).not.toBe('');
      for (const { description } of Object.values(operation.responses)) {
        expect(description).not.toBe('');
      }
      const reference = operation.requestBody?.content['application/json']?.schema.$ref;
      if (!operation.requestBody) continue;
      const body = document.components.schemas[String(reference).split('/').at(-1) ?? ''];
      expect([operation.operationId, typeof body?.example]).toEqual([
        operation.operationId,
        'object',
      ]);
    }
  });

  it('gives every operation a name of its own', () => {
    const names = operations().map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
  });
});
