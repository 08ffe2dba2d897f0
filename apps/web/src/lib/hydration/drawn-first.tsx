import {
  lazy,
  memo,
  Suspense,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ComponentType,
  type RefObject,
} from 'react';
import { isPageTakenOver, tellPartAlive } from './alive.ts';
import { REACH } from './held-acts.ts';
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

/** Events that load the script of a part: a pointer over it, the focus in it, or something done in it. */
const REACHING = ['pointerover', 'focusin', REACH] as const;

type Place = RefObject<HTMLDivElement | null>;

/** No prop of a part is called so. */
const FRAME = 'drawn-first-frame';
type Framed = { readonly [FRAME]: { readonly wasDrawn: boolean; readonly place: Place } };

/** Stands after a part and tells that it is alive, when the effects of the part have run. */
function TellAlive({ place }: { place: Place }) {
  useEffect(() => {
    if (place.current) tellPartAlive(place.current);
  }, [place]);
  return null;
}

/** What the server has to have at hand before it draws. */
const parts: (() => Promise<void>)[] = [];

/** Loads every part before the server renders a page, so that nothing suspends. A part can hold parts of its own. */
export async function loadParts(): Promise<void> {
  for (let loaded = 0; loaded < parts.length;) {
    const next = parts.slice(loaded);
    loaded = parts.length;
    await Promise.all(next.map((load) => load()));
  }
}

/**
 * Loads the parts of a page that the browser is about to render itself, so that the page is there as high as
 * it was when its place is looked up. The parts of a page that the server rendered wait until they are reached.
 */
export async function loadPartsToRender(): Promise<void> {
  if (!isPageTakenOver()) return;
  // A part whose script cannot be had now asks for it again when it is shown.
  await loadParts().catch(() => undefined);
}

/**
 * A part of a page that works without its script: charts, tables, folds. The server renders it, and the
 * browser loads the script when a pointer or the focus reaches the part; until then its links are plain
 * links. On a page that the browser renders itself the script is loaded at once.
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
  // If the script cannot be loaded, the part stays as the server rendered it.
  const never = new Promise<never>(() => undefined);
  const Late = lazy(() => reached.then(load).then(asModule, () => never));
  const Prompt = lazy(() => load().then(asModule));

  // Rendering again before the script is loaded would empty the part; with the same props React leaves
  // it as it is.
  const Content = memo(function DrawnFirstContent({
    [FRAME]: { wasDrawn, place },
    ...props
  }: Framed & Props) {
    // Once for all: another component would lose the focus and what was typed.
    const [Part] = useState<ComponentType<Props>>(() => drawn ?? (wasDrawn ? Late : Prompt));
    return (
      <Suspense fallback={null}>
        <Part {...(props as unknown as Props)} />
        <TellAlive place={place} />
      </Suspense>
    );
  }) as ComponentType<Framed & Props>;

  return function DrawnFirst(props: Props) {
    const [wasDrawn] = useState(useIsTakingOver());
    const place = useRef<HTMLDivElement>(null);
    const [frame] = useState({ wasDrawn, place });
    const first = useRef(props);
    // The props have changed, so what the server rendered is out of date.
    useEffect(() => {
      if (!isSame(first.current, props)) reach();
    });
    useEffect(() => {
      if (!wasDrawn) return undefined;
      const look = ({ target }: Event) => {
        if (target instanceof Node && place.current?.contains(target)) reach();
      };
      // React delays events in a part that is not hydrated, so they are caught in the capture phase.
      const options = { capture: true, passive: true };
      REACHING.forEach((event) => window.addEventListener(event, look, options));
      return () => REACHING.forEach((event) => window.removeEventListener(event, look, options));
    }, [wasDrawn]);
    return (
      <div ref={place} className={styles.part} data-part="">
        <Content {...props} drawn-first-frame={frame} />
      </div>
    );
  };
}
