import type { SwaggerDocumentOptions } from '@nestjs/swagger';
import { z } from 'zod';

type StandardSchemaConverter = NonNullable<SwaggerDocumentOptions['standardSchemaConverter']>;
type JsonSchema = Record<string, unknown>;

/**
 * Turns the contract's zod schemas into JSON Schema. A schema with `.meta({ id })` becomes a
 * component of that name, the same everywhere; two schemas with one name are refused.
 */
export function createSchemaConverter(): { convert: StandardSchemaConverter } {
  const known = new Map<string, string>();

  const remember = (name: string, schema: JsonSchema): void => {
    const text = JSON.stringify(schema);
    const earlier = known.get(name);
    if (earlier !== undefined && earlier !== text) {
      throw new Error(`The schema ${name} means different things in requests and answers.`);
    }
    known.set(name, text);
  };

  return {
    convert(schema, { schemaType }) {
      if (!(schema instanceof z.ZodType)) return undefined;
      const {
        $defs = {},
        $schema: _dialect,
        ...root
      } = z.toJSONSchema(schema, {
        target: 'draft-2020-12',
        io: schemaType,
        unrepresentable: 'any',
      }) as JsonSchema & { $defs?: Record<string, JsonSchema> };
      const components = Object.fromEntries(
        Object.entries($defs).map(([name, definition]) => [name, withoutId(definition)]),
      );
      const id = schema.meta()?.id;
      if (id !== undefined && root['$ref'] === undefined) components[id] = withoutId(root);
      for (const [name, definition] of Object.entries(components)) remember(name, definition);
      return { schema: id === undefined ? root : { $ref: `#/$defs/${id}` }, components };
    },
  };
}

/** zod repeats the name inside; in a component it would be an address of its own. */
function withoutId({ id: _id, $id: _address, ...schema }: JsonSchema): JsonSchema {
  return schema;
}
