import 'reflect-metadata';
import { announce } from './announce.ts';
import { AppModule } from './app.module.ts';
import { DatabasePurpose } from './modules/demo/index.ts';
import { readConfig } from './platform/config/config.ts';
import { migrate } from './platform/database/migrate.ts';
import { exitOnFault } from './platform/errors/exit-on-fault.ts';
import { StartUpFault } from './platform/errors/start-up-fault.ts';
import { createApp } from './platform/create-app.ts';
import { JobRunner } from './platform/jobs/job-runner.ts';
import { runServer } from './platform/http/run-server.ts';

await exitOnFault(async () => {
  const config = readConfig(process.env);
  if (config.isDemo) {
    throw new StartUpFault(
      'This program serves a county. A demo is loaded and served by its own, apps/demo: run npm start, or leave DEMO=true out.',
    );
  }
  await migrate(config, AppModule.schemaChanges);
  const app = await createApp(config, AppModule);
  await app.get(DatabasePurpose).require();
  await runServer(app, config, { leaving: () => app.get(JobRunner).stop() });
  announce(config);
});
