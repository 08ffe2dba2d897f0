import { createHash } from 'node:crypto';
import type { InnerAnswer } from '../http/inner-call.ts';

type Page = Readonly<{ html: string; policy: string }>;

const POLICY = 'content-security-policy';

/** Of those that the page says are its own: what somebody else brought into it has no nonce, and gets no hash. */
const inlineScripts = (nonce: string) =>
  new RegExp(`<script(?=[^>]*\\snonce="${nonce}")(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</script>`, 'g');
const inlineStyles = (nonce: string) =>
  new RegExp(`<style(?=[^>]*\\snonce="${nonce}")[^>]*>([\\s\\S]*?)</style>`, 'g');
const NONCE = /'nonce-([\w+/=-]+)'/;

/** The same answer for several: a nonce that many answers have is none. */
export function withoutNonce(made: InnerAnswer): InnerAnswer | null {
  const isPage = made.headers.get('content-type')?.startsWith('text/html') ?? false;
  const policy = made.headers.get(POLICY) ?? '';
  // What is no page has no scripts.
  const html = isPage ? made.body.toString() : '';
  const page = pageWithoutNonce({ html, policy });
  if (page === null) return null;
  const headers = new Map(made.headers).set(POLICY, page.policy);
  headers.delete('content-length');
  return { ...made, headers, body: isPage ? Buffer.from(page.html) : made.body };
}

/**
 * A page that is kept allows its own inline scripts and styles by their
 * hashes instead.
 * @returns null where the nonce stands in another place than where elements and the page's own scripts look for it
 */
export function pageWithoutNonce({ html, policy }: Page): Page | null {
  const nonce = NONCE.exec(policy)?.[1];
  if (nonce === undefined) return { html, policy };
  const bare = html
    .replaceAll(` nonce="${nonce}"`, '')
    .replace(`<meta property="csp-nonce" content="${nonce}"/>`, '');
  if (bare.includes(nonce)) return null;
  const allowed = {
    'script-src': textsIn(html, inlineScripts(escaped(nonce))),
    'style-src': textsIn(html, inlineStyles(escaped(nonce))),
  };
  const directives = policy.split(';').map((directive) => {
    const [name = ''] = directive.trim().split(' ', 1);
    const texts = name === 'script-src' || name === 'style-src' ? allowed[name] : [];
    return directive.replace(` 'nonce-${nonce}'`, texts.map((text) => ` ${hashOf(text)}`).join(''));
  });
  return { html: bare, policy: directives.join(';') };
}

const escaped = (nonce: string): string => nonce.replace(/[+/=]/g, '\\$&');

function textsIn(html: string, pattern: RegExp): string[] {
  const texts = [...html.matchAll(pattern)].map(([, text = '']) => text);
  return [...new Set(texts)];
}

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
