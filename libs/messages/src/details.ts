import type { MessageTree } from './language.ts';
import type { DetailMessages } from './messages.ts';

/** Texts of one file of `locales/<language>/details`, in one language. */
export type DetailsOf = (code: string) => MessageTree & Partial<DetailMessages>;

/** @param files What a pattern of its own finds, so that each file stands in the scripts that show it and in no other. */
export function detailsOf(
  name: keyof DetailMessages,
  files: Record<string, MessageTree>,
): DetailsOf {
  return (code) =>
    ({ [name]: files[`../locales/${code}/details/${name}.json`] }) as ReturnType<DetailsOf>;
}
