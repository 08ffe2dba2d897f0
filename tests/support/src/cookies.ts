/** The Cookie header that a browser sends after an answer with these Set-Cookie headers. */
export function cookieHeaderOf(setCookies: readonly string[] = []): string {
  return setCookies.map((cookie) => String(cookie.split(';', 1)[0])).join('; ');
}
