import { Injectable, RequestMethod, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { z } from 'zod';
import { ACCESS, mayLag, type Access } from './access.ts';

type Route = Readonly<{
  method: string;
  /** As declared, without the prefix: `accounts/:id`. */
  path: string;
  controller: string;
  handler: string;
  prototype: object;
  access: Access | undefined;
  /** The names of the parameters of its query. */
  parameters: readonly string[];
}>;

/** Every route there is, with how it is reached. At start a route that declares nothing is refused. */
@Injectable()
export class RouteInventory implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const open = this.list().filter(({ access }) => !access);
    if (open.length > 0) {
      const names = open.map(({ controller, handler }) => `${controller}.${handler}`).join(', ');
      throw new Error(
        `These routes declare neither @Public(), @SameForAll() nor @Requires(): ${names}`,
      );
    }
    for (const { access, method, prototype, controller, handler } of this.list()) {
      if (access?.kind === 'same_for_all' && !isToldOnlyTheAddress(prototype, handler)) {
        throw new Error(`${controller}.${handler} is told who calls, and says @SameForAll().`);
      }
      if (access && mayLag(access) && method !== 'GET') {
        throw new Error(`${controller}.${handler} writes, and may lag.`);
      }
    }
  }

  list(): Route[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      if (!metatype) return [];
      const prototype: object = metatype.prototype;
      return this.scanner
        .getAllMethodNames(prototype)
        .flatMap((handler) => routeOf(metatype, prototype, handler));
    });
  }
}

function routeOf(controller: { name: string }, prototype: object, handler: string): Route[] {
  const method: unknown = Reflect.get(prototype, handler);
  if (typeof method !== 'function') return [];
  const verb: RequestMethod | undefined = Reflect.getMetadata(METHOD_METADATA, method);
  if (verb === undefined) return [];
  const parts = [
    Reflect.getMetadata(PATH_METADATA, controller),
    Reflect.getMetadata(PATH_METADATA, method),
  ];
  return [
    {
      method: RequestMethod[verb],
      path: parts
        .map((part) => String(part).replace(/^\/+|\/+$/g, ''))
        .filter(Boolean)
        .join('/'),
      controller: controller.name,
      handler,
      prototype,
      parameters: parametersOf(prototype, handler),
      access: Reflect.getMetadata(ACCESS, method) ?? Reflect.getMetadata(ACCESS, controller),
    },
  ];
}

type Argument = Readonly<{ data?: unknown; schema?: unknown }>;

/** What a handler is given, by Nest's key: the kind of parameter and its place. */
function argumentsOf(prototype: object, handler: string): [key: string, Argument][] {
  const given: Record<string, Argument> | undefined = Reflect.getMetadata(
    ROUTE_ARGS_METADATA,
    prototype.constructor,
    handler,
  );
  return Object.entries(given ?? {});
}

const isOfKind = (key: string, kind: RouteParamtypes) => key.startsWith(`${kind}:`);

function parametersOf(prototype: object, handler: string): string[] {
  return argumentsOf(prototype, handler).flatMap(([key, { schema }]) =>
    isOfKind(key, RouteParamtypes.QUERY) && schema instanceof z.ZodObject
      ? Object.keys(schema.shape)
      : [],
  );
}

/** Path and query; and the cookies, of which there is none but the language when the answer is made. */
function isToldOnlyTheAddress(prototype: object, handler: string): boolean {
  return argumentsOf(prototype, handler).every(
    ([key, { data }]) =>
      isOfKind(key, RouteParamtypes.QUERY) ||
      isOfKind(key, RouteParamtypes.PARAM) ||
      (isOfKind(key, RouteParamtypes.HEADERS) && data === 'cookie'),
  );
}
