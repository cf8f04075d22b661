import { type Answer, type Json, plainAdventure, signInAsGuest, signUp, type WirePerson } from './wire-client.ts';

/** A campaign seen from outside: who leads it, who plays in it, and somebody who has nothing to do with it. */
export type Circle = {
  readonly id: string;
  readonly gm: WirePerson;
  readonly pia: WirePerson;
  readonly otto: WirePerson;
  readonly stranger: WirePerson;
};

function tokenOf(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1);
}

export async function invite(gm: WirePerson, id: string, given: Json = {}): Promise<{ id: string; token: string }> {
  const made = await gm.call('POST', `/campaigns/${id}/invites`, given);
  if (made.status !== 201) throw new Error(`no invite: ${JSON.stringify(made.body)}`);
  return { id: made.body.data.invite.id, token: tokenOf(made.body.data.invite.url) };
}

export async function bring(gm: WirePerson, id: string, who: WirePerson, role = 'player'): Promise<Answer> {
  const { token } = await invite(gm, id, { role });
  const joined = await who.call('POST', '/campaigns/join', { token });
  if (joined.status !== 200) throw new Error(`not joined: ${JSON.stringify(joined.body)}`);
  return joined;
}

export async function beginCampaign(gm: WirePerson, given: Json = {}): Promise<string> {
  const made = await gm.call('POST', '/campaigns', { name: 'The Long Winter', ...given });
  if (made.status !== 201) throw new Error(`not begun: ${JSON.stringify(made.body)}`);
  return made.body.data.campaign.id;
}

/** Gwen leads, Pia plays, Otto is a guest, and the stranger is none of them. */
export async function openCircle(url: string): Promise<Circle> {
  const [gm, pia, otto, stranger] = await Promise.all([
    signUp(url, 'Gwen'),
    signUp(url, 'Pia'),
    signInAsGuest(url, 'Otto'),
    signUp(url, 'Mallory'),
  ]);
  const id = await beginCampaign(gm);
  await bring(gm, id, pia);
  await bring(gm, id, otto);
  return { id, gm, pia, otto, stranger };
}

export async function shareAdventure(owner: WirePerson, campaignId: string, more: Json = {}): Promise<string> {
  const adventure = { ...plainAdventure, visibility: 'campaign', campaignId, ...more };
  const made = await owner.call('POST', '/adventures', adventure);
  if (made.status !== 201) throw new Error(`not shared: ${JSON.stringify(made.body)}`);
  return made.body.data.adventure.id;
}

/** Status and code in one, as tests compare them. */
export function outcome({ status, body }: Answer): string {
  const reason = body.error?.details?.reason;
  return [status, body.error?.code, reason].filter((part) => part !== undefined).join(' ');
}
