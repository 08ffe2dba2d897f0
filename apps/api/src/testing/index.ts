export { createTestApp, type TestApp } from './create-test-app.ts';
export { seedAccount, seedActor, type SeededAccount } from './seed.ts';
export { TestClient, type Answer } from './test-client.ts';
export { Public, Requires } from '../platform/auth/access.ts';
export { AccessGuard } from '../platform/auth/access.guard.ts';
export { PersonDirectory } from '../platform/auth/person-directory.ts';
export { RouteInventory } from '../platform/auth/route-inventory.ts';
export { buildOpenApiDocument } from '../platform/http/openapi/build-openapi-document.ts';
export { StrategyLoader } from '../modules/strategy/index.ts';
