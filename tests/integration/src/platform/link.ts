import type { InvitationLink, InvitationReceipt } from '@samhandling/contract';
import type { TestClient } from '@samhandling/api/testing';

/** The last part of a link, which is what the API takes. */
export const tokenOf = (link: string | null): string => String(link?.split('/').at(-1));

/** A link to an invitation, as whoever may hand it over gets it. */
export async function handedOver(person: TestClient, id: string): Promise<string> {
  const { status, body } = await person.post<InvitationLink>(`/invitations/${id}/link`);
  if (status !== 201) throw new Error(`Handing over answered ${status}.`);
  return tokenOf(body.link);
}

/** Invites to the region and hands the link over at once. */
export async function inviteToRegion(
  administrator: TestClient,
  email: string,
  regionRole: string | null = 'coordinator',
): Promise<string> {
  const body = { email, name: 'Lena Exempel', regionRole };
  const receipt = await administrator.post<InvitationReceipt>('/invitations', body);
  if (receipt.status !== 201) throw new Error(`Inviting answered ${receipt.status}.`);
  return handedOver(administrator, receipt.body.id);
}
