export { RemarkMails } from './remark.mails.ts';
export { RemarkModule } from './remark.module.ts';
