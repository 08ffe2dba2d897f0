export { findBrowser, type Browser } from './browser.ts';
export { startTestServer, type DatabaseServer, type TestServer } from './database-server.ts';
export { startForJest, stopForJest } from './jest-server.ts';
export { KeptConnection, type KeptAnswer, type KeptRequest } from './kept-connection.ts';
export { putUnderLoad, type Load, type LoadRequest, type LoadResult } from './load.ts';
export { startMailServer, type MailServer } from './mail-server.ts';
export { startServer, type Server } from './start-server.ts';
export { openSuiteDatabase, type SuiteDatabase, type TemplateUrls } from './suite-database.ts';
