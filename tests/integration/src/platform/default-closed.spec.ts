import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Module, Req } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import {
  AccessGuard,
  ChangeFeed,
  Database,
  PersonDirectory,
  Public,
  RouteInventory,
  SameForAll,
  SessionCookie,
} from '@samhandling/api/testing';

@Controller('forgotten')
class ForgottenController {
  @Get()
  read(): string {
    return 'secret';
  }
}

@Controller('open')
class OpenController {
  @Get()
  @Public()
  read(): string {
    return 'public';
  }
}

@Controller('personal')
class PersonalController {
  @Get()
  @SameForAll()
  read(@Req() request: { person?: unknown }): string {
    return String(request.person);
  }
}

const people = { provide: PersonDirectory, useValue: { findSignedIn: async () => null } };
// No route here is about a row, and there is no replica, so that nothing is asked of a database.
const database = { provide: Database, useValue: null };
const feed = { provide: ChangeFeed, useValue: null };
const cookie = { provide: SessionCookie, useValue: { idIn: () => null } };
const guard = { provide: APP_GUARD, useClass: AccessGuard };

@Module({
  controllers: [ForgottenController, OpenController],
  providers: [people, database, feed, cookie, guard],
})
class WithoutInventory {}

@Module({
  imports: [DiscoveryModule],
  controllers: [ForgottenController],
  providers: [people, RouteInventory],
})
class WithInventory {}

@Module({
  imports: [DiscoveryModule],
  controllers: [PersonalController],
  providers: [people, RouteInventory],
})
class WithPersonal {}

describe('a route that declares the same answer for all', () => {
  it('keeps the application from starting where it is told who calls', async () => {
    const module = await Test.createTestingModule({ imports: [WithPersonal] }).compile();
    await expect(module.createNestApplication({ logger: false }).init()).rejects.toThrow(
      'PersonalController.read is told who calls',
    );
  });
});

describe('a route that declares nothing', () => {
  it('keeps the application from starting', async () => {
    const module = await Test.createTestingModule({ imports: [WithInventory] }).compile();
    await expect(module.createNestApplication({ logger: false }).init()).rejects.toThrow(
      /ForgottenController\.read/,
    );
  });

  it('is refused when it is called all the same', async () => {
    const module = await Test.createTestingModule({ imports: [WithoutInventory] }).compile();
    const app = await module.createNestApplication({ logger: false }).listen(0, '127.0.0.1');
    const { port } = app.address() as { port: number };
    const ask = async (path: string) => (await fetch(`http://127.0.0.1:${port}/${path}`)).status;
    expect(await ask('open')).toBe(200);
    expect(await ask('forgotten')).not.toBe(200);
    await new Promise((resolve) => app.close(resolve));
  });
});
