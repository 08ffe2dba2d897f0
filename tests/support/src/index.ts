export { writeAtRandom, type CountyWrites } from './county-writes.ts';
export { findBrowser, type Browser } from './browser.ts';
export { cookieHeaderOf } from './cookies.ts';
export {
  leaveToReaper,
  startTestServer,
  type DatabaseServer,
  type TestServer,
} from './database-server.ts';
export { startForJest, stopForJest } from './jest-server.ts';
export { KeptConnection, type KeepAliveAnswer, type KeepAliveRequest } from './kept-connection.ts';
export { putUnderLoad, type Load, type LoadRequest, type LoadResult } from './load.ts';
export { startMailServer, type MailServer } from './mail-server.ts';
export { startOwnDatabase, type OwnDatabase } from './own-database.ts';
export { startKilledProduct, type KilledProduct } from './product/killed-product.ts';
export {
  startProbeClients,
  type RequestOutcome,
  type ProbeClients,
} from './product/probe-clients.ts';
export { startOwnProduct, type OwnProduct } from './product/own-product.ts';
export { compareWithLedger, repeatCreations, type Difference } from './product/kept-writes.ts';
export {
  addActor,
  addPerson,
  initiativeBody,
  PERSON_PASSWORD,
  type ProductPerson,
} from './product/people.ts';
export {
  ProductClient,
  type ProductAnswer,
  type ProductRequest,
} from './product/product-client.ts';
export { startWriters, type Ledger, type Writers } from './product/writers.ts';
export { startReplicatedDatabase, type ReplicatedDatabase } from './replicated-database.ts';
export { freePort, startServer, type Server } from './start-server.ts';
export { openSuiteDatabase, type SuiteDatabase, type TemplateUrls } from './suite-database.ts';
