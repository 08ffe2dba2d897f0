import { z } from 'zod';

/** What is read of a JSON Schema that the contract writes. */
type JsonSchema = {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
};

/**
 * A value that a schema accepts, made from its shape: nothing is null or empty, and no text, number or
 * date comes twice, so that a field that is lost or mixed up with another is seen. Another `first`
 * gives other values. What is a name of something that must exist has to be put in place afterwards.
 */
export function sampleOf<Schema extends z.ZodType>(schema: Schema, first = 1): z.input<Schema> {
  const root = z.toJSONSchema(schema, { io: 'input' }) as JsonSchema;
  return new Sampler(root, first).of(root, 'value') as z.input<Schema>;
}

class Sampler {
  private readonly root: JsonSchema;
  private next: number;

  constructor(root: JsonSchema, next: number) {
    this.root = root;
    this.next = next;
  }

  of(schema: JsonSchema, name: string): unknown {
    if (schema.$ref !== undefined) return this.of(this.named(schema.$ref), name);
    if ('const' in schema) return schema.const;
    if (schema.enum) return this.oneOf(schema.enum);
    if (schema.anyOf) return this.of(fullest(schema.anyOf), name);
    switch (schema.type) {
      case 'object':
        return Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([key, value]) => [key, this.of(value, key)]),
        );
      case 'array':
        return [this.of(schema.items ?? {}, name)];
      case 'boolean':
        return this.number() % 2 === 0;
      case 'integer':
      case 'number':
        return this.within(schema);
      default:
        return this.text(schema, name);
    }
  }

  private named(reference: string): JsonSchema {
    const found = this.root.$defs?.[reference.replace('#/$defs/', '')];
    if (!found) throw new Error(`The schema does not say what ${reference} is.`);
    return found;
  }

  private number(): number {
    return this.next++;
  }

  private oneOf(words: readonly unknown[]): unknown {
    return words[this.number() % words.length];
  }

  private within({ minimum = 0, maximum = 1_000_000 }: JsonSchema): number {
    const least = Math.max(minimum, 0);
    return least + (this.number() % (Math.min(maximum, 1_000_000) - least + 1));
  }

  private text({ format, pattern, maxLength = 1000 }: JsonSchema, name: string): string {
    const number = this.number();
    const digits = String(number).padStart(4, '0');
    const day = new Date(Date.UTC(2026, 0, number)).toISOString();
    const ofFormat: Readonly<Record<string, string>> = {
      uuid: `00000000-0000-4000-8000-${digits.padStart(12, '0')}`,
      date: day.slice(0, 10),
      'date-time': day,
      email: `${name.toLowerCase()}${number}@example.org`,
      uri: `https://example.org/${name}/${number}`,
    };
    const known = ofFormat[format ?? ''];
    const plain = [
      `${name} ${number}`,
      `${name.toLowerCase()}-${number}`,
      name.toLowerCase(),
      String(number),
    ];
    const candidates = known === undefined ? [...plain, digits, `N0${digits}`] : [known];
    const accepts = new RegExp(pattern ?? '', 'u');
    const found = candidates.find((text) => text.length <= maxLength && accepts.test(text));
    if (found === undefined) throw new Error(`No text is known that ${name} accepts: ${pattern}`);
    return found;
  }
}

/** Of several kinds of values the one that says most: not null, and not one fixed text. */
function fullest(kinds: readonly JsonSchema[]): JsonSchema {
  const [found = {}] = kinds.filter((kind) => kind.type !== 'null' && !('const' in kind));
  return found;
}
