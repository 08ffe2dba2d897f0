/**
 * How far a request to publish an archived initiative again has come: it waits, or was declined with a reason. One
 * that is granted is gone: the initiative is public, and its history tells of it.
 */
export const REPUBLICATION_REQUEST_STATES = ['waiting', 'declined'] as const;
/** One of {@link REPUBLICATION_REQUEST_STATES}. */
export type RepublicationRequestState = (typeof REPUBLICATION_REQUEST_STATES)[number];
