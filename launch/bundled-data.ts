import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { writeZip } from '../src/formats/zip.ts';

/** Ids of the data sets in a folder: its sub-folders that hold a `dataset.json`, sorted. */
export function dataSetIds(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'dataset.json')))
    .map((entry) => entry.name)
    .toSorted();
}

/** The files of one data set as a zip; the same files give the same bytes. */
export function zipFolder(folder: string): Uint8Array {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(csv|json)$/.test(entry.name))
    .map((entry) => entry.name);
  const files = names.map((name) => [name, readFileSync(join(folder, name))] as const);
  return writeZip(new Map(files));
}

/** Gives the page each data set of `folder` as `data/<id>.zip`, built and in development alike. */
export function bundledData(folder: string): Plugin {
  const root = resolve(folder);
  return {
    name: 'realign:bundled-data',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const id = /^\/data\/([a-z0-9-]+)\.zip(?:\?|$)/.exec(request.url ?? '')?.[1];
        if (id === undefined || !dataSetIds(root).includes(id)) return next();
        response.setHeader('content-type', 'application/zip');
        response.end(zipFolder(join(root, id)));
      });
    },
    generateBundle() {
      for (const id of dataSetIds(root)) {
        this.emitFile({
          type: 'asset',
          fileName: `data/${id}.zip`,
          source: zipFolder(join(root, id)),
        });
      }
    },
  };
}
