import type { Aspect } from '@samhandling/contract';
import { AreaSign, Disclosure, Heading, Link } from '@samhandling/ui';
import { useTranslations } from 'use-intl';
import { CodeLink } from '../../../lib/navigation/code-link.tsx';
import { paths } from '../../../lib/paths.ts';
import { Written } from '../../../lib/messages/written.tsx';
import styles from './aspect.module.css';

/**
 * Which actions active work carries out, area by area, and which it does not. The fewer are named in
 * sight: what is done where little is, what is missing where little is.
 */
export function AspectActions({ aspect }: { readonly aspect: Aspect }) {
  const t = useTranslations('aspect.actions');
  return (
    <div className={styles.columns}>
      {aspect.areas.map(({ code, title, position, actions }) => {
        const served = actions.filter(({ active }) => active > 0);
        const left = actions.filter(({ active }) => active === 0);
        const areFew = served.length <= left.length;
        const [seen, folded] = areFew ? [served, left] : [left, served];
        return (
          <section key={code} aria-labelledby={`area-${code}`}>
            <Heading level={3} id={`area-${code}`} size={16}>
              <AreaSign position={position} /> <Written>{title}</Written>
            </Heading>
            <p>{t(areFew ? 'with' : 'without', { count: seen.length, total: actions.length })}</p>
            <Codes actions={seen} />
            {folded.length > 0 ? (
              <Disclosure
                summary={t(areFew ? 'showWithout' : 'showWith', { count: folded.length })}
              >
                <ul className={styles.texts}>
                  {folded.map((action) => (
                    <li key={action.code}>
                      <Link href={paths.action(action.code)}>{action.code.toUpperCase()}</Link>{' '}
                      <Written>{action.text}</Written>
                    </li>
                  ))}
                </ul>
              </Disclosure>
            ) : null}
          </section>
        );
      })}
    </div>
  );
}

function Codes({ actions }: Pick<Aspect['areas'][number], 'actions'>) {
  const t = useTranslations('aspect.actions');
  if (actions.length === 0) return null;
  return (
    <ul role="list" className={styles.codes}>
      {actions.map(({ code, text, active }) => (
        <li key={code}>
          <CodeLink href={paths.action(code)} code={code} name={text} />{' '}
          {active > 0 ? <span title={t('initiatives', { count: active })}>{active}</span> : null}
        </li>
      ))}
    </ul>
  );
}
