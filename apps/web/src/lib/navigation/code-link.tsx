import { Link } from '@samhandling/ui';
import { useWrittenLanguage } from '../messages/written.tsx';

type CodeLinkProps = {
  readonly href: string;
  readonly code: string;
  /** What the strategy calls it: shown when a pointer rests on the code. */
  readonly name: string;
  /** The name is heard with the code, where nothing else says what it is. */
  readonly isNameHeard?: boolean;
  readonly className?: string | undefined;
};

/** An action or an effect goal by its code, where there is no room for its name. */
export function CodeLink({ href, code, name, isNameHeard, className }: CodeLinkProps) {
  const language = useWrittenLanguage();
  const shown = code.toUpperCase();
  return (
    <Link
      href={href}
      className={className}
      lang={language}
      {...(isNameHeard ? { 'aria-label': `${shown} ${name}` } : { title: name })}
    >
      {shown}
    </Link>
  );
}
