import type { Profile } from '@huying/shared/user/user'
import { sendOff } from '../outbox/outbox'
import { chooseOwnVillage } from '../region/own-village'
import type { ErrandDraft } from './errand-draft'
import { releaseErrand } from './errand-store'

/** Hands it to the outbox, with the telephone that one gave before where it has none of its own. */
export function sendErrand(draft: ErrandDraft, profile: Profile | undefined): void {
	if (draft.village) chooseOwnVillage(draft.village)
	sendOff({ ...draft, phone: draft.phone ?? profile?.phone })
	releaseErrand()
}
