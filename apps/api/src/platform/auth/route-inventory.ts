import { Injectable, RequestMethod, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ACCESS, type Access } from './access.ts';

type Route = Readonly<{
  method: string;
  /** As declared, without the prefix: `accounts/:id`. */
  path: string;
  controller: string;
  handler: string;
  prototype: object;
  access: Access | undefined;
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
      throw new Error(`These routes declare neither @Public() nor @Requires(): ${names}`);
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
      access: Reflect.getMetadata(ACCESS, method) ?? Reflect.getMetadata(ACCESS, controller),
    },
  ];
}
