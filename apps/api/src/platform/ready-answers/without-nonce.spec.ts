import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { pageWithoutNonce } from './without-nonce.ts';

const policy =
  "default-src 'self';script-src 'self' 'nonce-N1+/=';style-src 'self' 'nonce-N1+/=';style-src-attr 'unsafe-inline'";
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('A page that is kept', () => {
  it('allows its inline scripts and styles by their hashes, and no others', () => {
    const html = [
      '<meta property="csp-nonce" content="N1+/="/>',
      '<script nonce="N1+/=">one(1 < 2)</script><script nonce="N1+/=" type="module">two()</script>',
      '<script nonce="N1+/=">one(1 < 2)</script>',
      '<script nonce="N1+/=" async src="/a.js"></script><style nonce="N1+/=">b{}</style>',
    ].join('\n');
    expect(pageWithoutNonce({ html, policy })).toEqual({
      html: html.replaceAll(' nonce="N1+/="', '').replace(/<meta[^>]*>/, ''),
      policy: `default-src 'self';script-src 'self' ${hash('one(1 < 2)')} ${hash('two()')};style-src 'self' ${hash('b{}')};style-src-attr 'unsafe-inline'`,
    });
  });

  it('allows no script or style that came into it without its nonce', () => {
    const html = [
      '<script nonce="N1+/=">own()</script>',
      '<script>foreign()</script><script nonce="N2">foreign(2)</script>',
      '<SCRIPT>foreign(3)</SCRIPT><style>foreign{}</style>',
    ].join('\n');
    expect(pageWithoutNonce({ html, policy })?.policy).toBe(
      `default-src 'self';script-src 'self' ${hash('own()')};style-src 'self';style-src-attr 'unsafe-inline'`,
    );
  });

  it('is none where the nonce stands somewhere else, too', () => {
    const html = '<script nonce="N1+/=">use("N1+/=")</script>';
    expect(pageWithoutNonce({ html, policy })).toBeNull();
  });

  it('is left as it is where it has no nonce', () => {
    const page = { html: '<p>Hej</p>', policy: "script-src 'self'" };
    expect(pageWithoutNonce(page)).toEqual(page);
  });
});
