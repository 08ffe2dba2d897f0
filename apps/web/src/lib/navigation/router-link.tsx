import { useRouter } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, MouseEvent, Ref } from 'react';

type RouterLinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & {
  href: string;
  ref?: Ref<HTMLAnchorElement>;
};

/** Links to the API or to another site: the browser follows them, not the router. */
const isPage = (href: string) =>
  href.startsWith('/') && !/^\/(\/|api\/|sprak\/|assets\/)/.test(href) && !href.startsWith('/#');

function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** A link that works without JavaScript and, with it, changes the page without loading it anew. */
export function RouterLink({ href, onClick, onMouseEnter, onFocus, ...rest }: RouterLinkProps) {
  const router = useRouter();
  const isHandled = isPage(href) && !rest.target && rest.download === undefined;
  const preload = () => {
    if (isHandled) {
      void router.preloadRoute({ href } as Parameters<typeof router.preloadRoute>[0]);
    }
  };
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event);
        if (isHandled && !event.defaultPrevented && isPlainClick(event)) {
          event.preventDefault();
          void router.navigate({ href });
        }
      }}
      onMouseEnter={(event) => {
        onMouseEnter?.(event);
        preload();
      }}
      onFocus={(event) => {
        onFocus?.(event);
        preload();
      }}
    />
  );
}
