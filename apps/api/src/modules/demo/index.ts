export { DatabasePurpose } from './database-purpose.ts';
export { DemoLoading } from './demo-loading.ts';
export { DemoLogIns } from './demo-log-ins.ts';
export { DemoModule } from './demo.module.ts';
export { isDemoThere } from './is-demo-there.ts';
