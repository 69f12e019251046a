import type { Profile } from '@huying/shared/user/user'
import type { Draft } from '../../draft/draft'
import { releaseDraft } from '../../draft/draft-store'
import { sendOff } from '../../outbox/outbox'
import { chooseOwnVillage } from '../../region/own-village'

/** Hands a draft to the outbox, with the name and telephone that one gave before where it has none of its own. */
export function sendDraft(draft: Draft, profile: Profile | undefined): void {
	if (draft.village) chooseOwnVillage(draft.village)
	sendOff({ ...draft, name: draft.name ?? profile?.name, phone: draft.phone ?? profile?.phone })
	releaseDraft()
}
