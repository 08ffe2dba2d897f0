export { ActionModule } from './action.module.ts';
