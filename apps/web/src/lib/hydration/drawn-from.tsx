import { useMemo, type ComponentType } from 'react';
import { drawnFirst } from './drawn-first.tsx';

/** No prop of a part is called so. */
const ASK = 'drawn-from-ask';

/**
 * A part that works without its script (`drawnFirst`) and whose answers of the API do not travel with the
 * page: it asks for them itself, by `useAnswers`, when its script is there. The server draws it from what
 * the page's loader has fetched. `ask` says what is asked for, such as the filter of the page.
 */
export function drawnFrom<Ask extends object, Props extends object, Answers extends Partial<Props>>(
  useAnswers: (ask: Ask) => Answers,
  load: () => Promise<ComponentType<Props>>,
): ComponentType<{ readonly ask: Ask } & Omit<Props, keyof Answers>> {
  type Rest = Omit<Props, keyof Answers>;
  const Part = drawnFirst<{ [ASK]: string } & Rest>(async () => {
    const Loaded = await load();
    return function Answered({ [ASK]: asked, ...rest }) {
      const ask = useMemo(() => JSON.parse(asked) as Ask, [asked]);
      return <Loaded {...({ ...rest, ...useAnswers(ask) } as unknown as Props)} />;
    };
  });
  return function DrawnFrom({ ask, ...rest }) {
    // As text, so that a page that is rendered again with the same filter leaves the part as it is.
    return <Part drawn-from-ask={JSON.stringify(ask)} {...(rest as unknown as Rest)} />;
  };
}
