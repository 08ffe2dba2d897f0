export { RemarkModule } from './remark.module.ts';
