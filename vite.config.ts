import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { bundledData } from './launch/bundled-data.ts';
import { pageMessages } from './launch/page-messages.ts';

const CATALOGUE = fileURLToPath(new URL('src/app/catalogue.ts', import.meta.url));

const CORE = {
  name: 'core',
  test: /src[\\/](?:time|graph|words|scene)[\\/].*\.ts$/,
  minShareCount: 5,
};

/**
 * The page: `vite build` writes static files to dist/, all addresses relative, so that they work
 * from any sub-path. The command line: `vite build --ssr FILE --outDir DIR` writes one file with
 * everything it needs inside, so that it starts fast and needs no node_modules.
 */
export default defineConfig(({ isSsrBuild }) =>
  isSsrBuild === true
    ? {
        publicDir: false,
        ssr: { noExternal: true },
        build: { target: 'node20', emptyOutDir: true },
      }
    : {
        base: './',
        // The page brings its languages one by one: docs/decisions/messages.md.
        resolve: { alias: [{ find: './catalogue.ts', replacement: CATALOGUE }] },
        plugins: [react(), bundledData('graph-data'), pageMessages()],
        worker: { format: 'es', plugins: () => [pageMessages()] },
        build: {
          target: 'es2023',
          emptyOutDir: true,
          chunkSizeWarningLimit: 1000,
          // What most parts share comes in one file: forty small ones pack worse, by 10 kB.
          rolldownOptions: { output: { codeSplitting: { groups: [CORE] } } },
        },
      },
);
