import type { InitiativeBody } from '@samhandling/contract';

type Chosen = InitiativeBody['actions'];

/** The chosen actions; one of them is always the most important. */
export function chosenActions(actions: Chosen) {
  const has = (code: string): boolean => actions.some((action) => action.code === code);
  return {
    has,
    withPrimary: (primary: string): Chosen =>
      actions.map(({ code }) => ({ code, isPrimary: code === primary })),
    toggled: (code: string): Chosen => {
      if (!has(code)) return [...actions, { code, isPrimary: actions.length === 0 }];
      const rest = actions.filter((action) => action.code !== code);
      const hasPrimary = rest.some(({ isPrimary }) => isPrimary);
      return hasPrimary
        ? rest
        : rest.map((action, index) => ({ ...action, isPrimary: index === 0 }));
    },
  };
}
