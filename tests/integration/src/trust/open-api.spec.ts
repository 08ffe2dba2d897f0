import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { ApiInfo } from '@samhandling/contract';
import { ROOT_ROUTES, RouteInventory } from '@samhandling/api/testing';
import { openTestApp, type PlatformTest } from '../platform/open-test-app.ts';
import {
  committedDocument,
  operationsOf,
  resolve,
  type ApiDocument,
  type DescribedOperation,
  type Schema,
} from './open-api/document.ts';

let test: PlatformTest;
let document: ApiDocument;
let operations: DescribedOperation[];
beforeAll(async () => {
  test = await openTestApp();
  document = (await test.visitor.get<ApiDocument>('/openapi.json')).body;
  operations = operationsOf(document);
});
afterAll(() => test.close());

/** Things that there is one of: no list, and so no plural. */
const SINGLE_THINGS = [
  'account',
  'session',
  'coverage',
  'desk',
  'activity',
  'search',
  'effect-map',
  'review-time',
];
/** Steps and facts of one thing, under its address. */
const PARTS = [
  'submission',
  'withdrawal',
  'password-link',
  'removal',
  'comparison',
  'return',
  'publication',
  'archiving',
  'republication',
  'republication-request',
  'republication-decline',
  'change-acceptance',
  'change-return',
  'change-withdrawal',
  'filing',
  'history',
  'confirmation',
  'release',
  'admission',
  'decline',
  'merge',
  'acceptance',
  'password',
  'questioning',
  'reopening',
  'handling',
  'retry',
  'matrix',
  'over-time',
  'export',
  'api-info',
  'openapi.json',
  'resumption',
  'storing',
  'discarding',
  'renewal',
  'link',
];
/** Short by nature, so they come whole; activity is the latest of what happened, the desk what waits. */
const WHOLE_LISTS = [
  'GET /job-lanes',
  'GET /strategies',
  'GET /priority-areas',
  'GET /sections',
  'GET /effect-goals',
  'GET /aspects',
  'GET /indicators',
  'GET /municipalities',
  'GET /ownerships',
  'GET /activity',
  'GET /demo-accounts',
  'GET /desk',
  'GET /actors/{id}/members',
  'GET /initiatives/{id}/history',
  'GET /actors/{id}/invitations',
  'GET /measures/{code}/breaks',
  'GET /operating-notices',
];

const answerOf = ({ operation }: DescribedOperation): Schema | undefined => {
  const done = Object.entries(operation.responses).find(([status]) => status.startsWith('2'));
  const schema = done?.[1].content?.['application/json']?.schema;
  return schema && resolve(document, schema);
};

describe('the API document', () => {
  it('is the one that is committed (`npm run openapi` writes it anew)', () => {
    expect(document).toEqual(committedDocument());
  });

  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(document));
    expect([valid, errors]).toEqual([true, undefined]);
    expect(document.openapi).toMatch(/^3\.1\./);
  });

  it('has every route of the router, and no other', () => {
    const routes = test.app
      .get(RouteInventory)
      .list()
      .filter(({ path }) => !ROOT_ROUTES.some((root) => root === path))
      .map(({ method, path }) => `${method} /${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(operations.map(({ name }) => name).sort()).toEqual(routes.sort());
  });

  it('gives every operation a name of its own', () => {
    const names = operations.map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  it('describes every operation and every answer, refusals as problems', () => {
    for (const { name, operation } of operations) {
      expect([name, operation.description.length > 3]).toEqual([name, true]);
      for (const [status, { description, content }] of Object.entries(operation.responses)) {
        expect([name, status, description.length > 3]).toEqual([name, status, true]);
        if (Number(status) < 400) continue;
        expect([name, status, content]).toEqual([
          name,
          status,
          { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        ]);
      }
    }
  });

  it('has an example with every body', () => {
    for (const { name, operation } of operations) {
      const schema = operation.requestBody?.content['application/json']?.schema;
      if (schema)
        expect([name, typeof resolve(document, schema).example]).toEqual([name, 'object']);
    }
  });
});

describe('the API profile', () => {
  it('has the version in the path, and no other character than it allows', () => {
    for (const { path } of operations) {
      expect(path.replace(/\{\w+\}/g, 'x')).toMatch(/^\/api\/v1(\/[a-z0-9.~-]+)+$/);
    }
  });

  it('names what there are many of in the plural', () => {
    const words = operations.flatMap(({ path }) =>
      path
        .split('/')
        .slice(3)
        .filter((part) => !part.startsWith('{')),
    );
    const others = words.filter((word) => !SINGLE_THINGS.includes(word) && !PARTS.includes(word));
    for (const word of others) expect(word).toMatch(/s$/);
    const named = operations.flatMap(({ path }) => path.match(/[\w-]+(?=\/\{)/g) ?? []);
    for (const word of named) expect(word).toMatch(/s$/);
  });

  it('writes every name in camelCase', () => {
    const names = operations.flatMap(({ operation }) =>
      (operation.parameters ?? [])
        .filter(({ in: place }) => place !== 'header')
        .map(({ name }) => name),
    );
    const fields = [...JSON.stringify(document.components.schemas).matchAll(/"properties":\{/g)];
    expect(fields.length).toBeGreaterThan(50);
    for (const schema of Object.values(document.components.schemas)) collect(schema, names);
    for (const name of names) expect(name).toMatch(/^[a-z][a-zA-Z0-9]*$/);
  });

  it('pages every list by `limit` (20) and `page`', () => {
    for (const described of operations) {
      const properties = answerOf(described)?.properties ?? {};
      if (!properties['items'] || WHOLE_LISTS.includes(described.name)) continue;
      const { name, operation } = described;
      const queries = new Map(
        (operation.parameters ?? []).map((parameter) => [parameter.name, parameter.schema]),
      );
      expect([name, queries.get('limit')]).toMatchObject([name, { default: 20, maximum: 100 }]);
      expect([name, queries.get('page')]).toMatchObject([name, { default: 1, minimum: 1 }]);
      expect([name, ...Object.keys(properties)]).toEqual(
        expect.arrayContaining(['items', 'page', 'limit', 'total', 'isTotalExact']),
      );
    }
  });

  it('sorts by declared keys only', () => {
    for (const { name, operation } of operations) {
      const sort = operation.parameters?.find((parameter) => parameter.name === 'sort');
      if (sort) expect([name, Array.isArray(sort.schema.enum)]).toEqual([name, true]);
    }
  });

  it('takes no secret in an address: links in mails are one-time, and no query has one', () => {
    const queries = operations.flatMap(({ operation }) =>
      (operation.parameters ?? []).filter(({ in: place }) => place === 'query'),
    );
    for (const { name } of queries) expect(name).not.toMatch(/key|token|password|secret/i);
  });

  it('says what the API is', async () => {
    const { body } = await test.visitor.get<ApiInfo>('/api-info');
    expect(Object.keys(body).sort()).toEqual(
      ['apiDocumentation', 'apiName', 'apiReleased', 'apiStatus', 'apiVersion'].sort(),
    );
    expect(body.apiReleased).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect((await fetch(test.origin + body.apiDocumentation)).status).toBe(200);
  });
});

/** The names of the fields of a schema and of what is in it. */
function collect(schema: Schema, names: string[]): void {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    names.push(name);
    collect(field, names);
  }
  for (const part of [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])]) {
    collect(part, names);
  }
}
