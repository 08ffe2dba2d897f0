declare global {
  interface ImportMeta {
    readonly env: { readonly DEV: boolean; readonly SSR: boolean } | undefined;
  }
}

/** The only reader of `import.meta.env`; outside Vite (in specs) nothing is set. */
export const isDevelopment = import.meta.env?.DEV ?? false;
