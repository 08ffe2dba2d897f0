/** A piece of SQL with its values; values never become part of the text. */
export class Sql {
  constructor(
    readonly strings: readonly string[],
    readonly values: readonly unknown[],
  ) {}

  /** The text with `$1`, `$2` … and the values in that order. */
  compile(): { text: string; values: unknown[] } {
    const values: unknown[] = [];
    const text = this.write(values);
    return { text, values };
  }

  private write(values: unknown[]): string {
    return this.strings.reduce((text, string, index) => {
      const value = this.values[index - 1];
      if (value instanceof Sql) return text + value.write(values) + string;
      values.push(value);
      return `${text}$${values.length}${string}`;
    });
  }
}

/**
 * Writes SQL: ``sql`select … where id = ${id}` ``. A value becomes a parameter, another `sql` piece
 * is put in as it is. Nothing else can get into the text, so there is nothing to inject.
 */
export function sql(strings: TemplateStringsArray, ...values: unknown[]): Sql {
  return new Sql(strings, values);
}
