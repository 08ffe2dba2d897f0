import {
  createContext,
  createElement,
  useContext,
  type AnchorHTMLAttributes,
  type ComponentType,
  type ReactNode,
  type Ref,
} from 'react';

export interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string;
  ref?: Ref<HTMLAnchorElement>;
}

export type LinkComponent = ComponentType<LinkProps>;

function Anchor(props: LinkProps): ReactNode {
  return <a {...props} />;
}

const LinkContext = createContext<LinkComponent>(Anchor);

export interface LinkProviderProps {
  /** What draws a link, such as a router's; a plain <a> without it. */
  component: LinkComponent;
  children: ReactNode;
}

export function LinkProvider({ component, children }: LinkProviderProps): ReactNode {
  return <LinkContext value={component}>{children}</LinkContext>;
}

/** Every link inside the library goes through this one, so a page decides how it is followed. */
export function Link(props: LinkProps): ReactNode {
  return createElement(useContext(LinkContext), props);
}
