/** What a select offers. */
export type Option = { readonly value: string; readonly label: string };

/** The label of a value; the value itself where it is not offered. */
export const labelOf = (options: readonly Option[], value: string): string =>
  options.find((option) => option.value === value)?.label ?? value;

/** A link may name several values at once; they become one more option, so that the form keeps them. */
export const withSeveral = (
  options: readonly Option[],
  value: string | undefined,
): readonly Option[] =>
  value?.includes(',')
    ? [
        {
          value,
          label: value
            .split(',')
            .map((one) => labelOf(options, one))
            .join(', '),
        },
        ...options,
      ]
    : options;

/** Things of the strategy as options, by their title. */
export const titleOptions = (
  items: readonly { readonly code: string; readonly title: string }[],
): Option[] => items.map(({ code, title }) => ({ value: code, label: title }));

/** Municipalities as options. */
export const nameOptions = (
  items: readonly { readonly code: string; readonly name: string }[],
): Option[] => items.map(({ code, name }) => ({ value: code, label: name }));
