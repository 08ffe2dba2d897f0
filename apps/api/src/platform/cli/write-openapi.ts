import { writeFile } from 'node:fs/promises';
import { readConfig } from '../config/config.ts';
import { migrate } from '../database/migrate.ts';
import { StartUpFault } from '../errors/start-up-fault.ts';
import { createApp, type RootModule } from '../create-app.ts';
import { OpenApiDocument } from '../http/openapi/openapi-document.ts';
import type { Command } from './command.ts';

/** Writes the API document to a file: what is committed, and what a test compares with the routes. */
export const writeOpenApi = (rootModule: RootModule): Command => ({
  name: 'openapi',
  usage: 'openapi FILE                                writes the OpenAPI document',
  async run([file], { print }) {
    if (file === undefined) throw new StartUpFault('Say which file the document goes to.');
    const config = { ...readConfig(process.env), logLevel: 'warn' } as const;
    await migrate(config, rootModule.schemaChanges);
    const app = await createApp(config, rootModule);
    await app.init();
    const document = app.get(OpenApiDocument).get();
    await writeFile(file, `${JSON.stringify(document, null, 2)}\n`);
    await app.close();
    print(`Wrote ${Object.keys(document.paths).length} paths to ${file}.`);
    return 0;
  },
});
