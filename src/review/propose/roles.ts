// Roles (角色): what a party is to an entry of a kind, by the side on which the text puts it. One table over the kinds' own roles, so that
// who gives is 派出方 of a mission and 捐赠方 of a donation.
import type { KindId } from '../../model/kinds.ts'

/** On which side of what was done a party stands; `peer` where the text gives no direction. */
export type Side = 'giver' | 'receiver' | 'peer'

/** What a party is where neither the text nor the kind says it; a person chooses when accepting. */
const unknownRole = 'party'

const roles: Readonly<Record<KindId, readonly [giver: string, receiver: string, peer: string]>> = {
  agreement: ['signatory', 'signatory', 'signatory'],
  meeting: ['organiser', 'attendee', 'attendee'],
  visit: ['visitor', 'visited', unknownRole],
  project: ['giver', 'receiver', unknownRole],
  park: ['giver', 'receiver', 'partner'],
  fund: ['giver', 'receiver', unknownRole],
  donation: ['donor', 'donee', unknownRole],
  mission: ['sender', 'recipient', unknownRole],
  training: ['trainer', 'trainee', unknownRole],
  labour: ['employer', 'home', unknownRole],
  sale: ['buyer', 'seller', unknownRole],
  route: ['endpoint', 'endpoint', 'endpoint'],
  service: ['provider', 'beneficiary', 'partner'],
  activity: ['organiser', 'host', 'organiser'],
  need: ['asker', 'provider', 'asker'],
  offer: ['provider', 'beneficiary', 'provider'],
  benchmark: ['learner', 'model', 'learner'],
  honour: ['honoured', 'awarder', 'honoured'],
  case: ['author', 'publisher', 'author'],
  site: ['giver', 'receiver', unknownRole],
}

/** A role of the kind for a side: the giver of a mission is its `sender`. */
export function roleOf(kind: KindId, side: Side): string {
  const [giver, receiver, peer] = roles[kind]
  return side === 'giver' ? giver : side === 'receiver' ? receiver : peer
}
