import { createHash } from 'node:crypto';
import { type Compilable, type Expression, sql } from 'kysely';

/** A query that is ready to be sent: its text, its values, and what a row of its answer is. */
export type Statement<Row> = Readonly<{
  text: string;
  values: unknown[];
  /** PostgreSQL plans a named text once per connection and remembers it. Without a name it plans each time. */
  name: string | undefined;
  /** Never set: it only carries the type of a row to the compiler. */
  row?: Row;
}>;

/**
 * The parameters of a query while it is built; each is a placeholder whose value comes when it is
 * sent.
 */
export type Places<Given> = {
  [Key in keyof Given]: undefined extends Given[Key]
    ? Expression<Exclude<Given[Key], undefined>> | undefined
    : Expression<Given[Key]>;
};

/** A row of what a query answers. */
export type RowOf<Query> = Query extends (...given: never[]) => Statement<infer Row> ? Row : never;

class Place {
  constructor(readonly key: string) {}
}

type Compiled = Readonly<{
  text: string;
  parameters: readonly unknown[];
  name: string | undefined;
}>;

/** How many forms of one query are cached; the filters of a list have fewer. */
const REMEMBERED_FORMS = 256;

/**
 * A query that is built once for each of its forms and then only filled in. Its form is decided by
 * which values are given (`undefined` is not given) and by `form`, for what is no value: the order
 * of a list. Building takes longer than running, so nothing is built in the path of a request twice.
 *
 * After five runs PostgreSQL may keep one plan for all values. Where that plan is bad, because the values
 * decide how many rows there are, name them in `plannedEachTimeWith`: forms that have one get no name.
 */
export function shaped<Given extends object>({
  plannedEachTimeWith = [],
}: { plannedEachTimeWith?: readonly (keyof Given & string)[] } = {}) {
  return <Row, Form = undefined>(
    build: (given: Places<Given>, form: Form) => Compilable<Row>,
  ): ((given: Given, ...form: [Form] extends [undefined] ? [] : [Form]) => Statement<Row>) => {
    const forms = new Map<string, Compiled>();
    return (given, ...[form]) => {
      const keys = Object.keys(given).filter((key) => Reflect.get(given, key) !== undefined);
      const id = JSON.stringify([keys.sort(), form]);
      let compiled = forms.get(id);
      if (!compiled) {
        const isNamed = !plannedEachTimeWith.some((key) => keys.includes(key));
        compiled = compile(build(placesFor<Given>(keys), form as Form), isNamed);
        if (forms.size === REMEMBERED_FORMS) forms.delete(String(forms.keys().next().value));
        forms.set(id, compiled);
      }
      return fillIn(compiled, given);
    };
  };
}

function placesFor<Given>(keys: readonly string[]): Places<Given> {
  const places = keys.map((key) => [key, sql`${new Place(key)}`] as const);
  return Object.fromEntries(places) as Places<Given>;
}

function compile(query: Compilable<unknown>, isNamed: boolean): Compiled {
  const { sql: text, parameters } = query.compile();
  const name = isNamed
    ? createHash('sha256').update(text).digest('base64url').slice(0, 32)
    : undefined;
  return { text, parameters, name };
}

function fillIn<Row>({ text, parameters, name }: Compiled, given: object): Statement<Row> {
  const values = parameters.map((parameter) =>
    parameter instanceof Place ? Reflect.get(given, parameter.key) : parameter,
  );
  return { text, values, name };
}
