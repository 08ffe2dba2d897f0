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
  /** How often it was sent. */
  uses: { count: number };
}>;

/** A form gets its name when it is sent this often: what is asked for once is not worth a plan that is kept. */
const USES_BEFORE_NAME = 3;

/** How many forms of one query are cached; the filters of a list have fewer. */
const REMEMBERED_FORMS = 256;

/**
 * A query that is built once for each of its forms and then only filled in. Its form is decided by
 * which values are given (`undefined` is not given) and by `form`, for what is no value: the order
 * of a list. Building takes longer than running, so nothing is built in the path of a request twice.
 *
 * After five runs PostgreSQL may keep one plan for all values. Where that plan is bad, because the values
 * decide how many rows there are, name them in `plannedEachTimeWith`: forms that have one get no name. A
 * number that decides it and has few values, as the limit of a list, is named in `writtenOut`: it stands in
 * the text, where the plan that is kept knows it.
 */
export function shaped<Given extends object>({
  plannedEachTimeWith = [],
  writtenOut = [],
}: {
  plannedEachTimeWith?: readonly (keyof Given & string)[];
  writtenOut?: readonly NumberKey<Given>[];
} = {}) {
  return <Row, Form = undefined>(
    build: (given: Places<Given>, form: Form) => Compilable<Row>,
  ): ((given: Given, ...form: [Form] extends [undefined] ? [] : [Form]) => Statement<Row>) => {
    const forms = new Map<string, Compiled>();
    return (given, ...[form]) => {
      const keys = Object.keys(given).filter((key) => Reflect.get(given, key) !== undefined);
      const written = writtenOut.map((key) => Reflect.get(given, key) as number | undefined);
      const id = JSON.stringify([keys.sort(), form, written]);
      let compiled = forms.get(id);
      if (!compiled) {
        const isNamed = !plannedEachTimeWith.some((key) => keys.includes(key));
        const literals = Object.fromEntries(writtenOut.map((key, index) => [key, written[index]]));
        compiled = compile(build(placesFor<Given>(keys, literals), form as Form), isNamed);
        if (forms.size === REMEMBERED_FORMS) forms.delete(String(forms.keys().next().value));
        forms.set(id, compiled);
      }
      return fillIn(compiled, given);
    };
  };
}

/** The keys whose values are numbers. */
type NumberKey<Given> = {
  [Key in keyof Given]-?: Given[Key] extends number | undefined ? Key : never;
}[keyof Given] &
  string;

function placesFor<Given>(
  keys: readonly string[],
  literals: Readonly<Record<string, number | undefined>>,
): Places<Given> {
  const places = keys.map((key) => {
    const literal = literals[key];
    return [key, literal === undefined ? sql`${new Place(key)}` : sql.lit(literal)] as const;
  });
  return Object.fromEntries(places) as Places<Given>;
}

function compile(query: Compilable<unknown>, isNamed: boolean): Compiled {
  const { sql: text, parameters } = query.compile();
  const name = isNamed
    ? createHash('sha256').update(text).digest('base64url').slice(0, 32)
    : undefined;
  return { text, parameters, name, uses: { count: 0 } };
}

function fillIn<Row>({ text, parameters, name, uses }: Compiled, given: object): Statement<Row> {
  uses.count += 1;
  const values = parameters.map((parameter) =>
    parameter instanceof Place ? Reflect.get(given, parameter.key) : parameter,
  );
  return { text, values, name: uses.count < USES_BEFORE_NAME ? undefined : name };
}
