import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ERROR_CODES, problemSchema, type ErrorCode } from '@samhandling/contract';
import { RouteInventory } from '../../auth/route-inventory.ts';
import { ERROR_STATUS } from '../../errors/error-status.ts';
import { API_INFO } from '../api-info.ts';
import { fileTakenBy } from '../body/sent-file.ts';
import { expectsVersion } from '../expected-version.ts';
import { refusalsOf } from '../operation.ts';
import { createSchemaConverter } from './schema-converter.ts';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Route = ReturnType<RouteInventory['list']>[number];

/** The API document: made from the routes and the contract's schemas, nothing written twice. */
export function buildOpenApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle(API_INFO.apiName)
    .setDescription('Who does what for Norrbotten 2030, what is missing, and what it changes.')
    .setVersion(API_INFO.apiVersion)
    .setLicense(
      'EUPL-1.2',
      'https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12',
    )
    .addServer('/')
    .addCookieAuth('samhandling', { type: 'apiKey', in: 'cookie', name: 'samhandling' }, 'session')
    .build();
  const { convert } = createSchemaConverter();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller}.${method}`,
    standardSchemaConverter: convert,
  });
  const { components = {} } = convert(problemSchema, { schemaType: 'output' }) ?? {};
  addSchemas(document, components);
  const routes = new Map(
    app
      .get(RouteInventory)
      .list()
      .map((route) => [`${route.controller}.${route.handler}`, route]),
  );
  for (const operation of operationsOf(document)) {
    const route = routes.get(String(operation.operationId));
    if (route) complete(operation, route);
  }
  return document;
}

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** No route answers with a problem by declaration, so its schemas are put in by hand. */
function addSchemas(document: OpenAPIObject, components: Record<string, unknown>): void {
  const text = JSON.stringify(components).replaceAll('#/$defs/', '#/components/schemas/');
  const schemas = JSON.parse(text) as Schemas;
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, ...schemas },
  };
}

function operationsOf(document: OpenAPIObject): Operation[] {
  return Object.values(document.paths).flatMap((item) =>
    [item.get, item.post, item.put, item.patch, item.delete].filter(
      (operation) => operation !== undefined,
    ),
  );
}

/** Adds what follows from how the route is declared: a file, refusals, the session, If-Match. */
function complete(operation: Operation, route: Route): void {
  operation.operationId = `${lowerFirst(route.controller.replace(/Controller$/, ''))}.${route.handler}`;
  operation.tags = [operation.operationId.split('.')[0] ?? ''];
  operation.security = route.access?.kind === 'permission' ? [{ session: [] }] : [];
  const file = fileTakenBy(Reflect.get(route.prototype, route.handler) as object);
  if (file) {
    operation.requestBody = {
      required: true,
      description: `The file as it is, of at most ${file.bytes} bytes.`,
      content: Object.fromEntries(
        file.types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
      ),
    };
  }
  const isVersioned = expectsVersion(route.prototype, route.handler);
  if (isVersioned) addHeader(operation, 'If-Match', true, 'The version that was read, as `"3"`.');
  if (route.method === 'POST') {
    addHeader(
      operation,
      'Idempotency-Key',
      false,
      'A text of 8 to 200 characters; a repeated request with it is done once.',
    );
  }
  const codes = [
    ...generalRefusals(route, isVersioned),
    ...refusalsOf(route.prototype, route.handler),
  ];
  for (const [status, ofStatus] of Map.groupBy(new Set(codes), (code) => ERROR_STATUS[code])) {
    operation.responses[String(status)] ??= {
      description: `Refused: ${ofStatus.map((code) => `\`${code}\``).join(', ')}.`,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
}

function generalRefusals(route: Route, isVersioned: boolean): ErrorCode[] {
  const isWrite = route.method !== 'GET';
  const refused = new Set<ErrorCode>([
    'request.malformed',
    'request.invalid',
    'request.not_found',
    'request.unexpected_fault',
    'service.unavailable',
  ]);
  const add = (...codes: ErrorCode[]) => codes.forEach((code) => refused.add(code));
  if (route.access?.kind === 'permission') add('session.required', 'permission.denied');
  if (isWrite)
    add(
      'service.read_only',
      'request.cross_site',
      'request.media_type_not_supported',
      'request.too_large',
    );
  if (route.method === 'POST') add('request.idempotency_key_reused');
  if (isVersioned) add('version.required', 'version.stale');
  return ERROR_CODES.filter((code) => refused.has(code));
}

function addHeader(
  operation: Operation,
  name: string,
  required: boolean,
  description: string,
): void {
  operation.parameters = [
    ...(operation.parameters ?? []),
    { in: 'header', name, required, description, schema: { type: 'string' } },
  ];
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
