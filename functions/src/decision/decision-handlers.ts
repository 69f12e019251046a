import { photosOf } from '@huying/shared/decision/decision'
import type { DecisionAnswer } from '@huying/shared/decision/decision-view'
import { decisionView, summaryView } from '@huying/shared/decision/view'
import { tenantIn, villageIn } from '@huying/shared/disclosure/disclosure'
import { postIn } from '@huying/shared/disclosure/moves'
import { RefusalError } from '@huying/shared/error/refusal'
import type { Handlers, Who } from '../edge/endpoint'
import type { Ports } from '../edge/ports'
import { getPhotos } from '../photo/photo-store'
import { signPictures } from '../photo/picture-addresses'
import type { Table } from '../store/table'
import { commandDecision } from './command-decision'
import { ofVillage } from './decision-lists'
import { getDecision, getWithVoices } from './decision-store'
import { start } from './start'
import { castVoice, type IsVillager, ownVoice, voicesOf } from './voices'

/** The routes of decisions. Everybody reads them, signed in or not; the rules say who writes and who answers. */
export function decisionHandlers(table: Table, ports: Ports, isVillager: IsVillager): Handlers<'decision'> {
	return {
		startDecision: ({ who, body }) => start(table, ports, who, body),
		oneDecision: ({ params }) => shown(table, params.decision, ports.now()),
		villageDecisions: async ({ params, query }) => {
			const { decisions, next } = await ofVillage(
				table,
				tenantIn(params.village),
				params.village,
				query.after,
			)
			const at = ports.now()
			return {
				decisions: decisions.map((one) => summaryView(one, at)),
				...(next !== undefined && { next }),
			}
		},
		commandDecision: ({ who, params, body }) => commandDecision(table, ports, who, params.decision, body),
		castVoice: ({ who, params, body }) =>
			castVoice(table, who, params.decision, body, ports.now(), isVillager),
		ownVoice: ({ who, params }) => ownVoice(table, who, params.decision, ports.now(), isVillager),
		voices: async ({ who, params }) => {
			if ((await getDecision(table, who.tenant, params.decision)) === undefined)
				throw new RefusalError('decisionUnknown')
			if (!hears(who, params.decision, ports.now())) throw new RefusalError('notYours')
			return voicesOf(table, who.tenant, params.decision)
		},
	}
}

/** What residents said is for those of the village who asked, and for those who watch over them. */
const hears = (who: Who, decision: string, at: number): boolean =>
	(['editor', 'supervisor'] as const).some((capacity) => postIn(capacity, villageIn(decision), who, at))

/** A decision with addresses of its photos. Its name says whose it is. */
async function shown(table: Table, id: string, at: number): Promise<DecisionAnswer> {
	const tenant = tenantIn(villageIn(id))
	const found = await getWithVoices(table, tenant, id)
	if (found === undefined) throw new RefusalError('decisionUnknown')
	const photos = photosOf(found.decision)
	const items = photos.length === 0 ? [] : await getPhotos(table, tenant, photos)
	return {
		decision: decisionView(found.decision, found.voices, at),
		pictures: signPictures(tenant, items, at),
	}
}
