import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** As much of JSON Schema as the document uses. */
export type Schema = {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly default?: unknown;
  readonly description?: string;
  readonly example?: unknown;
};

type Content = Readonly<Record<string, { readonly schema: Schema }>>;
export type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
};
export type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters?: readonly Parameter[];
  /** Empty where anybody may ask. */
  readonly security?: readonly object[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Content }>
  >;
};
export type ApiDocument = {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

export type DescribedOperation = {
  name: string;
  method: string;
  path: string;
  operation: Operation;
};

const FILE = fileURLToPath(new URL('../../../../../libs/contract/openapi.json', import.meta.url));

/** The document as it is committed. */
export const committedDocument = (): ApiDocument =>
  JSON.parse(readFileSync(FILE, 'utf8')) as ApiDocument;

const PREFIX = '/api/v1';

/** Every operation, as `GET /accounts/{id}`. */
export function operationsOf({ paths }: ApiDocument): DescribedOperation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path.replace(PREFIX, '')}`,
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );
}

/** The schema behind a reference into the document. */
export function resolve(document: ApiDocument, schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  if (name === undefined) return schema;
  const found = document.components.schemas[name];
  if (!found) throw new Error(`The document refers to ${name}, which is not there.`);
  return resolve(document, found);
}
