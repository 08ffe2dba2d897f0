import {
  lazy,
  memo,
  Suspense,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ComponentType,
} from 'react';
import styles from './drawn-first.module.css';

const subscribe = () => () => undefined;
/** True while the browser takes over what the server has drawn. */
const useIsTakingOver = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => false,
    () => true,
  );

const isSame = (a: object, b: object): boolean => {
  const [one, other] = [Object.entries(a), new Map(Object.entries(b))];
  return one.length === other.size && one.every(([key, value]) => Object.is(other.get(key), value));
};

/** A pointer over a part or the focus in it: somebody reaches for what it holds. */
const REACHING = ['pointerover', 'focusin'] as const;

/** What the server has to have at hand before it draws. */
const parts: (() => Promise<void>)[] = [];

/** On the server, before a page is drawn: nothing in it waits then. A part can bring parts of its own. */
export async function loadParts(): Promise<void> {
  for (let loaded = 0; loaded < parts.length;) {
    const next = parts.slice(loaded);
    loaded = parts.length;
    await Promise.all(next.map((load) => load()));
  }
}

/**
 * A part of a page that the server draws and that is whole without its script: charts, tables, folds.
 * The script comes when somebody reaches for the part, with a pointer or the focus; until then its links
 * are plain links. On a page that the browser draws itself it comes at once.
 */
export function drawnFirst<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const asModule = (Part: ComponentType<Props>) => ({ default: Part });
  let drawn: ComponentType<Props> | undefined;
  parts.push(async () => {
    drawn ??= await load();
  });
  let reach = (): void => undefined;
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  // What is drawn stays as it is where its script cannot be had.
  const never = new Promise<never>(() => undefined);
  const Late = lazy(() => reached.then(load).then(asModule, () => never));
  const Prompt = lazy(() => load().then(asModule));

  // Drawing the page anew before the script is there would empty what is drawn; with the same props it
  // is left alone.
  const Content = memo(function DrawnFirstContent({
    wasDrawn,
    ...props
  }: { wasDrawn: boolean } & Props) {
    const Part: ComponentType<Props> = drawn ?? (wasDrawn ? Late : Prompt);
    return (
      <Suspense fallback={null}>
        <Part {...(props as unknown as Props)} />
      </Suspense>
    );
  }) as ComponentType<{ wasDrawn: boolean } & Props>;

  return function DrawnFirst(props: Props) {
    const [wasDrawn] = useState(useIsTakingOver());
    const place = useRef<HTMLDivElement>(null);
    const first = useRef(props);
    // Something else is to be shown: what is drawn no longer holds, wherever it stands.
    useEffect(() => {
      if (!isSame(first.current, props)) reach();
    });
    useEffect(() => {
      if (!wasDrawn) return undefined;
      const look = ({ target }: Event) => {
        if (target instanceof Node && place.current?.contains(target)) reach();
      };
      // React holds back what happens in a part that it has not taken over, so it is seen before React.
      const options = { capture: true, passive: true };
      REACHING.forEach((event) => window.addEventListener(event, look, options));
      return () => REACHING.forEach((event) => window.removeEventListener(event, look, options));
    }, [wasDrawn]);
    return (
      <div ref={place} className={styles.part}>
        <Content {...props} wasDrawn={wasDrawn} />
      </div>
    );
  };
}
