export { DatabasePurpose } from './database-purpose.ts';
export { DemoModule } from './demo.module.ts';
export { presentDemoAccounts } from './demo.presenter.ts';
export { readDemoContent } from './demo-content.ts';
