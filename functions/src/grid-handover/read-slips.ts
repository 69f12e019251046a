import { RefusalError } from '@huying/shared/error/refusal'
import { type GridHandover, mayFollow, stateOf } from '@huying/shared/grid-handover/grid-handover'
import type {
	GridHandovers,
	GridHandoverView,
	ItemView,
} from '@huying/shared/grid-handover/grid-handover-view'
import type { Who } from '../edge/endpoint'
import { contactsOfUsers } from '../roster/contacts'
import type { Table } from '../store/table'
import { getSlip, ownSlips } from './grid-handover-store'
import { titled, titlesOf } from './titles'

/** Whether a slip is somebody's: they gave, or they take. */
export const isOf = ({ giver, taker }: GridHandover, { user }: Who) => user === giver || user === taker

/** What somebody gave or was given: one Query and one BatchGetItem of names. */
export async function slipsOf(table: Table, who: Who): Promise<GridHandovers> {
	const lines = await ownSlips(table, who.tenant, who.user)
	const person = await namer(
		table,
		who.tenant,
		lines.flatMap(({ giver, taker }) => [giver, taker]),
	)
	return {
		handovers: lines.map(({ handover, about, state, giver, taker, at, changedAt, version, items }) => ({
			handover,
			about,
			state,
			giver: person(giver),
			taker: person(taker),
			at,
			changedAt,
			listed: items,
			version,
		})),
	}
}

/** One slip, for the two whose it is: one BatchGetItem, its cases in batches of fifty, and the names. */
export async function slipOf(table: Table, who: Who, name: string, at: number): Promise<GridHandoverView> {
	const found = await getSlip(table, who.tenant, name)
	if (found === undefined || !isOf(found.slip, who)) throw new RefusalError('handoverUnknown')
	const { slip, list } = found
	const [titles, person] = await Promise.all([
		titlesOf(table, who, list.items, at),
		namer(table, who.tenant, [slip.giver, slip.taker]),
	])
	const state = stateOf(slip)
	const differences = new Map(
		slip.steps.flatMap((step) => step.differences ?? []).map(({ item, text }) => [item, text]),
	)
	const confirmed = new Set(slip.steps.flatMap((step) => step.confirmed ?? []))
	const items = list.items.map((item): ItemView => {
		const remark = list.remarks[item.item]
		const difference = differences.get(item.item)
		return {
			item,
			...titled(item, titles),
			...(remark !== undefined && { remark }),
			...(difference !== undefined && { difference }),
			...(item.kind === 'paper' && { confirmed: confirmed.has(item.item) }),
			...(item.kind === 'errand' && state === 'accepted' && { carried: !slip.carry.includes(item.case) }),
		}
	})
	return {
		handover: slip.handover,
		about: slip.about,
		state,
		giver: person(slip.giver),
		taker: person(slip.taker),
		at: slip.steps[0]?.at ?? 0,
		changedAt: slip.steps.at(-1)?.at ?? 0,
		listed: list.items.length,
		version: slip.version,
		items,
		steps: slip.steps.map(({ type, by, at: when, words }) => ({
			type,
			by: person(by),
			at: when,
			...(words !== undefined && { words }),
		})),
		moves: mayFollow(slip, who.user),
		carrying: slip.carry.length,
	}
}

async function namer(table: Table, tenant: string, users: readonly string[]) {
	const contacts = await contactsOfUsers(table, tenant, users)
	return (user: string) => {
		const name = contacts.get(user)?.name
		return name === undefined ? { user } : { user, name }
	}
}
