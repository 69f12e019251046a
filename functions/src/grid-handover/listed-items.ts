import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { type CaseState, deadlineOf } from '@huying/shared/case/state'
import { isOpen } from '@huying/shared/case/status'
import { townUnit } from '@huying/shared/disclosure/disclosure'
import type { Errand } from '@huying/shared/errand/errand'
import { type Item, itemName } from '@huying/shared/grid-handover/item'
import { ITEMS_LIMIT } from '@huying/shared/grid-handover/limits'
import { unitQueues } from '@huying/shared/handover/list'
import { holds, townOf } from '@huying/shared/region/region'
import { caseKeys, deskKey, verificationKey } from '../case/case-keys'
import { readStandings } from '../case/case-store'
import type { Who } from '../edge/endpoint'
import { countsOf } from '../inspection/place-store'
import { openFor } from '../inspection/read-inspections'
import type { Table } from '../store/table'
import type { Errands } from './carry'

/** Cases looked at on one desk of the town, and of those that whoever gives opened themselves. */
const LOOKED_AT = 300
const OWN_LOOKED_AT = 100

/**
 * What hangs on a grid now: the town's open cases there, what waits to be checked there, what whoever gives it reported
 * themselves, the errands they run with the papers they hold, and places nobody has looked at. A Query of each of the
 * town's desks, one of what waits to be checked, one of one's own cases with their states, one of open inspections.
 */
export async function itemsOfGrid(
	table: Table,
	errands: Errands,
	who: Who,
	grid: string,
	at: number,
): Promise<Item[]> {
	const [onDesks, toCheck, own, running, inspections] = await Promise.all([
		Promise.all(
			unitQueues.map((queue) =>
				index(table, 'index1', 'pk1 = :pk', { ':pk': deskKey(who.tenant, townUnit(grid), queue) }),
			),
		),
		index(table, 'index2', 'pk2 = :pk AND begins_with(sk2, :grid)', {
			':pk': verificationKey(who.tenant, townOf(grid)),
			':grid': grid,
		}),
		ownCases(table, who),
		errands.run(who.tenant, who.user),
		openPlaces(table, who, grid, at),
	])
	const [standings, kept] = await Promise.all([
		readStandings(table, who.tenant, running),
		errands.read(who.tenant, running),
	])
	const isThere = ({ village, status }: CaseState) =>
		village !== undefined && holds(grid, village) && isOpen(status)
	const others = new Map([...onDesks.flat(), ...toCheck, ...own].map((state) => [state.case, state]))
	return [
		...[...others.values()].filter((state) => isThere(state) && state.errand === undefined).map(caseItem),
		...standings
			.map(({ state }) => state)
			.filter((state) => isThere(state) && state.errand?.worker === who.user)
			.flatMap((state) => [errandItem(state), ...paperItems(state, kept.get(state.case))]),
		...inspections,
	].slice(0, ITEMS_LIMIT)
}

/** What hangs on one job: itself, and the papers held for it. */
export async function itemsOfJob(errands: Errands, state: CaseState): Promise<Item[]> {
	if (state.type !== 'errand') return [caseItem(state)]
	const kept = await errands.read(state.tenant, [state.case])
	return [errandItem(state), ...paperItems(state, kept.get(state.case))]
}

const due = (state: CaseState) => {
	const deadline = deadlineOf(state)
	return deadline === undefined ? {} : { deadline }
}

const caseItem = (state: CaseState): Item => ({
	item: itemName.case(state.case),
	kind: 'case',
	case: state.case,
	number: state.number,
	type: state.type,
	status: state.status,
	...due(state),
})

const errandItem = (state: CaseState): Item => ({
	item: itemName.errand(state.case),
	kind: 'errand',
	case: state.case,
	number: state.number,
	status: state.status,
	...due(state),
})

/** A voucher of which papers have not gone back. */
const paperItems = (state: CaseState, errand: Errand | undefined): Item[] =>
	(errand?.vouchers ?? []).flatMap(({ number, papers = [] }) => {
		const held = papers.filter(({ backOn }) => backOn === undefined).length
		if (held === 0) return []
		return [
			{
				item: itemName.paper(state.case, number),
				kind: 'paper' as const,
				case: state.case,
				number: state.number,
				voucher: number,
				papers: held,
			},
		]
	})

async function openPlaces(table: Table, who: Who, grid: string, at: number): Promise<Item[]> {
	const own = (await openFor(table, who, at)).flatMap(({ inspection, villages }) =>
		villages.filter((village) => holds(grid, village)).map((village) => ({ inspection, village })),
	)
	const count = await countsOf(
		table,
		who.tenant,
		own.map(({ inspection: { inspection }, village }) => ({ inspection, village })),
	)
	return own.flatMap(({ inspection: { inspection, terms }, village }) => {
		const { places, done } = count(inspection, village)
		if (done >= places) return []
		return [
			{
				item: itemName.inspection(inspection, village),
				kind: 'inspection' as const,
				inspection,
				title: terms.title,
				village,
				open: places - done,
				deadline: terms.until,
			},
		]
	})
}

async function index(
	table: Table,
	IndexName: string,
	KeyConditionExpression: string,
	ExpressionAttributeValues: Record<string, string>,
): Promise<CaseState[]> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			IndexName,
			KeyConditionExpression,
			ExpressionAttributeValues,
			Limit: LOOKED_AT,
		}),
	)
	// What stands on a desk besides its main one only names its case, and is another desk's work
	return Items.flatMap(({ state }) => (state === undefined ? [] : [state as CaseState]))
}

/** What somebody reported themselves, the latest. */
async function ownCases(table: Table, { tenant, user }: Who): Promise<CaseState[]> {
	const { Items = [] } = await table.client.send(
		new QueryCommand({
			TableName: table.name,
			KeyConditionExpression: 'pk = :pk',
			ExpressionAttributeValues: { ':pk': caseKeys.mine(tenant, user) },
			ScanIndexForward: false,
			Limit: OWN_LOOKED_AT,
		}),
	)
	const ids = Items.map(({ sk }) => String(sk).split('#')[1] ?? '')
	const standings = await readStandings(table, tenant, ids)
	return standings
		.map(({ state }) => state)
		.filter(({ caller, source }) => caller === user && source === 'patrol')
}
