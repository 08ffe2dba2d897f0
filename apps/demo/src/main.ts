import {
  announce,
  AppModule,
  createApp,
  DemoLogIns,
  exitOnFault,
  JobRunner,
  migrate,
  readConfig,
  runServer,
} from '@samhandling/api/use-cases';
import { logInLines } from './log-ins.ts';
import { openDemo } from './open-demo.ts';

// What `npm start` runs: loads the demo once, then serves the product. With `county` it is the large demo.
await exitOnFault(async () => {
  const demo = await openDemo({ county: process.argv.includes('county') });
  const config = readConfig({ ...process.env, ...demo.env });
  await migrate(config, AppModule.schemaChanges);
  await demo.prepare(config);
  const app = await createApp(config, AppModule);
  app.get(DemoLogIns).show(demo.logIns);
  await runServer(app, config, { leaving: () => app.get(JobRunner).stop() });
  announce(config, logInLines(demo.logIns));
});
