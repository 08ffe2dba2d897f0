import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { RequestFault } from '../../errors/request-fault.ts';
import { mediaTypeOf } from './read-body.ts';

const TAKES_FILE = Symbol('takes file');

/** What a route takes instead of JSON. */
export type TakenFile = Readonly<{
  /** Media types that the sender may name; any other is refused with 415 before the file is read. */
  types: readonly string[];
  /** The largest file. */
  bytes: number;
  /** The refusal of a larger file, with the route's own code. */
  tooLarge: () => RequestFault;
}>;

/** A file as it was sent. `mediaType` is what the sender says; only the content shows what it is. */
export type SentFile = Readonly<{ content: Buffer; mediaType: string }>;

/** The body of the route is a file, sent as it is under its own media type. */
export function TakesFile(file: TakenFile): MethodDecorator {
  return (_target, _key, descriptor) => {
    Reflect.defineMetadata(TAKES_FILE, file, descriptor.value as object);
  };
}

export function fileTakenBy(handler: object): TakenFile | undefined {
  return Reflect.getMetadata(TAKES_FILE, handler);
}

/** The file that came with the request to a route that {@link TakesFile}. */
export const TheSentFile = createParamDecorator(
  (_data: unknown, context: ExecutionContext): SentFile => {
    const request = context.switchToHttp().getRequest<Request>();
    return { content: request.body as Buffer, mediaType: mediaTypeOf(request) };
  },
);
