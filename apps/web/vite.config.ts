import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compileMessages } from './build/compile-messages.ts';
import { shortClassNames } from './build/short-class-names.ts';
import { entryChunkOf, pageWords, wordsChunkOf } from './build/page-words.ts';

export default defineConfig(({ command, isSsrBuild }) => ({
  plugins: [react(), compileMessages(), pageWords()],
  json: { namedExports: false },
  ...(command === 'build' ? { css: { modules: { generateScopedName: shortClassNames() } } } : {}),
  build: {
    target: 'es2022',
    emptyOutDir: true,
    // The server reads it to name the scripts and the style sheet of a page.
    manifest: !isSsrBuild,
    // One style sheet: a lazily loaded page is never seen without its style.
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    rolldownOptions: isSsrBuild
      ? { output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' } }
      : {
          input: ['src/entry-client.ts', 'src/hydrate.tsx'],
          output: {
            codeSplitting: {
              groups: [
                { name: wordsChunkOf },
                { name: entryChunkOf },
                // What every page needs to come alive stands in one script: many small ones compress worse.
                { name: 'common', tags: ['$initial'] },
              ],
            },
          },
        },
  },
  // In development React is CommonJS and must stay outside; the built bundle needs no node_modules.
  ...(command === 'build' && isSsrBuild
    ? {
        ssr: { noExternal: true },
        define: { 'process.env.NODE_ENV': JSON.stringify('production') },
      }
    : {}),
}));
