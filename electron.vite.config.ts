import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string) => resolve(import.meta.dirname, path);

/**
 * Everything is bundled except better-sqlite3 (native, so it stays in node_modules and is packaged from there).
 * Main and the hosts are ES modules; the sandboxed preload has to be CommonJS.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: {
        external: ['electron', 'better-sqlite3'],
        input: {
          index: at('main/app/index.ts'),
          'engine-host': at('main/engine-host/index.ts'),
          'import-host': at('main/import-host/index.ts'),
          'import-thread': at('main/import-host/second-thread/index.ts'),
          'document-host': at('main/document-host/index.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        external: ['electron'],
        input: { index: at('main/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      // Half the size is half the time until the first paint.
      minify: true,
      rolldownOptions: { input: { index: at('renderer/index.html') } },
    },
  },
});
