import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { ApiDocument, DescribedOperation, Schema } from '../open-api/document.ts';

/** Judges requests and answers by the document alone. */
export class AnswerCheck {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: false });
  private readonly validators = new Map<string, ValidateFunction>();

  constructor(document: ApiDocument) {
    formats.default(this.ajv);
    this.ajv.addSchema({ $id: 'api', ...document });
  }

  /** Whether the value is what the schema says. */
  isValid(key: string, schema: Schema, value: unknown): boolean {
    return this.validatorOf(key, schema)(value) === true;
  }

  /** What is wrong with an answer, in words; undefined where nothing is. */
  faultOf(
    { name, operation }: DescribedOperation,
    { status, body, headers }: { status: number; body: unknown; headers: Headers },
  ): string | undefined {
    if (status >= 500) return `${status} ${JSON.stringify(body)}`;
    const declared = operation.responses[String(status)];
    if (!declared) return `undeclared status ${status} ${JSON.stringify(body)}`;
    const [type] = (headers.get('content-type') ?? '').split(';');
    if (!declared.content) return body === '' ? undefined : `a body with ${status}`;
    const schema = declared.content[type ?? '']?.schema;
    if (!schema) return `undeclared media type ${type} with ${status}`;
    const validate = this.validatorOf(`${name} ${status} ${type}`, schema);
    if (validate(body)) return undefined;
    return `${status} outside its schema: ${this.ajv.errorsText(validate.errors)}`;
  }

  private validatorOf(key: string, schema: Schema): ValidateFunction {
    const known = this.validators.get(key);
    if (known) return known;
    const text = JSON.stringify(schema).replaceAll('"#/', '"api#/');
    const made = this.ajv.compile(JSON.parse(text) as object);
    this.validators.set(key, made);
    return made;
  }
}
